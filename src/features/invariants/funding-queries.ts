/** The invariants of the books as questions to a database: each names the projects that break it. */
import type { FundingInvariant } from '../../domain/funding/invariants.js';

const BINDING = `select distinct on (project_id) id, project_id from funding_plan
  where kind in ('approved', 'adjusted') order by project_id, version desc`;

const KEYED = `
  select line.plan_id, 'year' as dimension, line.year::text as key, line.amount_vnd from funding_line line
  union all select plan_id, 'budget-line', budget_line, amount_vnd from funding_line
  union all select plan_id, 'contributor', coalesce(institution_id::text, contributors), amount_vnd from funding_line`;

/** Each selects `project_id` of what breaks it. */
export const FUNDING_QUERIES: Readonly<Record<FundingInvariant, string>> = {
  'plan-lines-sum-to-total': `
    select plan.project_id from funding_plan plan left join funding_line line on line.plan_id = plan.id
    where plan.kind <> 'recorded' group by plan.id
    having plan.total_vnd is distinct from sum(line.amount_vnd)
      or bool_or(line.amount_vnd is null or line.precision <> 'exact')`,
  'plan-cuts-sum-to-total': `
    select plan.project_id from funding_plan plan join funding_cut cut on cut.plan_id = plan.id
    where plan.kind <> 'recorded' group by plan.id, cut.dimension having sum(cut.amount_vnd) is distinct from plan.total_vnd`,
  'plan-cuts-agree-with-lines': `
    with line as (select * from (${KEYED}) keyed where plan_id in (select plan_id from funding_cut)),
    cut as (
      select plan_id, dimension, coalesce((select min(institution.id::text) from institution
          join funding_line line on line.institution_id = institution.id
          where funding_cut.dimension = 'contributor' and line.plan_id = funding_cut.plan_id
            and as_one_name(institution.name) = as_one_name(funding_cut.key)), key) as key, sum(amount_vnd) as cut_vnd
      from funding_cut group by 1, 2, 3
    ), named as (
      select plan_id, dimension, bool_and(key is not null) as whole from line
      where (plan_id, dimension) in (select plan_id, dimension from cut)
      group by plan_id, dimension having bool_or(key is not null)
    ), summed as (
      select plan_id, dimension, key, sum(amount_vnd) as lines_vnd from line join named using (plan_id, dimension)
      where key is not null group by plan_id, dimension, key
    ), of_named as (select cut.* from cut join named using (plan_id, dimension)),
    met as (select distinct plan_id from summed join cut using (plan_id, dimension, key) where dimension = 'contributor')
    select plan.project_id from summed full join of_named using (plan_id, dimension, key)
      join named using (plan_id, dimension) join funding_plan plan on plan.id = plan_id
    where plan.kind <> 'recorded' and (dimension <> 'contributor' or plan_id in (select plan_id from met))
      and case when whole then coalesce(lines_vnd, 0) <> coalesce(cut_vnd, 0)
        else coalesce(lines_vnd, 0) > coalesce(cut_vnd, 0) end`,
  'approved-dimensions-are-filled': `
    select plan.project_id from funding_plan plan join funding_line line on line.plan_id = plan.id
    where plan.kind in ('approved', 'adjusted') group by plan.id
    having count(line.year) not in (0, count(*)) or count(line.budget_line) not in (0, count(*))`,
  'paid-within-approved-by-source': `
    with plan as (${BINDING}), approved as (
      select project_id, source, sum(amount_vnd) as amount from plan join funding_line on plan_id = plan.id group by 1, 2
    )
    select paid.project_id from (select project_id, source, sum(cash_vnd) as cash from ledger_movement group by 1, 2) paid
      left join approved using (project_id, source)
    where paid.cash > coalesce(approved.amount, 0)`,
  'paid-within-approved-by-contributor': `
    with plan as (${BINDING}), approved as (
      select project_id, source, line.institution_id, sum(amount_vnd) as amount
      from plan join funding_line line on plan_id = plan.id group by 1, 2, 3
    )
    select paid.project_id
    from (select project_id, source, institution_id, sum(cash_vnd) as cash from ledger_movement
        where institution_id is not null group by 1, 2, 3) paid
      left join approved own using (project_id, source, institution_id)
      left join approved common on common.project_id = paid.project_id and common.source = paid.source
        and common.institution_id is null
    group by paid.project_id, paid.source
    having sum(greatest(0, paid.cash - coalesce(own.amount, 0))) > coalesce(max(common.amount), 0)`,
  'advances-never-offset-beyond-open': `
    select project_id from ledger_movement group by project_id, source, institution_id having sum(open_vnd) < 0`,
  'refunds-never-beyond-paid': `
    select project_id from ledger_movement group by project_id, source, institution_id
    having sum(cash_vnd) - sum(open_vnd) < 0`,
  'cash-is-open-or-accepted': `
    select project_id from ledger_movement group by project_id, source, institution_id
    having sum(cash_vnd) <> sum(open_vnd) + sum(accepted_vnd)`,
  'reversals-mirror-their-entry': `
    select reversal.project_id from disbursement reversal left join disbursement entry on entry.id = reversal.reverses_id
    where reversal.reverses_id is not null and (entry.reverses_id is not null
      or (entry.project_id, entry.kind, entry.source, entry.institution_id, entry.amount_vnd, entry.offsets_advance_vnd)
        is distinct from (reversal.project_id, reversal.kind, reversal.source, reversal.institution_id, reversal.amount_vnd,
          reversal.offsets_advance_vnd))
    union all select min(project_id::text)::uuid from disbursement where reverses_id is not null
      group by reverses_id having count(*) > 1`,
};

/** How many rows break each, for the load of invented projects. */
export function countsOf(queries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, `select count(*) from (${query}) broken`]),
  );
}
