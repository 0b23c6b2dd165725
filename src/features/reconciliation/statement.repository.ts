import { Injectable } from '@nestjs/common';
import type { StatementEntry, StatementFacts, StatementPlan } from '../../domain/funding/statement.js';
import { vnd } from '../../domain/values/vnd.js';
import type { Tx } from '../../platform/database/transactions.js';

/** The newest estimate and the plan that binds. */
const PLANS = `select distinct on (kind = 'estimate') id, version, kind = 'estimate' as planned
  from funding_plan where project_id = $1 and kind <> 'recorded' order by kind = 'estimate', version desc`;

const LINES = `select plan.planned, plan.version, line.id, line.source, line.institution_id as "institutionId",
    line.contributors, institution.name as "institutionName", line.year, line.budget_line as "budgetLine",
    line.amount_vnd::text as "amountVnd"
  from plan join funding_line line on line.plan_id = plan.id
    left join institution on institution.id = line.institution_id
  order by plan.planned, line.position`;

const YEAR_TABLES = `select plan.planned, cut.key::integer as year, cut.amount_vnd::text as "amountVnd"
  from plan join funding_cut cut on cut.plan_id = plan.id and cut.dimension = 'year' order by year`;

const ENTRIES = `select entry.id, entry.number, entry.kind, entry.source, entry.institution_id as "institutionId",
    institution.name as "institutionName", entry.amount_vnd::text as "amountVnd",
    entry.offsets_advance_vnd::text as "offsetsAdvanceVnd", entry.final, entry.date::text,
    entry.document_number as "documentNumber", entry.reverses_id as "reversesId"
  from disbursement entry left join institution on institution.id = entry.institution_id
  where entry.project_id = $1 order by entry.number`;

const listOf = (query: string) => `(select coalesce(json_agg(row), '[]') from (${query}) row)`;

const STATEMENT = `with plan as materialized (${PLANS})
  select ${listOf(LINES)} as lines, ${listOf(YEAR_TABLES)} as "yearTables", ${listOf(ENTRIES)} as entries`;

/** What a statement is made of, in one query whatever its size. */
@Injectable()
export class StatementRepository {
  async read(tx: Tx, projectId: string): Promise<StatementFacts> {
    const [{ lines, yearTables, entries }] = await tx.query(STATEMENT, [projectId]);
    return {
      planned: planOf(lines, yearTables, true),
      approved: planOf(lines, yearTables, false),
      entries: entries.map(
        (entry: { amountVnd: string; offsetsAdvanceVnd: string }): StatementEntry => ({
          ...(entry as never as StatementEntry),
          amountVnd: vnd(entry.amountVnd),
          offsetsAdvanceVnd: vnd(entry.offsetsAdvanceVnd),
        }),
      ),
    };
  }
}

interface OfPlan {
  readonly planned: boolean;
  readonly amountVnd: string;
}
type LineRow = OfPlan & { readonly version: number };
type YearRow = OfPlan & { readonly year: number };

function planOf(lines: LineRow[], yearTables: YearRow[], planned: boolean): StatementPlan | null {
  const own = lines.filter((line) => line.planned === planned);
  if (own.length === 0) return null;
  const table = yearTables.filter((row) => row.planned === planned);
  return {
    version: own[0]!.version,
    lines: own.map((line) => ({
      ...(line as never as StatementPlan['lines'][number]),
      amountVnd: vnd(line.amountVnd),
    })),
    yearTable: new Map(table.map(({ year, amountVnd }) => [year, vnd(amountVnd)])),
  };
}
