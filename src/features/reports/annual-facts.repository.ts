import { Injectable } from '@nestjs/common';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { AnnualFacts, AnnualProject, StageChangeFact } from '../../domain/reporting/annual-facts.js';
import type { AnnualPeriod } from '../../domain/reporting/annual-period.js';
import type { ReportScope } from '../../domain/reporting/report-scope.js';
import type { Tx } from '../../platform/database/transactions.js';
import { IS_CORRECTED } from '../councils/corrected-queries.js';
import { withVnd } from '../dossier/stored-amounts.js';

/** The first day that a partial date may be. */
const firstDay = (date: string) => `left(${date} || '-01-01', 10)`;
/** A year alone, and a month, sort before their days: more than what is within, never less, and cheap over many rows. */
const mayBeWithin = (date: string) => `${date} between left($1, 4) and $2`;

/**
 * Projects that can matter between two days: those that had not ended before, and those of which something is dated within. More
 * than the rules take in the end, never fewer.
 */
const PROJECTS = `select project.id, code, title, kind, level, field, socio_economic_objective as objective,
    coalesce(person.gender = 'female', false) as "isLedByWoman", demonstration
  from project left join person on person.id = principal_investigator_id
  where ${firstDay('proposed_on')} <= $2 and ($3::uuid is null or $3 in (lead_institution_id, authority_id, held_by_id))
    and ($4::uuid is null or programme_id = $4)
    and (stage not in ('closed', 'rejected', 'withdrawn', 'terminated') or last_act_on is null
      or ${firstDay('last_act_on')} >= $1
      or project.id in (
        select link.project_id from project_decision link join decision on decision.id = link.decision_id
          where link.role = 'approves' and ${mayBeWithin('decision.date')}
        union all select project_id from verdict where held_on between $1::date and $2::date
        union all select project_id from project_grade where ${mayBeWithin('accepted_on')}
        union all select project_id from outcome where ${mayBeWithin('noted_on')}
        union all select project_id from disbursement where date between $1::date and $2::date))
  order by code, project.id`;

/** One row a project, for a register has ten times as many of them. */
const HISTORIES = `select project_id as "projectId",
    string_agg(to_stage || ' ' || effective_date, ',' order by sequence) as steps
  from stage_change where project_id = any($1) group by project_id`;

const APPROVALS = `select link.project_id as "projectId", decision.date
  from project_decision link join decision on decision.id = link.decision_id
  where link.project_id = any($1) and link.role = 'approves' and decision.date is not null`;

/**
 * Verdicts as the councils gave them, in that order, an earlier one that a re-evaluation replaced among them, none that was
 * corrected: it was a mistake; and grades without ballots.
 */
const GRADINGS = `select "projectId", grade, "asWritten", "acceptedOn", accepts
  from (select verdict.project_id as "projectId", verdict.grade, null as "asWritten",
        to_char(verdict.held_on, 'YYYY-MM-DD') as "acceptedOn", verdict.accepts, verdict.created_at as given_at
      from verdict
        join council_session session on session.id = verdict.session_id
        join council on council.id = session.council_id and council.purpose = 'acceptance'
      where verdict.valid and verdict.project_id = any($1) and not ${IS_CORRECTED}
    union all
      select project_id, grade, coalesce(as_written, score_as_written), accepted_on, null, null
      from project_grade where verdict_id is null and project_id = any($1)) grading
  order by given_at nulls first`;

const OUTCOMES = `select project_id as "projectId", noted_on as "notedOn" from outcome where project_id = any($1)`;

/** Of each kind that is looked at, the newest version in force on the day. */
const PLANS = `select distinct on (project_id, place) id, project_id as "projectId", version, kind,
    effective_date as "effectiveDate", total_vnd as "totalVnd", total_precision as "totalPrecision",
    total_as_written as "totalAsWritten"
  from funding_plan, lateral (select case when kind = 'adjusted' then 'approved' else kind end as place) as looked_at
  where project_id = any($1) and ${firstDay('effective_date')} <= $2
  order by project_id, place, version desc`;

const LINES = `select id, plan_id as "planId", source, year, amount_vnd as "amountVnd"
  from funding_line where plan_id = any($1) order by plan_id, position`;

const MOVEMENTS = `select id, project_id as "projectId", source, to_char(date, 'YYYY-MM-DD') as date,
    cash_vnd as "cashVnd", settled_vnd as "settledVnd"
  from ledger_movement where project_id = any($1) and date <= $2::date order by date, id`;

/** The rows behind a report, in one query per kind of row, whatever the size of the register. */
@Injectable()
export class AnnualFactsRepository {
  async read(
    tx: Tx,
    { from, asOf }: AnnualPeriod,
    { unitId, programmeId }: ReportScope,
  ): Promise<AnnualFacts> {
    const projects: AnnualProject[] = await tx.query(PROJECTS, [from, asOf, unitId, programmeId]);
    const ids = projects.map(({ id }) => id);
    const histories: HistoryRow[] = await tx.query(HISTORIES, [ids]);
    const plans: PlanRow[] = await tx.query(PLANS, [ids, asOf]);
    const summed = plans.filter(({ kind }) => kind !== 'recorded').map(({ id }) => id);
    const lines = await tx.query(LINES, [summed]);
    const movements: MovementRow[] = await tx.query(MOVEMENTS, [ids, asOf]);
    return {
      projects,
      stageChanges: histories.flatMap(stepsOf),
      approvals: await tx.query(APPROVALS, [ids]),
      gradings: await tx.query(GRADINGS, [ids]),
      outcomes: await tx.query(OUTCOMES, [ids]),
      plans: plans.map(withVnd('totalVnd')),
      lines: lines.map(withVnd('amountVnd')),
      movements: movements.map((row) => ({
        ...row,
        cashVnd: BigInt(row.cashVnd),
        settledVnd: BigInt(row.settledVnd),
      })),
    };
  }
}

interface HistoryRow {
  readonly projectId: string;
  readonly steps: string;
}

function stepsOf({ projectId, steps }: HistoryRow): StageChangeFact[] {
  return steps.split(',').map((step) => {
    const [toStage, effectiveDate] = step.split(' ') as [Stage, string];
    return { projectId, toStage, effectiveDate };
  });
}

type PlanRow = Omit<AnnualFacts['plans'][number], 'totalVnd'> & { readonly totalVnd: string | null };
type MovementRow = Omit<AnnualFacts['movements'][number], 'cashVnd' | 'settledVnd'> & {
  readonly cashVnd: string;
  readonly settledVnd: string;
};
