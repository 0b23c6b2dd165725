import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { AuditQuery } from './audit.dto.js';
import { AuditEntry } from './audit-entry.entity.js';
import type { RecordRef } from './audit-trail.js';

/** As its readers see it: under its name, without its number. */
export type AuditView = Omit<AuditEntry, 'name' | 'chainPosition' | 'digest'>;

/** From which address a change came is told to those who read the audit itself, not to all who read a record's history. */
export function asToldTo(actor: Actor, entry: AuditView): AuditView {
  return may(actor, 'audit.read') ? entry : { ...entry, fromAddress: null };
}

/** Rows about a ballot show when its session is closed. */
const UNSEALED = `(entry.sealedById is null or exists (select from audit_entry closing
  where closing.subject_id = entry.sealed_by_id and closing.act = 'session.closed'))`;

export interface EntryKey {
  readonly root: RecordRef;
  readonly subject: RecordRef;
  readonly act: string;
  readonly since: Date;
}

@Injectable()
export class AuditRepository {
  hasEntry(tx: Tx, { root, subject, act, since }: EntryKey): Promise<boolean> {
    return tx.existsBy(AuditEntry, {
      rootKind: root.kind,
      rootId: root.id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      act,
      at: MoreThan(since),
    });
  }

  /** Newest first, one more than the page holds. */
  async list(
    tx: Tx,
    query: AuditQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<AuditView[]> {
    const entries = tx
      .createQueryBuilder(AuditEntry, 'entry')
      .where(UNSEALED)
      .orderBy('entry.id', 'DESC')
      .limit(limit);
    if (!query.readings) entries.andWhere(`entry.act not like '%.read'`);
    if (query.entity) {
      entries.andWhere('(entry.rootKind = :kind or entry.subjectKind = :kind)', { kind: query.entity });
    }
    if (query.id) entries.andWhere('(entry.rootId = :id or entry.subjectId = :id)', { id: query.id });
    if (query.since) entries.andWhere('entry.at >= :since', { since: query.since });
    if (query.until) entries.andWhere('entry.at < :until', { until: query.until });
    if (query.who) {
      entries.andWhere(`fold_accents(entry.actorName) like '%' || fold_accents(:words) || '%'`, {
        words: literalPattern(query.who),
      });
    }
    if (after) {
      entries.andWhere('entry.id < (select last.id from audit_entry last where last.name = :after)', {
        after: after[0],
      });
    }
    return (await entries.getMany()).map(({ name, ...entry }) => ({ ...entry, id: name }));
  }
}
