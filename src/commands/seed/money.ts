/** A total split into lines that sum to it, in the uneven amounts that real decisions print. */
import { type Day, yearOf } from './days.js';
import type { Random } from './random.js';

export interface Line {
  readonly source: 'district-budget' | 'province-budget' | 'counterpart' | 'other';
  readonly sourceDetail: string | null;
  readonly contributors: string | null;
  readonly year: number;
  readonly amountVnd: bigint;
}

/** Decisions go down to half a thousand đồng. */
const STEP_VND = 500n;

export function splitMoney(
  random: Random,
  level: string,
  startsOn: Day,
): { totalVnd: bigint; lines: readonly Line[] } {
  const totalVnd = BigInt(random.int(200_000, 3_600_000)) * STEP_VND;
  const source = level === 'province' ? 'province-budget' : 'district-budget';
  const year = yearOf(startsOn);
  const budget = { source, sourceDetail: 'sự nghiệp khoa học và công nghệ', contributors: null } as const;
  const counterpart = {
    source: 'counterpart',
    sourceDetail: null,
    contributors: 'tổ chức, cá nhân tham gia thực hiện',
  } as const;
  const other = { source: 'other', sourceDetail: 'lồng ghép chương trình khác', contributors: null } as const;
  const parts = [
    { ...budget, year },
    { ...counterpart, year },
    { ...budget, year: year + 1 },
    { ...other, year },
  ];
  const kept = parts.slice(0, random.int(2, parts.length));
  const amounts = splitUnevenly(random, totalVnd, kept.length);
  return { totalVnd, lines: kept.map((part, at) => ({ ...part, amountVnd: amounts[at]! })) };
}

/** Each part takes a share of what is left, the last one the rest. */
function splitUnevenly(random: Random, totalVnd: bigint, count: number): bigint[] {
  const amounts: bigint[] = [];
  let left = totalVnd;
  for (let parts = count; parts > 1; parts--) {
    const amount = ((left * BigInt(random.int(25, 60))) / 100n / STEP_VND) * STEP_VND;
    amounts.push(amount);
    left -= amount;
  }
  return [...amounts, left];
}
