import { Injectable } from '@nestjs/common';
import { type AnnualPeriod, hasHappened } from '../../domain/reporting/annual-period.js';
import type { Tx } from '../../platform/database/transactions.js';
import { PipelineRepository } from '../pipeline/pipeline.repository.js';

export interface PaperListed {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly date: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly asWritten: string | null;
  readonly source: string | null;
}

/** What the report prints and never counts. */
@Injectable()
export class AnnualListsRepository {
  constructor(private readonly entries: PipelineRepository) {}

  /** Ideas and surveys of the year, with those that bear no date. */
  async pipeline(tx: Tx, period: AnnualPeriod) {
    const ofYear = await this.entries.ofYear(tx, period.year);
    const known = ofYear.filter(({ notedOn }) => notedOn === null || hasHappened(notedOn, period));
    const names = await this.institutionNames(
      tx,
      known.flatMap(({ withInstitutionIds }) => withInstitutionIds),
    );
    return known.map(({ id, kind, what, place, notedOn, projectId, demonstration, withInstitutionIds }) => {
      const partners = withInstitutionIds.map((institution) => names.get(institution)!);
      return { id, kind, what, place, with: partners, notedOn, projectId, demonstration };
    });
  }

  papers(tx: Tx, { year, asOf }: AnnualPeriod): Promise<PaperListed[]> {
    return tx.query(
      `select id, kind, number, date, issuer, subject, as_written as "asWritten", source from decision
       where left(date, 4) = $1 and left(date || '-01-01', 10) <= $2 order by date, number, id`,
      [String(year), asOf],
    );
  }

  /** The one authority of that day; null where there are several, or none. */
  async agency(tx: Tx, { asOf }: AnnualPeriod): Promise<string | null> {
    const names: { name: string }[] = await tx.query(
      `select name from institution where kind = 'authority' and coalesce(valid_from, '-infinity') <= $1
         and coalesce(valid_to, 'infinity') >= $1 limit 2`,
      [asOf],
    );
    return names.length === 1 ? names[0]!.name : null;
  }

  private async institutionNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await tx.query(
      'select id, name from institution where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
