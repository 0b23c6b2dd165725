import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { PipelineQuery } from './pipeline.dto.js';
import { PipelineEntry } from './pipeline-entry.entity.js';

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
}
