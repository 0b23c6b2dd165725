/** A cut is a table of its own in the decision: it sums to the total, and agrees with the lines on what they share. */
import type { Refusal } from '../refusal.js';
import { sumVnd } from '../values/vnd.js';
import { CUT_DIMENSIONS, type CutDimension, type FundingPlan, KEY_OF_LINE, filledBy } from './funding-plan.js';

export function checkCuts(plan: FundingPlan): Refusal[] {
  return CUT_DIMENSIONS.filter((dimension) => plan.cuts.some((cut) => cut.dimension === dimension)).flatMap(
    (dimension) => [...checkKeys(plan, dimension), ...checkSum(plan, dimension), ...checkAgreement(plan, dimension)],
  );
}

function checkKeys({ cuts }: FundingPlan, dimension: CutDimension): Refusal[] {
  const keys = cuts.filter((cut) => cut.dimension === dimension).map(({ key }) => key);
  const doubled = keys.find((key, at) => keys.indexOf(key) !== at);
  return doubled ? [{ code: 'funding-cut-key-doubled', path: 'cuts', facts: { dimension, key: doubled } }] : [];
}

function checkSum({ cuts, totalVnd }: FundingPlan, dimension: CutDimension): Refusal[] {
  const sum = sumVnd(cuts.filter((cut) => cut.dimension === dimension).map(({ amountVnd }) => amountVnd));
  if (totalVnd === null || sum === totalVnd) return [];
  const facts = { dimension, total: totalVnd, sum, difference: totalVnd - sum };
  return [{ code: 'funding-cut-misses-total', path: 'cuts', facts }];
}

/** Where every line names this dimension, the cut must show the same sums. */
function checkAgreement({ cuts, lines }: FundingPlan, dimension: CutDimension): Refusal[] {
  if (filledBy(lines, dimension) !== 'broken-down') return [];
  const ofLines = new Map<string, bigint>();
  for (const line of lines) {
    const key = KEY_OF_LINE[dimension](line)!;
    ofLines.set(key, (ofLines.get(key) ?? 0n) + (line.amountVnd ?? 0n));
  }
  const ofCut = new Map(cuts.filter((cut) => cut.dimension === dimension).map(({ key, amountVnd }) => [key, amountVnd]));
  return [...new Set([...ofLines.keys(), ...ofCut.keys()])]
    .filter((key) => (ofLines.get(key) ?? 0n) !== (ofCut.get(key) ?? 0n))
    .map((key) => ({
      code: 'funding-cut-disagrees',
      path: 'cuts',
      facts: { dimension, key, lines: ofLines.get(key) ?? 0n, cut: ofCut.get(key) ?? 0n },
    }));
}
