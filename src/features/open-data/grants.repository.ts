import { Injectable } from '@nestjs/common';
import { type GrantFacts, TELLS_THE_GRADE } from '../../domain/open-data/grant.js';
import type { Tx } from '../../platform/database/transactions.js';

type GrantRow = Omit<GrantFacts, 'awardedVnd' | 'disbursedVnd'> & {
  awardedVnd: string | null;
  disbursedVnd: string;
};

/** From the approval on; what was given up before its contract got no money. */
const isDecided = (
  project: string,
) => `${project}.stage not in ('proposed', 'defined', 'selected', 'rejected', 'withdrawn')
  and ($1 or not ${project}.demonstration)`;
const DECIDED = isDecided('project');

/** One batch in the order of the codes, each project whole in itself; $4 are the stages that are not told. */
const GRANTS = `
  select project.code, project.title, project.objectives, project.kind, project.level, project.field, project.stage,
    project.period_start as start, project.period_end as end, project.demonstration,
    grade.grade, grade.as_written as "gradeAsWritten",
    coalesce(approval.date, approved.effective_date) as "approvedOn", approval.number as decision,
    plan.total_vnd as "awardedVnd", coalesce(money.disbursed, 0)::text as "disbursedVnd",
    coalesce(money.by_source, '[]') as "bySource",
    case when programme.id is not null
      then jsonb_build_object('code', programme.code, 'title', programme.title) end as programme,
    case when authority.id is not null then jsonb_build_object('id', authority.id, 'name', authority.name) end as funder,
    case when lead.id is not null
      then jsonb_build_object('id', lead.id, 'name', lead.name, 'kind', lead.kind) end as lead,
    coalesce(partners.named, '[]') as partners,
    to_char(greatest(project.created_at, approved.created_at, plan.created_at, money.last_at) at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "modifiedAt"
  from (select * from project where ${DECIDED} and code > $2 order by code limit $3) project
  left join project programme on programme.id = project.programme_id and ${isDecided('programme')}
  left join institution authority on authority.id = project.authority_id
  left join institution lead on lead.id = project.lead_institution_id
  left join project_grade grade on grade.project_id = project.id
  left join lateral (
    select min(effective_date) filter (where to_stage = 'approved') as effective_date,
      max(created_at) filter (where to_stage <> all($4)) as created_at
    from stage_change where project_id = project.id) approved on true
  left join lateral (
    select decision.date, decision.number from project_decision link join decision on decision.id = link.decision_id
    where link.project_id = project.id and link.role = 'approves'
    order by decision.date nulls last, decision.number limit 1) approval on true
  left join lateral (
    select id, total_vnd, created_at from funding_plan
    where project_id = project.id and (kind in ('approved', 'adjusted')
      or kind = 'recorded' and total_vnd is not null and total_precision = 'exact')
    order by kind <> 'recorded' desc, version desc limit 1) plan on true
  left join lateral (
    select sum(disbursed) as disbursed, max(last_at) as last_at, jsonb_agg(jsonb_build_object('source', source,
      'approvedVnd', approved::text, 'disbursedVnd', disbursed::text) order by source) as by_source
    from (
      select source, sum(approved) as approved, sum(disbursed) as disbursed, max(last_at) as last_at
      from (
        select source, coalesce(amount_vnd, 0) as approved, 0 as disbursed, null::timestamptz as last_at
        from funding_line where plan_id = plan.id
        union all
        select movement.source, 0, movement.cash_vnd, entry.created_at
        from ledger_movement movement join disbursement entry using (id) where movement.project_id = project.id) moved
      group by source) summed) money on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', institution.id, 'name', institution.name, 'kind', institution.kind)
      order by institution.name, institution.id) as named
    from project_partner partner join institution on institution.id = partner.institution_id
    where partner.project_id = project.id) partners on true
  order by project.code`;

/** Of the same projects those that have what a record needs (`isPublishable`): a day, an amount, who gave and who got. */
const COUNTS = `
  select count(*)::int as decided, count(*) filter (where is_publishable)::int as published
  from (
    select length(coalesce(
        (select min(decision.date) from project_decision link join decision on decision.id = link.decision_id
          where link.project_id = project.id and link.role = 'approves'),
        (select min(effective_date) from stage_change where project_id = project.id and to_stage = 'approved'))) = 10
      and authority_id is not null and lead_institution_id is not null
      and exists (select from funding_plan where project_id = project.id and (kind in ('approved', 'adjusted')
        or kind = 'recorded' and total_vnd is not null and total_precision = 'exact')) as is_publishable
    from project where ${DECIDED}) decided`;

@Injectable()
export class GrantRepository {
  async counts(tx: Tx, withDemonstration: boolean): Promise<{ decided: number; published: number }> {
    const [counts] = await tx.query(COUNTS, [withDemonstration]);
    return counts;
  }

  async batch(tx: Tx, withDemonstration: boolean, afterCode: string, limit: number): Promise<GrantFacts[]> {
    const rows: GrantRow[] = await tx.query(GRANTS, [withDemonstration, afterCode, limit, TELLS_THE_GRADE]);
    return rows.map((row) => ({
      ...row,
      awardedVnd: row.awardedVnd === null ? null : BigInt(row.awardedVnd),
      disbursedVnd: BigInt(row.disbursedVnd),
    }));
  }
}
