import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import type { InboxPage, InboxQuery } from './inbox.dto.js';
import { InboxRepository, type InboxRow } from './inbox.repository.js';
import { SubjectSight } from './subject-sight.js';

/** Shown as 99+. */
export const MOST_COUNTED = 100;

/**
 * The notices of the person an account stands for; those about a project that left the reader's sight are hidden. What
 * somebody has read is theirs alone and changes no record: it has no audit row.
 */
@Injectable()
export class InboxService {
  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: InboxRepository,
    private readonly sight: SubjectSight,
    private readonly clock: Clock,
  ) {}

  listNotices(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    return this.transactions.read(async (tx) => {
      if (!actor.personId) return { items: [], nextCursor: null, unreadCount: 0 };
      const { unread = 'any' } = query;
      const key = cursorKey(query, 2);
      const rows = await this.inbox.list(tx, actor.personId, unread, limitOf(query) + 1, key);
      const page = pageOf(rows, query, ({ createdAt, id }) => [createdAt.toISOString(), id]);
      const shown = await this.shown(tx, actor, page.items);
      const items = shown.map(({ subjectKind, subjectId, ...notice }) => notice);
      return { items, nextCursor: page.nextCursor, unreadCount: await this.count(tx, actor) };
    });
  }

  /** One query on each page of the product; readers who do not see all projects cost a second when something is unread. */
  countUnread(actor: Actor): Promise<number> {
    return this.transactions.alone((tx) => this.count(tx, actor));
  }

  /** @returns the page that the notice is about */
  markRead({ actor }: Act, id: string): Promise<{ path: string | null }> {
    return this.transactions.run(async (tx) => {
      const notice = actor.personId ? await this.inbox.find(tx, actor.personId, id) : null;
      if (!notice || (await this.shown(tx, actor, [notice])).length === 0) throw Refused.because('not-found');
      await this.inbox.markRead(tx, id, await this.clock.now(tx));
      return { path: notice.path };
    });
  }

  /** All up to now. */
  markAllRead({ actor }: Act): Promise<{ unreadCount: number }> {
    return this.transactions.run(async (tx) => {
      if (actor.personId) await this.inbox.markAllRead(tx, actor.personId, await this.clock.now(tx));
      return { unreadCount: await this.count(tx, actor) };
    });
  }

  private async count(tx: Tx, actor: Actor): Promise<number> {
    if (!actor.personId) return 0;
    if (seesAllProjects(actor)) return this.inbox.countUnread(tx, actor.personId, MOST_COUNTED);
    const unread = await this.inbox.unreadSubjects(tx, actor.personId, MOST_COUNTED);
    return (await this.shown(tx, actor, unread)).length;
  }

  private async shown<Row extends Pick<InboxRow, 'subjectKind' | 'subjectId'>>(
    tx: Tx,
    actor: Actor,
    rows: readonly Row[],
  ): Promise<Row[]> {
    const about = rows.filter(isAboutSubject);
    if (about.length === 0) return [...rows];
    const sees = await this.sight.of(tx, actor, about);
    return rows.filter((row) => !isAboutSubject(row) || sees(row));
  }
}

function isAboutSubject<Row extends Pick<InboxRow, 'subjectKind' | 'subjectId'>>(
  row: Row,
): row is Row & { subjectKind: string; subjectId: string } {
  return row.subjectKind !== null && row.subjectId !== null;
}
