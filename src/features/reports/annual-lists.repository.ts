import { Injectable } from '@nestjs/common';
import { type AnnualPeriod, hasHappened } from '../../domain/reporting/annual-period.js';
import type { PaperListed } from '../../domain/reporting/annual-record.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { OfficialDecision } from '../decisions/decision.entity.js';
import { PipelineRepository } from '../pipeline/pipeline.repository.js';

/** More would make no list to choose from. */
const MOST_UNITS = 500;

/** What the report prints and never counts. */
@Injectable()
export class AnnualListsRepository {
  constructor(private readonly entries: PipelineRepository) {}

  /** Whose projects alone are told of. */
  async unit(tx: Tx, id: string): Promise<{ id: string; name: string }> {
    const names = await this.institutionNames(tx, [id]);
    if (!names.has(id)) throw Refused.because('unknown-reference', { field: 'unit' }, 'unit');
    return { id, name: names.get(id)! };
  }

  units(tx: Tx): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `select id, name from institution where id in (
         select lead_institution_id from project union select authority_id from project union select held_by_id from project)
       order by name, id limit ${MOST_UNITS}`,
    );
  }

  /** Ideas and surveys of the period, with those that bear no date. */
  async pipeline(tx: Tx, period: AnnualPeriod, unitId: string | null) {
    const entries = await this.entries.between(tx, period.from, period.to);
    const known = entries.filter(
      ({ notedOn, withInstitutionIds }) =>
        (notedOn === null || hasHappened(notedOn, period)) &&
        (unitId === null || withInstitutionIds.includes(unitId)),
    );
    const names = await this.institutionNames(
      tx,
      known.flatMap(({ withInstitutionIds }) => withInstitutionIds),
    );
    return known.map(({ id, kind, what, place, notedOn, projectId, demonstration, withInstitutionIds }) => {
      const partners = withInstitutionIds.map((institution) => names.get(institution)!);
      return { id, kind, what, place, with: partners, notedOn, projectId, demonstration };
    });
  }

  /** Of a unit, the papers about its projects. */
  papers(
    tx: Tx,
    { from, to, asOf }: AnnualPeriod,
    unitId: string | null,
  ): Promise<(PaperListed & Pick<OfficialDecision, 'kind' | 'source'>)[]> {
    return tx.query(
      `select id, kind, number, date, issuer, subject, as_written as "asWritten", source from decision
       where date between left($1, 4) and least($2, $3) and left(date || '-01-01', 10) >= $1 and ($4::uuid is null or id in (
         select decision_id from project_decision link join project on project.id = link.project_id
         where $4 in (project.lead_institution_id, project.authority_id, project.held_by_id)))
       order by date, number, id`,
      [from, to, asOf, unitId],
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
