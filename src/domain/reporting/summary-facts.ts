/** What the paragraph about a project is told from: its records as they are, each with its id, each possibly missing. */
import type { Grade } from '../council/grades.js';
import type { FundingLine, FundingPlan } from '../funding/funding-plan.js';
import type { OfficialPaper } from '../values/official-paper.js';
import type { Period } from '../values/period.js';
import type { PartialDate } from '../values/plain-date.js';

export interface SummaryFacts {
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly scale?: string | null;
    readonly period: Period;
    /** Where a field is known from, by field name. */
    readonly fieldSources?: Readonly<Record<string, string>>;
  };
  readonly approval: (OfficialPaper & { readonly id: string; readonly kind?: string } & Sourced) | null;
  readonly plan: SummaryPlan | null;
  readonly leadInstitution: NamedInstitution | null;
  readonly partners: readonly NamedInstitution[];
  readonly products: readonly SummaryProduct[];
  readonly grade: SummaryGrade | null;
  readonly outcomes: readonly SummaryOutcome[];
}

/** Where a record is known from; `demonstration` is invented and stays out of the paragraph. */
export interface Sourced {
  readonly source?: string | null;
}

export interface NamedInstitution {
  readonly id: string;
  readonly name: string;
}

export interface SummaryPlan extends Pick<FundingPlan, 'kind' | 'totalVnd' | 'totalPrecision'>, Sourced {
  readonly id: string;
  readonly totalAsWritten?: string | null;
  readonly lines: readonly (FundingLine & {
    readonly id: string;
    readonly institutionName?: string | null;
  })[];
}

export interface SummaryProduct {
  readonly id: string;
  readonly name: string;
  readonly quantity?: number | null;
  readonly unit?: string | null;
  readonly asWritten?: string | null;
  readonly delivered?: ({ readonly quantity: number } & Sourced) | null;
}

export interface SummaryGrade extends Sourced {
  readonly grade: Grade | null;
  readonly asWritten?: string | null;
  readonly scoreAsWritten?: string | null;
  readonly acceptedOn?: PartialDate | null;
}

export interface SummaryOutcome extends Sourced {
  readonly id: string;
  readonly kind: string;
  readonly carriedOnBy: NamedInstitution | null;
  readonly with: readonly NamedInstitution[];
  readonly products: readonly string[];
  readonly place?: string | null;
  readonly market?: string | null;
  readonly description?: string | null;
}

export function isInvented({ source }: Sourced): boolean {
  return source === 'demonstration';
}

export function isFieldInvented(project: SummaryFacts['project'], field: string): boolean {
  return isInvented({ source: project.fieldSources?.[field] });
}
