import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { WarningFacts } from '../../domain/worklist/money-work.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import type { Tx } from '../../platform/database/transactions.js';

const NAMED = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title) as project`;
const UNDER_CONTRACT = `project.stage in ('contracted', 'in-progress', 'acceptance-submitted', 'suspended')`;
const STATE = `source in ('district-budget', 'province-budget', 'central-budget')`;
/** The newest binding plan of the project, by state money and counterpart. */
const PLANNED = `lateral (
    select coalesce(sum(amount_vnd) filter (where source = 'counterpart'), 0) as counterpart,
      coalesce(sum(amount_vnd) filter (where ${STATE}), 0) as state
    from funding_line where plan_id = (select id from funding_plan where funding_plan.project_id = project.id
      and kind in ('approved', 'adjusted') order by version desc limit 1)) planned`;

const MISSED_REPORTS = `
  select ${NAMED}, 'heed-missed-reports' as kind, missed.count, null as "missingVnd"
  from (select project_id, count(*)::int as count, min(due_date) as since from milestone
      where kind = 'periodic-report' and state = 'open' and due_date < $1 group by project_id having count(*) >= 2) missed
    join project on project.id = missed.project_id
  where ${UNDER_CONTRACT} order by missed.since, project.code limit ${MOST_COUNTED + 1}`;

/** Less counterpart was paid than its share of what the state has paid. */
const BEHIND = `
  select ${NAMED}, 'get-counterpart' as kind, null as count,
    (ceil(paid.state * planned.counterpart / planned.state) - paid.counterpart)::text as "missingVnd"
  from project cross join ${PLANNED} cross join lateral (
    select coalesce(sum(cash_vnd) filter (where source = 'counterpart'), 0) as counterpart,
      coalesce(sum(cash_vnd) filter (where ${STATE}), 0) as state
    from ledger_movement where ledger_movement.project_id = project.id) paid
  where ${UNDER_CONTRACT} and planned.state > 0 and paid.counterpart * planned.state < paid.state * planned.counterpart
  order by project.last_act_on, project.code limit ${MOST_COUNTED + 1}`;

/** Before the contract: counterpart money of the plan that nobody has shown yet. */
const UNPROVEN = `
  select ${NAMED}, 'get-proof' as kind, null as count, (planned.counterpart - given.shown)::text as "missingVnd"
  from project cross join ${PLANNED} cross join lateral (
    select coalesce(sum(shown_vnd), 0) as shown from counterpart_commitment
    where counterpart_commitment.project_id = project.id and withdrawn_on is null) given
  where project.stage = 'approved' and given.shown < planned.counterpart
  order by project.last_act_on, project.code limit ${MOST_COUNTED + 1}`;

/** What finance should not let pass, asked of the projects that it still concerns. */
@Injectable()
export class MoneyWarningRepository {
  async all(tx: Tx, today: PlainDate): Promise<WarningFacts[]> {
    return [
      ...(await tx.query(MISSED_REPORTS, [today])),
      ...(await tx.query(BEHIND)),
      ...(await tx.query(UNPROVEN)),
    ];
  }
}
