import { Injectable } from '@nestjs/common';
import type { AnnualFacts } from '../../domain/reporting/annual-facts.js';
import type { Tx } from '../../platform/database/transactions.js';
import { withVnd } from '../dossier/stored-amounts.js';

const PROJECTS = `select id, code, title, kind, level, field, demonstration from project order by code, id`;

const STAGE_CHANGES = `select project_id as "projectId", to_stage as "toStage", effective_date as "effectiveDate"
  from stage_change order by project_id, sequence`;

const APPROVALS = `select link.project_id as "projectId", decision.date
  from project_decision link join decision on decision.id = link.decision_id
  where link.role = 'approves' and decision.date is not null`;

/** Verdicts as the councils gave them, an earlier one that a re-evaluation replaced among them; and grades without ballots. */
const GRADINGS = `select verdict.project_id as "projectId", verdict.grade, null as "asWritten",
    to_char(verdict.held_on, 'YYYY-MM-DD') as "acceptedOn", verdict.accepts
  from verdict
    join council_session session on session.id = verdict.session_id
    join council on council.id = session.council_id and council.purpose = 'acceptance'
  where verdict.valid
  union all
  select project_id, grade, coalesce(as_written, score_as_written), accepted_on, null
  from project_grade where verdict_id is null`;

const OUTCOMES = `select project_id as "projectId", noted_on as "notedOn" from outcome`;

const PLANS = `select id, project_id as "projectId", version, kind, effective_date as "effectiveDate",
    total_vnd as "totalVnd", total_precision as "totalPrecision", total_as_written as "totalAsWritten"
  from funding_plan where kind <> 'estimate'`;

const LINES = `select line.id, line.plan_id as "planId", line.source, line.year, line.amount_vnd as "amountVnd"
  from funding_line line join funding_plan plan on plan.id = line.plan_id
  where plan.kind in ('approved', 'adjusted') order by line.plan_id, line.position`;

/** The whole register in one query per kind of row, whatever its size. */
@Injectable()
export class AnnualFactsRepository {
  async read(tx: Tx): Promise<AnnualFacts> {
    const plans = await tx.query(PLANS);
    const lines = await tx.query(LINES);
    return {
      projects: await tx.query(PROJECTS),
      stageChanges: await tx.query(STAGE_CHANGES),
      approvals: await tx.query(APPROVALS),
      gradings: await tx.query(GRADINGS),
      outcomes: await tx.query(OUTCOMES),
      plans: plans.map(withVnd('totalVnd')),
      lines: lines.map(withVnd('amountVnd')),
    };
  }
}
