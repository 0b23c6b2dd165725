import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import {
  alarmsOf,
  type CalendarEvent,
  milestoneStatus,
  SESSION_DRAWN_MS,
  sessionSequence,
} from '../../domain/calendar/calendar-event.js';
import { ordinalIn } from '../../domain/schedule/schedule-change.js';
import { calendarText } from '../../platform/calendar/calendar-text.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import {
  CALENDAR,
  milestoneDescription,
  milestoneSummary,
  sessionDescription,
  sessionSummary,
} from '../../wording/calendar.js';
import { milestoneTitle } from '../../wording/words.js';
import { digestOf } from '../identity/secrets.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import {
  CalendarEventRepository,
  type MilestoneEntry,
  type SessionEntry,
} from './calendar-events.repository.js';
import { CalendarFeedRepository, type OpenedFeed } from './calendar-feeds.repository.js';

/** Once an hour is enough to tell its owner that an address is in use. */
const NOTED_EVERY_MS = 3_600_000;

interface Content {
  readonly name: string;
  readonly milestones: readonly MilestoneEntry[];
  readonly sessions: readonly SessionEntry[];
}

/** Reads a calendar for whoever holds its secret, with the rights that its owner has at this moment. */
@Injectable()
export class FeedReadingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly feeds: CalendarFeedRepository,
    private readonly events: CalendarEventRepository,
    private readonly projects: ProjectRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async readFeed(secret: string): Promise<string> {
    const { feed, content } = await this.transactions.read(async (tx) => {
      const feed = await this.feeds.findBySecret(tx, digestOf(secret));
      if (!feed) throw Refused.because('not-found');
      return { feed, content: await this.contentOf(tx, feed) };
    });
    await this.noteReading(feed);
    const { language } = feed.owner;
    const events = [
      ...content.milestones.map((entry) => this.milestoneEvent(entry, feed.owner)),
      ...content.sessions.map((entry) => this.sessionEvent(entry, feed.owner)),
    ];
    return calendarText({ name: content.name, language, events });
  }

  /** A right that was lost empties the calendar, so that what a client holds goes away too. */
  private async contentOf(tx: Tx, { scope, owner, projectId, councilId }: OpenedFeed): Promise<Content> {
    const { language } = owner;
    if (scope === 'person') {
      if (!owner.personId) return { name: CALENDAR.person[language], milestones: [], sessions: [] };
      return {
        name: CALENDAR.person[language],
        milestones: await this.events.milestonesOfPerson(tx, owner),
        sessions: await this.events.sessionsOfPerson(tx, owner),
      };
    }
    if (scope === 'council') {
      const sessions = await this.events.sessionsOfCouncil(tx, owner, councilId!);
      return { name: CALENDAR.council[language], milestones: [], sessions: sessions.filter(mayBeOpened) };
    }
    if (!(await this.projects.isVisible(tx, owner, projectId!)))
      return { name: CALENDAR.none[language], milestones: [], sessions: [] };
    const { code } = await this.projects.getVisible(tx, owner, projectId!);
    return {
      name: `${CALENDAR.project[language]} ${code}`,
      milestones: await this.events.milestonesOfProject(tx, owner, projectId!),
      sessions: await this.events.sessionsOfProject(tx, owner, projectId!),
    };
  }

  private async noteReading({ id, lastReadAt }: OpenedFeed): Promise<void> {
    const now = await this.clock.now();
    if (lastReadAt && now.getTime() - lastReadAt.getTime() < NOTED_EVERY_MS) return;
    await this.transactions.run((tx) => this.feeds.noteReading(tx, id, now));
  }

  private milestoneEvent(entry: MilestoneEntry, { language }: Actor): CalendarEvent {
    const { id, kind, origin, project, changes, changedAt } = entry;
    const isDone = entry.state === 'completed';
    const title =
      origin === 'law' ? milestoneTitle(kind as never, ordinalIn(entry.title), language) : entry.title;
    return {
      uid: `milestone-${id}@khcn-tracker`,
      sequence: changes,
      changedAt,
      when: { day: entry.dueDate },
      summary: milestoneSummary(project, title, isDone),
      description: milestoneDescription(project, isDone, language),
      link: `${this.config.publicUrl}/projects/${project.id}`,
      status: milestoneStatus(entry),
      alarms: alarmsOf(entry, this.config.officeTimeZone),
    };
  }

  private sessionEvent(entry: SessionEntry, { language }: Actor): CalendarEvent {
    const { id, purpose, scheduledAt, state, projects, place, mayOpen } = entry;
    return {
      uid: `session-${id}@khcn-tracker`,
      sequence: sessionSequence(state),
      changedAt: entry.changedAt,
      when: { start: scheduledAt, end: new Date(scheduledAt.getTime() + SESSION_DRAWN_MS) },
      summary: sessionSummary(purpose, projects, language),
      description: sessionDescription(projects),
      ...(place && { place }),
      link: `${this.config.publicUrl}${mayOpen ? `/sessions/${id}` : `/projects/${projects[0]!.id}`}`,
      status: state === 'postponed' ? 'cancelled' : 'confirmed',
      alarms: [],
    };
  }
}

function mayBeOpened({ mayOpen }: SessionEntry): boolean {
  return mayOpen;
}
