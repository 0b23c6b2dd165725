import { Injectable } from '@nestjs/common';
import type {
  NamedInstitution,
  SummaryFacts,
  SummaryGrade,
  SummaryOutcome,
  SummaryPlan,
  SummaryProduct,
} from '../../domain/reporting/summary-facts.js';
import { grouped } from '../../domain/values/grouped.js';
import type { Period } from '../../domain/values/period.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { IS_CORRECTED } from '../councils/corrected-queries.js';
import { wordsOf } from '../decisions/paper-words.js';
import { withVnd } from './stored-amounts.js';

const PROJECTS = `select project.id, project.title, project.kind, project.scale, project.field_sources as "fieldSources",
    project.period_start as start, project.period_end as end, project.period_as_written as "asWritten",
    lead.id as "leadId", lead.name as "leadName"
  from project left join institution lead on lead.id = project.lead_institution_id where project.id = any($1)`;

const APPROVALS = `select distinct on (link.project_id) link.project_id as "projectId", decision.id, decision.number,
    decision.date, decision.issuer, decision.kind, ${wordsOf('decision')} as "asWritten", decision.source
  from project_decision link join decision on decision.id = link.decision_id
  where link.project_id = any($1) and link.role = 'approves'
  order by link.project_id, decision.date nulls last, decision.number`;

/** A day so late that everything has happened by then. */
const END_OF_TIME = '9999-12-31';
/** Dates given to the month or year count from their first day. */
const hasHappened = (date: string) => `left(${date} || '-01-01', 10) <= $2`;

/** What binds, or the newest version where nothing was approved yet. */
const PLANS = `select distinct on (project_id) project_id as "projectId", id, kind, total_vnd as "totalVnd",
    total_precision as "totalPrecision", total_as_written as "totalAsWritten", source
  from funding_plan where project_id = any($1) and ${hasHappened('effective_date')}
  order by project_id, kind in ('approved', 'adjusted') desc, version desc`;

const LINES = `select line.plan_id as "planId", line.id, line.source, line.source_detail as "sourceDetail", line.contributors,
    line.institution_id as "institutionId", institution.name as "institutionName", line.year,
    line.amount_vnd as "amountVnd", line.precision, line.percent::float8 as percent, line.as_written as "asWritten"
  from funding_line line left join institution on institution.id = line.institution_id
  where line.plan_id = any($1) order by line.plan_id, line.position`;

const PARTNERS = `select partner.project_id as "projectId", institution.id, institution.name
  from project_partner partner join institution on institution.id = partner.institution_id
  where partner.project_id = any($1) order by partner.role, institution.name`;

const PRODUCTS = `select product.project_id as "projectId", product.id, product.name, product.quantity::float8 as quantity,
    product.unit, product.as_written as "asWritten",
    case when delivered.quantity is not null then json_build_object('quantity', delivered.quantity,
      'source', delivered.source) end as delivered
  from ordered_product product left join delivered_product delivered on delivered.ordered_product_id = product.id
  where product.project_id = any($1) order by product.project_id, product.position`;

/** A grade of later is none yet: what stands is the verdict that it replaced, if there is one. */
const GRADES = `select project_id as "projectId", grade, as_written as "asWritten", score_as_written as "scoreAsWritten",
    accepted_on as "acceptedOn", source
  from project_grade where project_id = any($1) and (accepted_on is null or ${hasHappened('accepted_on')})
  union all
  (select distinct on (verdict.project_id) verdict.project_id, verdict.grade, null, null,
    to_char(verdict.held_on, 'YYYY-MM-DD'), null
  from project_grade later join verdict on verdict.project_id = later.project_id and verdict.valid
    join council_session session on session.id = verdict.session_id
    join council on council.id = session.council_id and council.purpose = 'acceptance'
  where later.project_id = any($1) and not ${hasHappened('later.accepted_on')} and verdict.held_on <= $2::date
    and not ${IS_CORRECTED}
  order by verdict.project_id, verdict.held_on desc, verdict.created_at desc)`;

const OUTCOMES = `select outcome.project_id as "projectId", outcome.id, outcome.kind, outcome.products, outcome.place,
    outcome.market, outcome.description, outcome.source,
    (select json_build_object('id', id, 'name', name) from institution where id = outcome.carried_on_by_id) as "carriedOnBy",
    (select coalesce(json_agg(json_build_object('id', institution.id, 'name', institution.name) order by place.at), '[]')
     from unnest(outcome.with_institution_ids) with ordinality place(id, at) join institution using (id)) as "with"
  from outcome where outcome.project_id = any($1) and (outcome.noted_on is null or ${hasHappened('outcome.noted_on')})
  order by outcome.created_at, outcome.id`;

type PlanRow = Omit<SummaryPlan, 'totalVnd' | 'lines'> & { totalVnd: string | null };
type LineRow = Omit<SummaryPlan['lines'][number], 'amountVnd'> & { planId: string; amountVnd: string | null };
type ProjectRow = Omit<SummaryFacts['project'], 'period'> &
  Period & { leadId: string | null; leadName: string };

/** The records behind many paragraphs at once, in one query per kind of row: a year may have accepted hundreds of projects. */
@Injectable()
export class SummaryFactsRepository {
  /** @param asOf the last day whose plans, grades and outcomes are known of */
  async ofProjects(tx: Tx, ids: readonly string[], asOf: PlainDate = END_OF_TIME): Promise<SummaryFacts[]> {
    const byProject = async <Row>(query: string) => {
      const dated = query.includes('$2') ? [ids, asOf] : [ids];
      const rows: (Row & { projectId: string })[] = await tx.query(query, dated);
      return grouped(rows, ({ projectId }) => projectId);
    };
    const approvals = await byProject<NonNullable<SummaryFacts['approval']>>(APPROVALS);
    const plans = await byProject<PlanRow>(PLANS);
    const lines = await this.linesOf(tx, [...plans.values()].flat());
    const partners = await byProject<NamedInstitution>(PARTNERS);
    const products = await byProject<SummaryProduct>(PRODUCTS);
    const grades = await byProject<SummaryGrade>(GRADES);
    const outcomes = await byProject<SummaryOutcome>(OUTCOMES);
    const projects: ProjectRow[] = await tx.query(PROJECTS, [ids]);
    return projects.map(({ start, end, asWritten, leadId, leadName, ...project }) => {
      const [plan] = plans.get(project.id)?.map(withVnd('totalVnd')) ?? [];
      return {
        project: { ...project, period: { start, end, asWritten } },
        approval: approvals.get(project.id)?.[0] ?? null,
        plan: plan ? { ...plan, lines: lines.get(plan.id) ?? [] } : null,
        leadInstitution: leadId ? { id: leadId, name: leadName } : null,
        partners: partners.get(project.id) ?? [],
        products: products.get(project.id) ?? [],
        grade: grades.get(project.id)?.[0] ?? null,
        outcomes: outcomes.get(project.id) ?? [],
      };
    });
  }

  private async linesOf(tx: Tx, plans: readonly PlanRow[]) {
    const rows: LineRow[] = await tx.query(LINES, [plans.map(({ id }) => id)]);
    return grouped(rows.map(withVnd('amountVnd')), ({ planId }) => planId);
  }
}
