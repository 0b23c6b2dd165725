import { Injectable } from '@nestjs/common';
import type { PlanKind } from '../../domain/funding/funding-plan.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

export interface OfProject {
  readonly projectId: string;
  readonly code: string;
  readonly title: string;
}

export interface PlanToCheck extends OfProject {
  readonly planId: string;
  readonly version: number;
  readonly kind: PlanKind;
  readonly totalVnd: string | null;
  readonly differenceVnd: string | null;
}

const PROJECT = `project.id as "projectId", project.code, project.title`;
const OVER = `('rejected', 'withdrawn', 'terminated', 'closed')`;
const MOST = 200;

/** The newest version waits for an approval, or was recorded and does not tie without a reason; few are, so they are found first. */
const PLANS_TO_CHECK = `
  select ${PROJECT}, plan.id as "planId", plan.version, plan.kind, plan.total_vnd::text as "totalVnd",
    case plan.kind when 'estimate' then '0' else (plan.total_vnd - lines.sum)::text end as "differenceVnd"
  from funding_plan plan join project on project.id = plan.project_id
    left join lateral (select sum(amount_vnd) as sum from funding_line where plan_id = plan.id and plan.kind = 'recorded'
      having bool_and(amount_vnd is not null and precision = 'exact')) lines on true
  where plan.kind in ('estimate', 'recorded')
    and not exists (select from funding_plan newer where newer.project_id = plan.project_id and newer.version > plan.version)
    and ((plan.kind = 'estimate' and project.stage not in ${OVER})
      or (plan.kind = 'recorded' and plan.total_precision = 'exact' and lines.sum <> plan.total_vnd
        and coalesce(plan.difference_reason, '') !~ '\\S'))
  order by plan.created_at, project.code limit ${MOST}`;

const OPEN_ADVANCES = `
  select ${PROJECT}, contract.ends_on::text as "endsOn", moved.open::text as "openVnd"
  from (select project_id, sum(open_vnd) as open from ledger_movement
      where source in ('district-budget', 'province-budget', 'central-budget') group by project_id having sum(open_vnd) > 0) moved
    join project on project.id = moved.project_id join contract on contract.project_id = project.id
  where contract.ends_on <= $1 order by contract.ends_on, project.code limit ${MOST}`;

/** Contributors who paid less than their approved share of what the state has paid. */
const COUNTERPART_BEHIND = `
  with live as materialized (
    select id from project where stage not in ${OVER}
  ), plan as (
    select distinct on (project_id) funding_plan.id, project_id from funding_plan join live on live.id = project_id
    where kind in ('approved', 'adjusted') order by project_id, version desc
  ), approved as (
    select plan.project_id, sum(amount_vnd) filter (where source = 'counterpart') as counterpart,
      sum(amount_vnd) filter (where source in ('district-budget', 'province-budget', 'central-budget')) as state
    from plan join funding_line on plan_id = plan.id group by plan.project_id
  ), paid as (
    select project_id, coalesce(sum(cash_vnd) filter (where source = 'counterpart'), 0) as counterpart,
      coalesce(sum(cash_vnd) filter (where source in ('district-budget', 'province-budget', 'central-budget')), 0) as state
    from ledger_movement join live on live.id = project_id group by project_id
  )
  select ${PROJECT}, paid.counterpart::text as "paidVnd", ceil(paid.state * approved.counterpart / approved.state)::text as "dueVnd"
  from paid join approved using (project_id) join project on project.id = paid.project_id
  where paid.counterpart * approved.state < paid.state * approved.counterpart
  order by paid.state * approved.counterpart / approved.state - paid.counterpart desc, project.code limit ${MOST}`;

const MISSED_REPORTS = `
  select ${PROJECT}, missed.count, missed.since
  from (select project_id, count(*)::int as count, min(due_date)::text as since from milestone
      where kind = 'periodic-report' and state = 'open' and due_date < $1 group by project_id having count(*) >= 2) missed
    join project on project.id = missed.project_id
  where project.stage not in ${OVER} order by missed.since, project.code limit ${MOST}`;

/** Before the contract: counterpart money of the plan that nobody has promised yet. */
const PROOF_MISSING = `
  with plan as (
    select distinct on (project_id) id, project_id from funding_plan
    where kind in ('approved', 'adjusted') order by project_id, version desc
  )
  select ${PROJECT}, need.amount::text as "plannedVnd", coalesce(given.promised, 0)::text as "promisedVnd",
    coalesce(given.shown, 0)::text as "shownVnd"
  from project join plan on plan.project_id = project.id
    join lateral (select sum(amount_vnd) as amount from funding_line where plan_id = plan.id and source = 'counterpart') need on true
    left join lateral (select sum(promised_vnd) as promised, sum(shown_vnd) as shown from counterpart_commitment
      where project_id = project.id and withdrawn_on is null) given on true
  where project.stage = 'approved' and coalesce(given.shown, 0) < need.amount
  order by project.code limit ${MOST}`;

@Injectable()
export class WorklistRepository {
  plansToCheck(tx: Tx): Promise<PlanToCheck[]> {
    return tx.query(PLANS_TO_CHECK);
  }

  openAdvances(tx: Tx, today: PlainDate): Promise<(OfProject & { endsOn: PlainDate; openVnd: string })[]> {
    return tx.query(OPEN_ADVANCES, [today]);
  }

  counterpartBehind(tx: Tx): Promise<(OfProject & { paidVnd: string; dueVnd: string })[]> {
    return tx.query(COUNTERPART_BEHIND);
  }

  missedReports(tx: Tx, today: PlainDate): Promise<(OfProject & { count: number; since: PlainDate })[]> {
    return tx.query(MISSED_REPORTS, [today]);
  }

  proofMissing(
    tx: Tx,
  ): Promise<(OfProject & { plannedVnd: string; promisedVnd: string; shownVnd: string })[]> {
    return tx.query(PROOF_MISSING);
  }
}
