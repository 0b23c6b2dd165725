/** A plan taken over from old papers may lack its total, its split or its amounts, but must say something. */
import type { Refusal } from '../refusal.js';
import type { FundingPlan } from './plan.js';

export function checkRecorded({ totalVnd, totalAsWritten, lines }: FundingPlan): Refusal[] {
  const hasTotal = totalVnd !== null || Boolean(totalAsWritten?.trim());
  if (!hasTotal && lines.length === 0) return [{ code: 'funding-plan-empty', path: 'lines' }];
  return lines.flatMap(({ amountVnd, asWritten, percent, precision }, at) =>
    amountVnd != null || asWritten || percent != null || precision === 'remainder'
      ? []
      : [{ code: 'funding-line-says-nothing' as const, path: `lines.${at}`, facts: { line: at + 1 } }],
  );
}
