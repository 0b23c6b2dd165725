/** A plan of a project's money as it is written down. */
import type { OfficialPaper } from '../values/official-paper.js';
import type { PartialDate } from '../values/plain-date.js';
import type { Vnd } from '../values/vnd.js';
import type { FundingCut, FundingLine, TotalPrecision } from './funding-line.js';

export const PLAN_KINDS = ['estimate', 'approved', 'adjusted', 'recorded'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What may be paid is what the newest of these gives. */
export function binds({ kind }: { readonly kind: PlanKind }): boolean {
  return kind === 'approved' || kind === 'adjusted';
}

export interface FundingPlan {
  readonly kind: PlanKind;
  readonly totalVnd: Vnd | null;
  readonly totalPrecision?: TotalPrecision;
  /** As an old paper prints it, where no number says it. */
  readonly totalAsWritten?: string | null;
  readonly lines: readonly FundingLine[];
  readonly cuts: readonly FundingCut[];
  readonly decision?: OfficialPaper | null;
  /** The day it takes effect, when that is another than its decision's. */
  readonly effectiveDate?: PartialDate | null;
  readonly differenceReason?: string | null;
}
