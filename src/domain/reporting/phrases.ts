/** The words between the figures, in one language; whoever composes a report passes them in. Absent parts leave no trace. */
import type { Grade } from '../council/grades.js';
import type { FundingSource, LinePrecision } from '../funding/funding-plan.js';
import type { Language } from '../values/language.js';
import type { PartialDate } from '../values/plain-date.js';

/** Each part is text already cited; an absent one is undefined. */
type Part = string | undefined;

export interface SummaryPhrases {
  readonly language: Language;
  date(date: PartialDate): string;
  amount(amount: string, precision: LinePrecision): string;
  remainder(): string;
  percent(percent: number): string;
  quantity(quantity: number): string;

  /** One sentence: the project and what is said of it. */
  project(kind: string, title: string, predicates: readonly string[]): string;
  approvedBy(paper: string): string;
  paper(parts: {
    readonly kind: string;
    readonly number: Part;
    readonly date: Part;
    readonly issuer: Part;
  }): string;
  ledBy(lead: Part, partners: readonly string[]): string;
  atScale(scale: string): string;
  during(period: { readonly start: Part; readonly end: Part; readonly asWritten: Part }): string;

  funding(total: Part, shares: readonly string[]): string;
  share(parts: {
    readonly source: FundingSource;
    readonly detail: Part;
    readonly contributor: Part;
    readonly amount: string;
  }): string;

  ordered(products: readonly string[]): string;
  delivered(products: readonly string[]): string;
  product(parts: { readonly quantity: Part; readonly unit: Part; readonly name: string }): string;

  grade(grade: Grade): string;
  accepted(parts: {
    readonly date: Part;
    readonly grade: Part;
    readonly asWritten: Part;
    readonly score: Part;
  }): string;
  outcome(parts: OutcomeParts): string;
}

export interface OutcomeParts {
  readonly kind: string;
  readonly carriedOnBy: Part;
  readonly with: readonly string[];
  readonly products: readonly string[];
  readonly place: Part;
  readonly market: Part;
  readonly description: Part;
}
