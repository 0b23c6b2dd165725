import { Injectable } from '@nestjs/common';
import { STAGES, type Stage } from '../../domain/lifecycle/stages.js';
import type { PlanFacts } from '../../domain/worklist/money-work.js';
import type { ReportFacts } from '../../domain/worklist/office-work.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import type { Tx } from '../../platform/database/transactions.js';

const NAMED = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title) as project`;
const NEWEST = `not exists (select from funding_plan newer where newer.project_id = plan.project_id and newer.version > plan.version)`;

const OVER: readonly Stage[] = ['rejected', 'withdrawn', 'terminated', 'closed'];
const GOING_ON = STAGES.filter((stage) => !OVER.includes(stage));

const ESTIMATES = `
  select ${NAMED}, plan.kind, plan.version, plan.total_vnd::text as "totalVnd", null as "differenceVnd"
  from funding_plan plan join project on project.id = plan.project_id
  where plan.kind = 'estimate' and project.stage = any($1) and ${NEWEST}
  order by plan.created_at, project.code limit ${MOST_COUNTED + 1}`;

/** Recorded to the đồng, with lines that sum to something else, and nobody has said why. */
const DIFFERENCES = `
  select ${NAMED}, plan.kind, plan.version, plan.total_vnd::text as "totalVnd", (plan.total_vnd - lines.sum)::text as "differenceVnd"
  from funding_plan plan join project on project.id = plan.project_id
    join lateral (select sum(amount_vnd) as sum from funding_line where plan_id = plan.id
      having bool_and(amount_vnd is not null and precision = 'exact')) lines on lines.sum <> plan.total_vnd
  where plan.kind = 'recorded' and plan.total_precision = 'exact' and coalesce(plan.difference_reason, '') !~ '\\S' and ${NEWEST}
  order by plan.created_at, project.code limit ${MOST_COUNTED + 1}`;

/** What waits for finance, for whoever looks after messages, and for whoever writes the report of the year. */
@Injectable()
export class OfficeWorkRepository {
  async plansToCheck(tx: Tx): Promise<PlanFacts[]> {
    return [...(await tx.query(ESTIMATES, [GOING_ON])), ...(await tx.query(DIFFERENCES))];
  }

  async failedReminders(tx: Tx): Promise<number> {
    const [{ count }] = await tx.query(
      `select count(*)::int as count from (select from reminder where state = 'failed' limit ${MOST_COUNTED + 1}) failed`,
    );
    return count;
  }

  async report(tx: Tx, year: number): Promise<ReportFacts> {
    const [row] = await tx.query(
      `select exists (select from kept_report where year = $1) as "isKept",
         (select count(*)::int from annual_text head join annual_text_version written
            on (written.text_id, written.version) = (head.id, head.version)
          where head.year = $1 and written.text <> '') as "sectionsWritten"`,
      [year],
    );
    return { year, ...row };
  }
}
