import { Injectable } from '@nestjs/common';
import { type AnnualPeriod, hasHappened } from '../../domain/reporting/annual-period.js';
import type { AnnualRecord, PaperListed } from '../../domain/reporting/annual-record.js';
import type { ReportScope } from '../../domain/reporting/report-scope.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { OfficialDecision } from '../decisions/decision.entity.js';
import { PipelineRepository } from '../pipeline/pipeline.repository.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the report prints and never counts. */
@Injectable()
export class AnnualListsRepository {
  constructor(private readonly entries: PipelineRepository) {}

  /** Whose projects alone are told of; refuses what is not there. */
  async named(
    tx: Tx,
    { unitId, programmeId }: ReportScope,
  ): Promise<Pick<AnnualRecord, 'unit' | 'programme'>> {
    return {
      unit: unitId === null ? null : await this.unit(tx, unitId),
      programme: programmeId === null ? null : await this.programme(tx, programmeId),
    };
  }

  private async unit(tx: Tx, id: string): Promise<Named> {
    const names = await this.institutionNames(tx, [id]);
    if (!names.has(id)) throw Refused.because('unknown-reference', { field: 'unit' }, 'unit');
    return { id, name: names.get(id)! };
  }

  /** What was one when a report of it was kept can still be compared with the records. */
  private async programme(tx: Tx, id: string): Promise<Named> {
    const [programme] = await tx.query(
      `select id, title as name from project where id = $1
         and (kind = 'programme' or exists (select from kept_report where programme_id = $1))`,
      [id],
    );
    if (!programme) throw Refused.because('unknown-reference', { field: 'programme' }, 'programme');
    return programme;
  }

  /** Ideas and surveys of the period, with those that bear no date. */
  async pipeline(tx: Tx, period: AnnualPeriod, { unitId, programmeId }: ReportScope) {
    const members = programmeId === null ? null : await this.members(tx, programmeId);
    const entries = await this.entries.between(tx, period.from, period.to);
    const known = entries.filter(
      ({ notedOn, withInstitutionIds, projectId }) =>
        (notedOn === null || hasHappened(notedOn, period)) &&
        (unitId === null || withInstitutionIds.includes(unitId)) &&
        (members === null || members.has(projectId)),
    );
    const names = await this.institutionNames(
      tx,
      known.flatMap(({ withInstitutionIds }) => withInstitutionIds),
    );
    return known.map(({ id, kind, what, place, notedOn, projectId, demonstration, withInstitutionIds }) => {
      const partners = withInstitutionIds.flatMap((institution) => names.get(institution) ?? []);
      return { id, kind, what, place, with: partners, notedOn, projectId, demonstration };
    });
  }

  /** Of a unit or a programme, the papers about its projects. */
  papers(
    tx: Tx,
    { from, to, asOf }: AnnualPeriod,
    { unitId, programmeId }: ReportScope,
  ): Promise<(PaperListed & Pick<OfficialDecision, 'kind' | 'source'>)[]> {
    return tx.query(
      `select id, kind, number, date, issuer, subject, as_written as "asWritten", source from decision
       where date between left($1, 4) and least($2, $3) and left(date || '-01-01', 10) >= $1 and (coalesce($4::uuid, $5::uuid) is null or id in (
        
         select decision_id from project_decision link join project on project.id = link.project_id
         where ($4::uuid is null or $4 in (project.lead_institution_id, project.authority_id, project.held_by_id))
           and ($5::uuid is null or project.programme_id = $5)))
       order by date, number, id`,
      [from, to, asOf, unitId, programmeId],
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

  private async members(tx: Tx, programmeId: string): Promise<ReadonlySet<string | null>> {
    const rows: { id: string }[] = await tx.query('select id from project where programme_id = $1', [
      programmeId,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  private async institutionNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await tx.query(
      'select id, name from institution where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
