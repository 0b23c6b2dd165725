/** The rows that the figures of a report are made of: a figure is the number of its rows, or the sum of their amounts. */
import type { FundingSource } from '../funding/funding-plan.js';
import type { AnnualFacts } from './annual-facts.js';
import { type AnnualFigure, type Figured, figuresIn } from './annual-figures.js';

export interface AnnualBasis {
  readonly projects: Readonly<Record<string, NamedProject>>;
  readonly amounts: Readonly<Record<string, AmountRow>>;
}

export interface NamedProject {
  readonly code: string;
  readonly title: string;
}

export interface AmountRow {
  readonly kind: 'funding-line' | 'disbursement';
  readonly projectId: string;
  readonly source: FundingSource;
  readonly year: number | null;
  readonly amountVnd: bigint;
}

export interface FigureRow {
  readonly id: string;
  readonly kind: 'project' | AmountRow['kind'];
  readonly project: NamedProject & { readonly id: string };
  readonly source?: FundingSource;
  readonly year?: number | null;
  readonly amountVnd?: bigint;
}

export function basisOf(facts: AnnualFacts, report: Figured): AnnualBasis {
  const used = new Set([...figuresIn(report).values()].flatMap(({ records }) => records));
  const projectOf = new Map(facts.plans.map(({ id, projectId }) => [id, projectId]));
  const lines = facts.lines.map(({ id, planId, source, year, amountVnd }) => {
    const row = { kind: 'funding-line', projectId: projectOf.get(planId)!, source, year, amountVnd } as const;
    return [id, row] as const;
  });
  const movements = facts.movements.map(({ id, projectId, source, date, cashVnd, settledVnd }) => {
    const year = Number(date.slice(0, 4));
    // An entry moves cash or settles, never both.
    const amountVnd = cashVnd === 0n ? settledVnd : cashVnd;
    return [id, { kind: 'disbursement', projectId, source, year, amountVnd } as const] as const;
  });
  const amounts: (readonly [string, AmountRow])[] = [...lines, ...movements].filter(([id]) => used.has(id));
  const owners = new Set(amounts.map(([, { projectId }]) => projectId));
  const projects = facts.projects
    .filter(({ id }) => used.has(id) || owners.has(id))
    .map(({ id, code, title }) => [id, { code, title }] as const);
  return { projects: Object.fromEntries(projects), amounts: Object.fromEntries(amounts) };
}

export function rowsOf({ records }: AnnualFigure, { projects, amounts }: AnnualBasis): FigureRow[] {
  return records.map((id) => {
    const amount = amounts[id];
    const projectId = amount?.projectId ?? id;
    return { ...(amount ?? { kind: 'project' }), id, project: { id: projectId, ...projects[projectId]! } };
  });
}
