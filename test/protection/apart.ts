/** Whether two series of times differ beyond chance. */

/** The share of the slowest that are the machine's and not the question's. */
const CROPPED = 0.1;
/** What differs by chance stays below it (Reparaz, Balasch, Verbauwhede 2017). */
const BEYOND_CHANCE = 4.5;
/** Less than anybody tells apart over a network. */
const LEAST_MS = 0.2;

export interface Apart {
  readonly differs: boolean;
  readonly told: string;
}

export function apart(one: readonly number[], other: readonly number[]): Apart {
  const [a, b] = [cropped(one), cropped(other)];
  const ms = median(a) - median(b);
  const t = welch(a, b);
  const told = `${median(b).toFixed(2)} ms, apart ${ms.toFixed(3)} ms, t ${t.toFixed(1)}`;
  return { differs: Math.abs(t) > BEYOND_CHANCE && Math.abs(ms) > LEAST_MS, told };
}

function cropped(times: readonly number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.slice(0, Math.ceil(sorted.length * (1 - CROPPED)));
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
}

function welch(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]) => {
    const middle = mean(values);
    return (
      values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length
    );
  };
  return (mean(one) - mean(other)) / Math.sqrt(spread(one) + spread(other));
}
