import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
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

  /** What came up in a year, or at a time nobody noted. */
  ofYear(tx: Tx, year: number): Promise<PipelineEntry[]> {
    return tx
      .createQueryBuilder(PipelineEntry, 'entry')
      .where('entry.notedOn is null or left(entry.notedOn, 4) = :year', { year: String(year) })
      .orderBy('entry.createdAt')
      .addOrderBy('entry.id')
      .getMany();
  }
}
