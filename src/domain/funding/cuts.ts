/** A cut is a table of its own in the decision: it sums to the total, and agrees with the lines on what they share. */
import type { Refusal } from '../refusal.js';
import { sumVnd, type Vnd } from '../values/vnd.js';
import { nameOfKey } from './contributor-names.js';
import { CUT_DIMENSIONS, type CutDimension, type FundingCut, filledBy, KEY_OF_LINE } from './funding-line.js';
import type { FundingPlan } from './plan.js';

export function cutOf({ cuts }: Pick<FundingPlan, 'cuts'>, dimension: CutDimension): readonly FundingCut[] {
  return cuts.filter((cut) => cut.dimension === dimension);
}

export function sumOfCut(cut: readonly FundingCut[]): Vnd {
  return sumVnd(cut.map(({ amountVnd }) => amountVnd));
}

export function checkKeys(plan: FundingPlan): Refusal[] {
  return CUT_DIMENSIONS.flatMap((dimension) => {
    const keys = cutOf(plan, dimension).map(({ key }) => key);
    const doubled = keys.find((key, at) => keys.indexOf(key) !== at);
    if (doubled === undefined) return [];
    return [
      {
        code: 'funding-cut-key-doubled' as const,
        path: 'cuts',
        facts: { dimension, key: nameOfKey(doubled, plan.lines) },
      },
    ];
  });
}

export function checkCuts(plan: FundingPlan): Refusal[] {
  return CUT_DIMENSIONS.filter((dimension) => cutOf(plan, dimension).length > 0).flatMap((dimension) => [
    ...checkSum(plan, dimension),
    ...checkAgreement(plan, dimension),
  ]);
}

function checkSum(plan: FundingPlan, dimension: CutDimension): Refusal[] {
  const { totalVnd } = plan;
  const sum = sumOfCut(cutOf(plan, dimension));
  if (totalVnd === null || sum === totalVnd) return [];
  const facts = { dimension, total: totalVnd, sum, difference: totalVnd - sum };
  return [{ code: 'funding-cut-misses-total', path: 'cuts', facts }];
}

/** What every line names, the cut shows with the same sums; what only some name, with at least their sums. */
function checkAgreement(plan: FundingPlan, dimension: CutDimension): Refusal[] {
  const filled = filledBy(plan.lines, dimension);
  const ofLines = sumsOfLines(plan, dimension);
  const ofCut = new Map(cutOf(plan, dimension).map(({ key, amountVnd }) => [key, amountVnd]));
  // Lines may name contributors by id where the cut prints other names: then only the sums can be compared.
  if (dimension === 'contributor' && ![...ofCut.keys()].some((key) => ofLines.has(key))) return [];
  const disagrees = (key: string) => {
    const [lines, cut] = [ofLines.get(key) ?? 0n, ofCut.get(key) ?? 0n];
    return filled === 'broken-down' ? lines !== cut : lines > cut;
  };
  return [...new Set([...ofLines.keys(), ...ofCut.keys()])].filter(disagrees).map((key) => ({
    code: 'funding-cut-disagrees',
    path: 'cuts',
    facts: {
      dimension,
      key: nameOfKey(key, plan.lines),
      lines: ofLines.get(key) ?? 0n,
      cut: ofCut.get(key) ?? 0n,
    },
  }));
}

function sumsOfLines({ lines }: FundingPlan, dimension: CutDimension): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) {
    const key = KEY_OF_LINE[dimension](line);
    if (key != null) sums.set(key, (sums.get(key) ?? 0n) + (line.amountVnd ?? 0n));
  }
  return sums;
}
