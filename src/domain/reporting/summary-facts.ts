/** What a summary looks at: a project's record, holes included. */
import type { Grade } from '../council/grades.js';
import type { FundingLine, FundingPlan } from '../funding/funding-plan.js';
import type { OfficialPaper } from '../values/official-paper.js';
import type { Period } from '../values/period.js';
import type { PartialDate } from '../values/plain-date.js';

export interface SummaryRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly scale: string | null;
  readonly period: Period;
  readonly approval: (OfficialPaper & { readonly id: string; readonly source?: string | null }) | null;
  readonly plan: SummaryPlan | null;
  readonly lead: NamedRecord | null;
  readonly partners: readonly NamedRecord[];
  readonly products: readonly OrderedProductFact[];
  readonly grade: GradeFact | null;
  readonly outcomes: readonly OutcomeFact[];
}

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface SummaryPlan extends Pick<FundingPlan, 'totalVnd' | 'totalPrecision'> {
  readonly id: string;
  readonly totalAsWritten?: string | null;
  readonly lines: readonly (FundingLine & { readonly id: string; readonly institutionName?: string | null })[];
}

export interface OrderedProductFact {
  readonly id: string;
  readonly name: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly asWritten: string | null;
}

export interface GradeFact {
  readonly grade: Grade | null;
  readonly asWritten: string | null;
  readonly scoreAsWritten: string | null;
  readonly acceptedOn: PartialDate | null;
  readonly verdictId: string | null;
}

export interface OutcomeFact {
  readonly id: string;
  readonly carriedOnBy: NamedRecord | null;
  readonly with: readonly NamedRecord[];
  readonly products: readonly string[];
  readonly market: string | null;
  readonly source?: string | null;
}

/** Figures invented for the demonstration's path carry this source and stay out of what is told. */
export const DEMONSTRATION = 'demonstration';

/** One figure or name of a text, tied to the record it stands in. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly record: { readonly kind: string; readonly id: string };
}
