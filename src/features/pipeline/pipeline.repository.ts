import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PartialDate, PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { PipelineQuery } from './pipeline.dto.js';
import { PipelineEntry } from './pipeline-entry.entity.js';

export interface ListedEntry {
  readonly id: string;
  readonly kind: PipelineEntry['kind'];
  readonly what: string;
  readonly place: string | null;
  readonly notedOn: PartialDate | null;
  /** An instant as text. */
  readonly createdAt: string;
  readonly withInstitutions: readonly string[];
  readonly project: { readonly id: string; readonly code: string } | null;
}

@Injectable()
export class PipelineRepository {
  async insert(tx: Tx, entry: QueryDeepPartialEntity<PipelineEntry>): Promise<PipelineEntry> {
    const { identifiers } = await tx.insert(PipelineEntry, entry);
    return tx.findOneByOrFail(PipelineEntry, { id: identifiers[0]!.id });
  }

  /** In a stable order, one more than the page holds. */
  list(
    tx: Tx,
    query: PipelineQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<PipelineEntry[]> {
    const entries = tx.createQueryBuilder(PipelineEntry, 'entry').orderBy('entry.id').limit(limit);
    if (query.kind) entries.andWhere('entry.kind = :kind', { kind: query.kind });
    if (after) entries.andWhere('entry.id > :after', { after: after[0] });
    return entries.getMany();
  }

  /** What came up between two days, or at a time nobody noted; a date given to the month or year counts from its first day. */
  between(tx: Tx, from: PlainDate, to: PlainDate): Promise<PipelineEntry[]> {
    return tx
      .createQueryBuilder(PipelineEntry, 'entry')
      .where(`entry.notedOn is null or left(entry.notedOn || '-01-01', 10) between :from and :to`, {
        from,
        to,
      })
      .orderBy('entry.createdAt')
      .addOrderBy('entry.id')
      .getMany();
  }

  /** Newest first, with the names behind its references; one more than the page holds. */
  newest(
    tx: Tx,
    query: PipelineQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<ListedEntry[]> {
    return tx.query(
      `select entry.id, entry.kind, entry.what, entry.place, entry.noted_on as "notedOn",
         to_char(entry.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt",
         array(select institution.name from unnest(entry.with_institution_ids) with ordinality place(id, at)
           join institution using (id) order by place.at) as "withInstitutions",
         case when project.id is not null then json_build_object('id', project.id, 'code', project.code) end as project
       from pipeline_entry entry left join project on project.id = entry.project_id
       where ($1::text is null or entry.kind = $1)
         and ($2::timestamptz is null or (entry.created_at, entry.id) < ($2::timestamptz, $3::uuid))
       order by entry.created_at desc, entry.id desc limit $4`,
      [query.kind ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Of a project by its code, for the office, which knows of all. */
  async projectByCode(tx: Tx, code: string): Promise<string | null> {
    const [row] = await tx.query('select id from project where upper(code) = upper($1)', [code]);
    return row?.id ?? null;
  }
}
