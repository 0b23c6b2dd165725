import { type FundingPlan, readPlan } from '../../domain/funding/funding-plan.js';
import { basisPoints, formatShare } from '../../domain/funding/shares.js';
import { vnd } from '../../domain/values/vnd.js';
import type { FundingPlanInput } from './funding.dto.js';
import type { StoredPlan } from './funding.repository.js';

export function planFacts({
  kind = 'estimate',
  totalVnd,
  lines,
  cuts,
  ...rest
}: FundingPlanInput): FundingPlan {
  return {
    ...rest,
    kind,
    totalVnd: totalVnd === undefined || totalVnd === null ? null : vnd(totalVnd),
    lines: lines.map(({ amountVnd, ...line }) => ({
      ...line,
      amountVnd: amountVnd == null ? null : vnd(amountVnd),
    })),
    cuts: (cuts ?? []).flatMap(({ dimension, entries }) =>
      entries.map(({ key, amountVnd }) => ({ dimension, key, amountVnd: vnd(amountVnd) })),
    ),
  };
}

/** A stored version with what its figures say: shares, difference, how far it is broken down. */
export function planView(plan: StoredPlan) {
  const { totalVnd } = plan;
  return {
    ...plan,
    ...readPlan(plan),
    lines: plan.lines.map((line) => {
      const isShareable = totalVnd !== null && line.amountVnd !== null;
      const share = isShareable ? formatShare(basisPoints(line.amountVnd, totalVnd), 'en') : null;
      return { ...line, share };
    }),
  };
}
