/**
 * The approved money of projects: summed from the lines of binding plans alone, to the đồng; money that no paper splits by year
 * is never spread, and figures taken over from old papers are listed beside, never summed.
 */
import { FUNDING_SOURCES, type FundingSource } from '../funding/funding-plan.js';
import { grouped } from '../values/grouped.js';
import type { AnnualFacts, AnnualLine, AnnualPlan, AnnualProject } from './annual-facts.js';
import { type MoneyFigure, sumOf } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';
import { type AnnualPeriod, hasHappened } from './annual-period.js';

export interface AnnualMoney {
  /** A year of null is money not broken down by year. */
  readonly rows: readonly { source: FundingSource; year: number | null; amount: MoneyFigure }[];
  readonly bySource: Readonly<Partial<Record<FundingSource, MoneyFigure>>>;
  readonly total: MoneyFigure;
  readonly notSummed: readonly RecordedTotal[];
}

/** What an old paper says of a project's money. */
export interface RecordedTotal {
  readonly project: Pick<AnnualProject, 'id' | 'code' | 'title' | 'demonstration'>;
  readonly planId: string;
  readonly totalVnd: bigint | null;
  readonly totalAsWritten: string | null;
  readonly precision: AnnualPlan['totalPrecision'];
}

export type PlanOf = (
  projectId: string,
) => { readonly plan: AnnualPlan; readonly lines: readonly AnnualLine[] } | null;

const BINDING: readonly AnnualPlan['kind'][] = ['approved', 'adjusted'];

/** The plans that stood on the report's day. */
export interface PlansOn {
  /** The newest binding one, else the newest of old papers. */
  readonly approved: PlanOf;
  /** The newest estimate. */
  readonly planned: PlanOf;
}

export function plansOn({ plans, lines }: AnnualFacts, period: AnnualPeriod): PlansOn {
  const linesOf = grouped(lines, ({ planId }) => planId);
  const inForce = plans.filter(({ effectiveDate }) => hasHappened(effectiveDate, period));
  const plansOf = grouped(inForce, ({ projectId }) => projectId);
  const newest =
    (...kinds: readonly (readonly AnnualPlan['kind'][])[]): PlanOf =>
    (projectId) => {
      const known = (plansOf.get(projectId) ?? []).toSorted((a, b) => b.version - a.version);
      const found = kinds.map((wanted) => known.find(({ kind }) => wanted.includes(kind)));
      const plan = found.find((one) => one !== undefined);
      return plan ? { plan, lines: linesOf.get(plan.id) ?? [] } : null;
    };
  return { approved: newest(BINDING, ['recorded']), planned: newest(['estimate']) };
}

export function moneyOf(lives: readonly ProjectLife[], planOf: PlanOf): AnnualMoney {
  const lines: AnnualLine[] = [];
  const notSummed: RecordedTotal[] = [];
  for (const { project } of lives) {
    const found = planOf(project.id);
    if (found?.plan.kind === 'recorded') notSummed.push(recordedTotal(project, found.plan));
    else if (found) lines.push(...found.lines);
  }
  const ofSource = FUNDING_SOURCES.map(
    (source) => [source, lines.filter((line) => line.source === source)] as const,
  );
  return {
    rows: ofSource.flatMap(([source, own]) =>
      [...grouped(own, ({ year }) => year)]
        .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
        .map(([year, ofYear]) => ({ source, year, amount: sumOf(ofYear) })),
    ),
    bySource: Object.fromEntries(
      ofSource.filter(([, own]) => own.length > 0).map(([source, own]) => [source, sumOf(own)]),
    ),
    total: sumOf(lines),
    notSummed,
  };
}

function recordedTotal({ id, code, title, demonstration }: AnnualProject, plan: AnnualPlan): RecordedTotal {
  const { totalVnd, totalAsWritten, totalPrecision } = plan;
  const project = { id, code, title, demonstration };
  return { project, planId: plan.id, totalVnd, totalAsWritten, precision: totalPrecision };
}
