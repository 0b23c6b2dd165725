import { Injectable } from '@nestjs/common';
import { Between, In, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { AuditQuery } from './audit.dto.js';
import { AuditEntry } from './audit-entry.entity.js';
import type { RecordRef } from './audit-trail.js';

/** As its readers see it: under its name, without its number. */
export type AuditView = Omit<AuditEntry, 'name' | 'chainPosition' | 'digest'>;

/** As lists carry it: values longer than `LONGEST_VALUES` are left out, both of them. */
export type ListedEntry = AuditView & { readonly valuesLeftOut: boolean };

/** From which address a change came is told to those who read the audit itself, not to all who read a record's history. */
export function asToldTo<Entry extends AuditView>(actor: Actor, entry: Entry): Entry {
  return may(actor, 'audit.read') ? entry : { ...entry, fromAddress: null };
}

/** Rows about a ballot show when its session is closed. */
const UNSEALED = `(entry.sealedById is null or exists (select from audit_entry closing
  where closing.subject_id = entry.sealed_by_id and closing.act = 'session.closed'))`;

/** Bytes of a row's values, before and after together; a page of 200 rows stays within some megabytes. */
const LONGEST_VALUES = 65_536;

const stored = (values: string) => `coalesce(pg_column_size(${values}), 0)`;
const unpacked = (values: string) => stored(`${values} #> '{}'`);

/** What is stored long is left unread; what was pressed together is unpacked to be measured, once, which `offset 0` sees to. */
const SHORT_VALUES = `select id, is_long as "valuesLeftOut",
    case when not is_long then before end as before, case when not is_long then after end as after
  from audit_entry, lateral (select case when ${stored('before')} + ${stored('after')} > $2 then true
    else ${unpacked('before')} + ${unpacked('after')} > $2 end as is_long offset 0) measured
  where id = any($1::bigint[])`;

export interface EntryKey {
  readonly root: RecordRef;
  readonly subject: RecordRef;
  readonly act: string;
  readonly since: Date;
  readonly until: Date;
}

/** The name of the last entry of the page before. */
type AfterEntry = readonly (string | null)[] | null;

@Injectable()
export class AuditRepository {
  hasEntry(tx: Tx, { root, subject, act, since, until }: EntryKey): Promise<boolean> {
    return tx.existsBy(AuditEntry, {
      rootKind: root.kind,
      rootId: root.id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      act,
      at: Between(since, until),
    });
  }

  /** Newest first, one more than the page holds. */
  async list(tx: Tx, query: AuditQuery, limit: number, after: AfterEntry): Promise<ListedEntry[]> {
    const { columns } = tx.connection.getMetadata(AuditEntry);
    const names = columns.filter((column) => column.isSelect).map(({ propertyName }) => propertyName);
    const entries = await this.asked(tx, query, limit, after)
      .select(names.filter((name) => name !== 'before' && name !== 'after').map((name) => `entry.${name}`))
      .getMany();
    const values: ShortValues[] = await tx.query(SHORT_VALUES, [entries.map(({ id }) => id), LONGEST_VALUES]);
    const byId = new Map(values.map(({ id, ...rest }) => [id, rest]));
    return entries.map((entry) => ({ ...asNamed(entry), ...byId.get(entry.id)! }));
  }

  /** As `list`, with all values however long. */
  async listWhole(tx: Tx, query: AuditQuery, limit: number, after: AfterEntry): Promise<AuditView[]> {
    return (await this.asked(tx, query, limit, after).getMany()).map(asNamed);
  }

  /** In the order in which they are named; for whoever was told those names. */
  async getWhole(tx: Tx, ids: readonly string[]): Promise<AuditView[]> {
    const entries = await tx.findBy(AuditEntry, { name: In([...ids]) });
    const byId = new Map(entries.map((entry) => [entry.name, asNamed(entry)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private asked(tx: Tx, query: AuditQuery, limit: number, after: AfterEntry): SelectQueryBuilder<AuditEntry> {
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
    return entries;
  }
}

type ShortValues = Pick<ListedEntry, 'id' | 'before' | 'after' | 'valuesLeftOut'>;

function asNamed({ name, ...entry }: AuditEntry): AuditView {
  return { ...entry, id: name };
}
