import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Deadline } from '../../domain/council/rulebook.js';
import { DOCUMENTS_OUT, dueDay, WRITTEN_COMMENTS } from '../../domain/council/session-deadlines.js';
import { isOver } from '../../domain/council/session-state.js';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../../domain/schedule/working-days.js';
import { dayOf, instantAt, type PlainDate, plusDays } from '../../domain/values/plain-date.js';
import { daysOfMonth, monthOf, weeksOf } from '../../domain/worklist/month.js';
import type { NamedProject } from '../../domain/worklist/work-item.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import type { MonthQuery } from './month.dto.js';
import {
  MOST_SHOWN,
  type MonthFilter,
  type MonthMilestone,
  MonthRepository,
  type MonthSession,
} from './month.repository.js';

/** What is to be done for a meeting may be due in another month than the meeting. */
const AROUND_DAYS = 60;

/** The calendar of milestones, meetings and what is due before and after them. */
@Injectable()
export class MonthService {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: MonthRepository,
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  readMonth(actor: Actor, query: MonthQuery) {
    return this.transactions.read(async (tx) => {
      const today = await this.clock.today(tx);
      const calendar = await this.holidays.read(tx);
      const month = query.month ?? monthOf(today);
      const whose = query.whose ?? (actor.personId && !seesAllProjects(actor) ? 'mine' : 'all');
      const kind = query.kind || null;
      const overdue = query.overdue === 'true';
      const filter = { isMine: whose === 'mine', kind };
      const { first, last } = daysOfMonth(month);
      const found = await this.milestones(tx, actor, filter, overdue ? null : { first, last }, today);
      const meetings =
        overdue || (kind && kind !== 'session')
          ? { sessions: [], deadlines: [] }
          : await this.meetings(tx, actor, filter.isMine, { first, last }, calendar);
      const days = weeksOf(month).flat();
      const deadlines = meetings.deadlines.filter((deadline) => !isMilestoneToo(deadline, found));
      return {
        today,
        month,
        whose,
        kind,
        overdue,
        view: overdue ? ('list' as const) : (query.view ?? ('month' as const)),
        milestones: found.slice(0, MOST_SHOWN).map((milestone) => ({
          ...milestone,
          workingDaysLeft:
            milestone.state === 'open' && milestone.dueDate > today
              ? workingDaysBetween(today, milestone.dueDate, calendar)
              : null,
        })),
        isCut: found.length > MOST_SHOWN,
        sessions: meetings.sessions,
        deadlines,
        daysOff: days.filter((day) => !isWorkingDay(day, calendar)),
        timeZone: this.config.officeTimeZone,
      };
    });
  }

  private async milestones(
    tx: Tx,
    actor: Actor,
    filter: MonthFilter,
    within: { first: PlainDate; last: PlainDate } | null,
    today: PlainDate,
  ) {
    if (filter.kind === 'session') return [];
    return within
      ? this.months.between(tx, actor, filter, within.first, within.last)
      : this.months.overdue(tx, actor, filter, today);
  }

  private async meetings(
    tx: Tx,
    actor: Actor,
    isMine: boolean,
    { first, last }: { first: PlainDate; last: PlainDate },
    calendar: WorkCalendar,
  ) {
    const zone = this.config.officeTimeZone;
    const from = instantAt(plusDays(first, -AROUND_DAYS), '00:00', zone);
    const to = instantAt(plusDays(last, AROUND_DAYS + 1), '00:00', zone);
    const around = (await this.months.sessions(tx, actor, isMine, from, to)).map((session) => ({
      ...session,
      day: session.heldOn ?? dayOf(session.scheduledAt, zone),
    }));
    const isWithin = (day: PlainDate) => day >= first && day <= last;
    return {
      sessions: around
        .filter(({ day }) => isWithin(day))
        .map(({ deadlines: _, stepsDone: __, ...session }) => session),
      deadlines: around
        .flatMap((session) => deadlinesOf(session, calendar))
        // Of a member's own calendar only what the member has to write; the rest is the office's to do.
        .filter(({ day, code }) => isWithin(day) && (!isMine || code === WRITTEN_COMMENTS)),
    };
  }
}

/** The law lays some of it out as milestones of the project, too; those stand alone. */
const AS_MILESTONE: Readonly<Record<string, string>> = {
  [DOCUMENTS_OUT]: 'documents-to-members',
  [WRITTEN_COMMENTS]: 'written-comments',
};

function isMilestoneToo(
  {
    code,
    day,
    projects,
  }: { readonly code: string; readonly day: PlainDate; readonly projects: readonly NamedProject[] },
  milestones: readonly MonthMilestone[],
): boolean {
  return milestones.some(
    ({ kind, dueDate, project }) =>
      kind === AS_MILESTONE[code] && dueDate === day && projects.some(({ id }) => id === project.id),
  );
}

/** Counted from the day of the meeting; of one that is over only what the record still asks for is told on its own page. */
function deadlinesOf(session: MonthSession & { readonly day: PlainDate }, calendar: WorkCalendar) {
  if (isOver(session.state)) return [];
  const open = (session.deadlines ?? []).filter(
    ({ event, code }: Deadline) => event === 'meeting' && !session.stepsDone.includes(code),
  );
  return open.map((deadline) => ({
    ...deadline,
    day: dueDay(deadline, session.day, calendar),
    sessionId: session.id,
    purpose: session.purpose,
    projects: session.projects,
  }));
}

export type MonthAnswer = Awaited<ReturnType<MonthService['readMonth']>>;
