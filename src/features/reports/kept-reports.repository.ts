import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { KeptReport } from './kept-report.entity.js';

type NewReport = Omit<KeptReport, 'id' | 'digest'>;

@Injectable()
export class KeptReportRepository {
  async insert(tx: Tx, report: NewReport): Promise<KeptReport> {
    const { identifiers } = await tx.insert(KeptReport, { ...report, digest: digestOf(report.content) });
    return this.get(tx, identifiers[0]!.id);
  }

  async get(tx: Tx, id: string): Promise<KeptReport> {
    const kept = await tx.findOneBy(KeptReport, { id });
    if (!kept) throw Refused.because('not-found');
    return kept;
  }

  /** As it was written down, or not at all. */
  async contentOf(tx: Tx, { id, digest }: KeptReport): Promise<string> {
    const { content } = await tx.findOneOrFail(KeptReport, {
      where: { id },
      select: { id: true, content: true },
    });
    if (digestOf(content) !== digest) throw new Error(`kept report ${id} is not what was kept`);
    return content;
  }

  list(
    tx: Tx,
    year: number | undefined,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<KeptReport[]> {
    const reports = tx
      .createQueryBuilder(KeptReport, 'kept')
      .orderBy('kept.keptAt', 'DESC')
      .addOrderBy('kept.id')
      .limit(limit);
    if (year !== undefined) reports.andWhere('kept.year = :year', { year });
    if (after)
      reports.andWhere('(kept.keptAt < :keptAt or (kept.keptAt = :keptAt and kept.id > :id))', {
        keptAt: after[0],
        id: after[1],
      });
    return reports.getMany();
  }
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
