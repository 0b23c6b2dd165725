import { nameOfKey } from '../../domain/funding/contributor-names.js';
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
    lines: lines.map(({ amountVnd, unitVnd, contributors, budgetLine, ...line }) => ({
      ...line,
      // A field that a form left empty names nobody and nothing.
      contributors: contributors?.trim() || null,
      budgetLine: budgetLine?.trim() || null,
      amountVnd: amountVnd == null ? null : vnd(amountVnd),
      unitVnd: unitVnd == null ? null : vnd(unitVnd),
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
    cuts: plan.cuts.map((cut) => ({ ...cut, keyName: nameOfKey(cut.key, plan.lines) })),
    lines: plan.lines.map((line) => {
      const isShareable = totalVnd !== null && line.amountVnd !== null;
      const share = isShareable ? formatShare(basisPoints(line.amountVnd, totalVnd), 'en') : null;
      return { ...line, share };
    }),
  };
}

/** A stored version as the body that would write it again. */
export function inputOf({
  totalVnd,
  totalPrecision,
  totalAsWritten,
  source,
  lines,
  cuts,
}: StoredPlan): FundingPlanInput {
  const dimensions = [...new Set(cuts.map(({ dimension }) => dimension))];
  return {
    totalVnd: totalVnd === null ? undefined : String(totalVnd),
    totalPrecision,
    totalAsWritten: totalAsWritten ?? undefined,
    source: source ?? undefined,
    lines: lines.map(({ source, sourceDetail, contributors, institutionId, year, budgetLine, ...line }) => ({
      source,
      sourceDetail: sourceDetail ?? undefined,
      contributors: contributors ?? undefined,
      institutionId: institutionId ?? undefined,
      year: year ?? undefined,
      budgetLine: budgetLine ?? undefined,
      amountVnd: line.amountVnd === null ? undefined : String(line.amountVnd),
      precision: line.precision,
      percent: line.percent ?? undefined,
      asWritten: line.asWritten ?? undefined,
      norm: line.norm ?? undefined,
      unitVnd: line.unitVnd === null ? undefined : String(line.unitVnd),
    })),
    cuts: dimensions.map((dimension) => ({
      dimension,
      entries: cuts
        .filter((cut) => cut.dimension === dimension)
        .map(({ key, amountVnd }) => ({ key, amountVnd: String(amountVnd) })),
    })),
  };
}
