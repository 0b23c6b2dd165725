import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Actor, Role } from '../../domain/access/actor.js';
import { type FeedScope, MOST_FEEDS } from '../../domain/calendar/calendar-event.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { LACKS_SECOND_FACTOR } from '../identity/sessions.repository.js';
import { visibleTo } from '../projects/visibility.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** As lists show it; the project is named while its reader may know of it. */
export interface FeedEntry {
  readonly id: string;
  readonly scope: FeedScope;
  readonly subjectId: string | null;
  readonly project: { id: string; code: string; title: string } | null;
  readonly council: { id: string; purpose: CouncilPurpose } | null;
  readonly owner: { accountId: string; name: string };
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

const SUBJECT_ID = 'coalesce(feed.project_id, feed.council_id)';

@Injectable()
export class CalendarFeedRepository {
  async insert(tx: Tx, feed: QueryDeepPartialEntity<CalendarFeed>): Promise<CalendarFeed> {
    const { identifiers } = await tx.insert(CalendarFeed, feed);
    return tx.findOneByOrFail(CalendarFeed, { id: identifiers[0]!.id });
  }

  /** Null where the account has as many feeds as it may. */
  async freeSlot(tx: Tx, accountId: string): Promise<number | null> {
    const [row] = await tx.query(
      `select min(slot) as slot from generate_series(1, $2::int) as slot where not exists (select from calendar_feed feed
         where feed.account_id = $1 and feed.slot = slot.slot and feed.revoked_at is null)`,
      [accountId, MOST_FEEDS],
    );
    return row.slot;
  }

  /** A feed that is not revoked, of this owner unless the reader may see those of all. */
  async lockLive(tx: Tx, id: string, ownerId: string | null): Promise<CalendarFeed> {
    const feed = tx
      .createQueryBuilder(CalendarFeed, 'feed')
      .where('feed.id = :id and feed.revokedAt is null', { id })
      .setLock('pessimistic_write');
    if (ownerId) feed.andWhere('feed.accountId = :ownerId', { ownerId });
    const found = await feed.getOne();
    if (!found) throw Refused.because('not-found');
    return found;
  }

  async revoke(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(CalendarFeed, id, { revokedAt: now });
  }

  async list(
    tx: Tx,
    actor: Actor,
    ownerId: string | null,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<FeedEntry[]> {
    const { sql, parameters } = visibleTo(actor, 'project');
    const feeds = tx
      .createQueryBuilder(CalendarFeed, 'feed')
      .innerJoin('account', 'owner', 'owner.id = feed.account_id')
      .leftJoin('project', 'project', `project.id = feed.project_id and ${sql}`, parameters)
      .leftJoin('council', 'council', 'council.id = feed.council_id')
      .select('feed.id', 'id')
      .addSelect('feed.scope', 'scope')
      .addSelect(SUBJECT_ID, 'subjectId')
      .addSelect(`jsonb_build_object('accountId', owner.id, 'name', owner.display_name)`, 'owner')
      .addSelect(
        `case when project.id is not null then jsonb_build_object('id', project.id, 'code', project.code,
          'title', project.title) end`,
        'project',
      )
      .addSelect(
        `case when council.id is not null then jsonb_build_object('id', council.id, 'purpose', council.purpose) end`,
        'council',
      )
      .addSelect('feed.created_at', 'createdAt')
      .addSelect('feed.last_read_at', 'lastReadAt')
      .where('feed.revoked_at is null')
      .orderBy('feed.created_at', 'DESC')
      .addOrderBy('feed.id', 'DESC')
      .limit(limit);
    if (ownerId) feeds.andWhere('feed.account_id = :ownerId', { ownerId });
    if (after) {
      feeds.andWhere('(feed.created_at, feed.id) < (cast(:at as timestamptz), cast(:id as uuid))', {
        at: after[0],
        id: after[1],
      });
    }
    return feeds.getRawMany();
  }

  /** The live feed of a secret with its owner, as the account stands now; nothing of one that could not get in itself. */
  async findBySecret(tx: Tx, secretHash: Buffer): Promise<OpenedFeed | null> {
    const [row]: OpenedRow[] = await tx.query(
      `select feed.id, feed.scope, feed.project_id as "projectId", feed.council_id as "councilId",
         feed.last_read_at as "lastReadAt", account.id as "accountId", account.display_name as name, account.roles,
         account.language, account.person_id as "personId", person.institution_id as "institutionId"
       from calendar_feed feed join account on account.id = feed.account_id
       left join person on person.id = account.person_id
       where feed.secret_hash = $1 and feed.revoked_at is null and account.active and not ${LACKS_SECOND_FACTOR}`,
      [secretHash],
    );
    if (!row) return null;
    const { id, scope, projectId, councilId, lastReadAt, ...owner } = row;
    return { id, scope, projectId, councilId, lastReadAt, owner };
  }

  async noteReading(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query('update calendar_feed set last_read_at = $2 where id = $1', [id, now]);
  }
}

export interface OpenedFeed {
  readonly id: string;
  readonly scope: FeedScope;
  readonly projectId: string | null;
  readonly councilId: string | null;
  readonly lastReadAt: Date | null;
  readonly owner: Actor;
}

interface OpenedRow extends Omit<OpenedFeed, 'owner'> {
  readonly accountId: string;
  readonly name: string;
  readonly roles: Role[];
  readonly language: Language;
  readonly personId: string | null;
  readonly institutionId: string | null;
}
