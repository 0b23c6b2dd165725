/** What an annual report looks at: flat rows, each naming its project, old holes included. */
import type { Grade } from '../council/grades.js';
import type { FundingPlan, FundingSource } from '../funding/funding-plan.js';
import type { Stage } from '../lifecycle/stages.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import type { Vnd } from '../values/vnd.js';

export interface AnnualFacts {
  readonly projects: readonly AnnualProject[];
  /** Those of one project in the order of their sequence. */
  readonly stageChanges: readonly StageChangeFact[];
  /** Dated decisions that approve a project. */
  readonly approvals: readonly ApprovalFact[];
  readonly gradings: readonly GradingFact[];
  readonly outcomes: readonly OutcomeNoted[];
  /** Estimates among them. */
  readonly plans: readonly AnnualPlan[];
  /** Those of estimates and binding plans. */
  readonly lines: readonly AnnualLine[];
  readonly movements: readonly AnnualMovement[];
}

export interface OfProject {
  readonly projectId: string;
}

export interface AnnualProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly field: string | null;
  /** One of the 14 of form 04/KHCN-NV. */
  readonly objective?: number | null;
  readonly isLedByWoman?: boolean;
  readonly demonstration: boolean;
}

export interface StageChangeFact extends OfProject {
  readonly toStage: Stage;
  readonly effectiveDate: PartialDate;
}

export interface ApprovalFact extends OfProject {
  readonly date: PartialDate;
}

/** A verdict of an acceptance council, or a grade taken over from old papers. */
export interface GradingFact extends OfProject {
  readonly grade: Grade | null;
  readonly asWritten: string | null;
  readonly acceptedOn: PartialDate | null;
  /** What the verdict said; null for a grade without one. */
  readonly accepts: boolean | null;
}

export interface OutcomeNoted extends OfProject {
  readonly notedOn: PartialDate | null;
}

export interface AnnualPlan extends OfProject, Pick<FundingPlan, 'kind' | 'totalVnd'> {
  readonly id: string;
  readonly version: number;
  readonly effectiveDate: PartialDate;
  readonly totalPrecision: NonNullable<FundingPlan['totalPrecision']>;
  readonly totalAsWritten: string | null;
}

export interface AnnualLine {
  readonly id: string;
  readonly planId: string;
  readonly source: FundingSource;
  readonly year: number | null;
  readonly amountVnd: Vnd;
}

/** An entry of the ledger: cash that left a source, or a settlement; a reversal is negative. */
export interface AnnualMovement extends OfProject {
  readonly id: string;
  readonly source: FundingSource;
  readonly date: PlainDate;
  readonly cashVnd: bigint;
  readonly settledVnd: bigint;
}
