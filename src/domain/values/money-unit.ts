/** Money of a page stands in one unit that its heads name; it is rounded once, from whole đồng, half away from zero. */
export const MONEY_UNITS = ['dong', 'million', 'billion'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many đồng are one of the last place that is shown, and how many places stand behind the comma. */
const PLACES: Readonly<Record<MoneyUnit, { readonly stepVnd: bigint; readonly decimals: number }>> = {
  dong: { stepVnd: 1n, decimals: 0 },
  million: { stepVnd: 100_000n, decimals: 1 },
  billion: { stepVnd: 1_000_000n, decimals: 3 },
};

export interface RoundedAmount {
  /** In steps of the last decimal. */
  readonly steps: bigint;
  readonly decimals: number;
}

export function roundedTo(unit: MoneyUnit, amountVnd: bigint): RoundedAmount {
  const { stepVnd, decimals } = PLACES[unit];
  const size = amountVnd < 0n ? -amountVnd : amountVnd;
  const steps = (size + stepVnd / 2n) / stepVnd;
  return { steps: amountVnd < 0n ? -steps : steps, decimals };
}
