import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { type TimelineKind, timelineKindsFor } from '../../domain/reporting/timeline.js';
import { isPlainDate } from '../../domain/values/plain-date.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { TimelineQuery } from './dossier.dto.js';
import { type AfterEntry, type LastChange, TimelineRepository } from './timeline.repository.js';
import type { TimelineEntry } from './timeline-entry.js';

export interface Timeline extends Page<TimelineEntry> {
  /** What this reader can choose among. */
  readonly kinds: readonly TimelineKind[];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Everything that happened to a project in one stream, of which each reader sees what they may see elsewhere. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly entries: TimelineRepository,
  ) {}

  getTimeline(actor: Actor, id: string, query: TimelineQuery): Promise<Timeline> {
    const after = afterOf(query);
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, id);
      const kinds = timelineKindsFor(actor, await this.projects.isOwn(tx, actor, id));
      const asked = query.kinds?.length ? kinds.filter((kind) => query.kinds!.includes(kind)) : kinds;
      if (asked.length === 0) return { items: [], nextCursor: null, kinds };
      const rows = await this.entries.ofProject(tx, actor, id, asked, limitOf(query) + 1, after);
      return { ...pageOf(rows, query, ({ day, at, id }) => [day, at, id]), kinds };
    });
  }

  /** To the office, which reads the audit. */
  async getLastChange(actor: Actor, id: string): Promise<LastChange | null> {
    if (!seesAllProjects(actor)) return null;
    return this.transactions.read((tx) => this.entries.lastChange(tx, id));
  }
}

function afterOf(query: TimelineQuery): AfterEntry | null {
  const key = cursorKey(query, 3);
  if (!key) return null;
  const [day, at, id] = key;
  if (
    isPlainDate(day ?? '') &&
    INSTANT.test(at ?? '') &&
    !Number.isNaN(Date.parse(at!)) &&
    UUID.test(id ?? '')
  )
    return { day: day!, at: at!, id: id! };
  throw Refused.because('malformed-request', { field: 'cursor' }, 'cursor');
}
