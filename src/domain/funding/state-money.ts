/** What a plan asks of the state budget, of whatever level. */
import type { FundingLine } from './funding-line.js';
import type { FundingSource } from './funding-plan.js';

export const STATE_SOURCES: readonly FundingSource[] = [
  'district-budget',
  'province-budget',
  'central-budget',
];

/** Null where a line of the state budget has no amount of its own. */
export function requestedStateMoney(
  lines: readonly Pick<FundingLine, 'source' | 'amountVnd'>[],
): bigint | null {
  const state = lines.filter(({ source }) => STATE_SOURCES.includes(source));
  if (state.some(({ amountVnd }) => amountVnd == null)) return null;
  return state.reduce((sum, { amountVnd }) => sum + amountVnd!, 0n);
}
