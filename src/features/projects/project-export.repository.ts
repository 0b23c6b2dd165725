import { Injectable } from '@nestjs/common';
import type { FundingSource } from '../../domain/funding/funding-line.js';
import type { PartialDate, PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { wordsOf } from '../decisions/paper-words.js';

export interface ExportedMoney {
  readonly approvedVnd: bigint | null;
  readonly bySource: ReadonlyMap<FundingSource, bigint>;
  readonly disbursedVnd: bigint | null;
}

/** What an export tells of a project beyond its line in the list. */
export interface ExportedDetails {
  readonly principalInvestigator: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: PartialDate | null;
  readonly contractStart: PlainDate | null;
  readonly contractEnd: PlainDate | null;
  /** Null for readers to whom money is closed. */
  readonly money: ExportedMoney | null;
}

const DETAILS = `
  select project.id, leader.full_name as leader, coalesce(decision.number, ${wordsOf('decision')}) as decision_number,
    decision.date as decision_date, to_char(contract.effective_on, 'YYYY-MM-DD') as contract_start,
    to_char(contract.ends_on, 'YYYY-MM-DD') as contract_end
  from project
    left join person leader on leader.id = project.principal_investigator_id
    left join contract on contract.project_id = project.id
    left join lateral (select decision.* from project_decision link join decision on decision.id = link.decision_id
      where link.project_id = project.id and link.role = 'approves'
      order by decision.date nulls last, decision.id limit 1) decision on true
  where project.id = any($1)`;

/** Of the plan that binds: approved, or adjusted after that. */
const APPROVED = `
  select plan.project_id as id, plan.total_vnd as total,
    (select coalesce(jsonb_object_agg(source, amount::text), '{}') from (select source, sum(amount_vnd) as amount
      from funding_line where plan_id = plan.id group by source) line) as by_source
  from (select distinct on (project_id) id, project_id, total_vnd from funding_plan
    where project_id = any($1) and kind in ('approved', 'adjusted') order by project_id, version desc) plan`;

const DISBURSED = `select project_id as id, sum(cash_vnd) as disbursed from ledger_movement
  where project_id = any($1) group by project_id`;

type Row = Readonly<Record<string, string | null>> & { readonly id: string };

@Injectable()
export class ProjectExportRepository {
  async details(
    tx: Tx,
    ids: readonly string[],
    { withMoneyOf }: { readonly withMoneyOf: ReadonlySet<string> },
  ): Promise<ReadonlyMap<string, ExportedDetails>> {
    const rows: Row[] = await tx.query(DETAILS, [ids]);
    const money = await this.money(tx, [...withMoneyOf]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          principalInvestigator: row.leader!,
          decisionNumber: row.decision_number!,
          decisionDate: row.decision_date!,
          contractStart: row.contract_start!,
          contractEnd: row.contract_end!,
          money: withMoneyOf.has(row.id) ? (money.get(row.id) ?? NOTHING) : null,
        },
      ]),
    );
  }

  private async money(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ExportedMoney>> {
    if (ids.length === 0) return new Map();
    const approved: { id: string; total: string; by_source: Record<FundingSource, string> }[] =
      await tx.query(APPROVED, [ids]);
    const disbursed: { id: string; disbursed: string }[] = await tx.query(DISBURSED, [ids]);
    const paid = new Map(disbursed.map((row) => [row.id, BigInt(row.disbursed)]));
    const money = new Map<string, ExportedMoney>();
    for (const [id, disbursedVnd] of paid) money.set(id, { ...NOTHING, disbursedVnd });
    for (const { id, total, by_source } of approved)
      money.set(id, {
        approvedVnd: BigInt(total),
        bySource: new Map(
          Object.entries(by_source).map(([source, amount]) => [source as FundingSource, BigInt(amount)]),
        ),
        disbursedVnd: paid.get(id) ?? null,
      });
    return money;
  }
}

const NOTHING: ExportedMoney = { approvedVnd: null, bySource: new Map(), disbursedVnd: null };
