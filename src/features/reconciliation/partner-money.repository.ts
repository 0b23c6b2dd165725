import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';

export interface PartnerMoney {
  readonly projectId: string;
  readonly code: string;
  readonly title: string;
  readonly role: 'contributor' | 'receiver';
  readonly source: string;
  readonly year: number | null;
  readonly promisedVnd: bigint;
  readonly movedVnd: bigint;
}

/** As a contributor: its lines of the binding plans and what it paid. As a receiver: what came to it from others. */
const MONEY = `
  with plan as (
    select distinct on (project_id) id, project_id from funding_plan
    where kind in ('approved', 'adjusted') order by project_id, version desc
  ), part as (
    select plan.project_id, 'contributor' as role, line.source, line.year, line.amount_vnd as promised, 0::bigint as moved
      from funding_line line join plan on plan.id = line.plan_id where line.institution_id = $1
    union all
    select project_id, 'contributor', source, year, 0, cash_vnd from ledger_movement where institution_id = $1
    union all
    select plan.project_id, 'receiver', line.source, line.year, line.amount_vnd, 0
      from project join plan on plan.project_id = project.id join funding_line line on line.plan_id = plan.id
      where project.lead_institution_id = $1 and line.institution_id is distinct from $1
    union all
    select project_id, 'receiver', source, year, 0, cash_vnd from ledger_movement
      where recipient_id = $1 and institution_id is distinct from $1
    union all
    select movement.project_id, 'receiver', source, year, 0, cash_vnd
      from project join ledger_movement movement on movement.project_id = project.id
      where project.lead_institution_id = $1 and movement.recipient_id is null
        and movement.institution_id is distinct from $1
  )
  select project.id as "projectId", project.code, project.title, part.role, part.source, part.year,
    sum(part.promised) as promised, sum(part.moved) as moved
  from part join project on project.id = part.project_id
  group by project.id, part.role, part.source, part.year
  having sum(part.promised) <> 0 or sum(part.moved) <> 0
  order by project.code, part.role, part.source, part.year nulls last`;

@Injectable()
export class PartnerMoneyRepository {
  async ofInstitution(tx: Tx, institutionId: string): Promise<PartnerMoney[]> {
    const rows: (Omit<PartnerMoney, 'promisedVnd' | 'movedVnd'> & { promised: string; moved: string })[] =
      await tx.query(MONEY, [institutionId]);
    return rows.map(({ promised, moved, ...row }) => {
      return { ...row, promisedVnd: BigInt(promised), movedVnd: BigInt(moved) };
    });
  }
}
