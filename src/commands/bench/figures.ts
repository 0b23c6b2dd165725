/** How long something takes, again and again: count, median, 95th percentile and longest. */
export interface Figures {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Says a line of what was measured. */
export type Tell = (line: string) => void;

export async function timed(count: number, act: (at: number) => Promise<unknown>): Promise<Figures> {
  const durationsMs: number[] = [];
  for (let at = 0; at < count; at++) {
    const startedAt = performance.now();
    await act(at);
    durationsMs.push(performance.now() - startedAt);
  }
  return figuresOf(durationsMs);
}

export function figuresOf(durationsMs: readonly number[]): Figures {
  const sorted = [...durationsMs].sort((a, b) => a - b);
  const below = (percent: number) => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
  return { count: sorted.length, p50Ms: below(50), p95Ms: below(95), maxMs: below(100) };
}

export function lineOf(name: string, { count, p50Ms, p95Ms, maxMs }: Figures): string {
  const ms = (duration: number) => duration.toFixed(1).padStart(8);
  return `${name.padEnd(44)} n ${String(count).padStart(5)}  p50${ms(p50Ms)}  p95${ms(p95Ms)}  max${ms(maxMs)} ms`;
}
