/** By how much the lines of a plan miss its total, where each says what it is in đồng: by amount, as a share, or as what remains. */
import { sumVnd } from '../values/vnd.js';
import { type FundingLine, hasExactAmount } from './funding-line.js';

/** Ten thousandths of a percent in the whole. */
const WHOLE = 1_000_000n;

/** Total less lines; null where a line says no whole đồng. A remainder fills what is left, but not less than nothing. */
export function differenceTo(totalVnd: bigint, lines: readonly FundingLine[]): bigint | null {
  if (lines.length === 0) return null;
  const remainders = lines.filter(
    ({ precision, amountVnd }) => precision === 'remainder' && amountVnd == null,
  );
  const amounts = lines.filter((line) => !remainders.includes(line)).map((line) => amountIn(totalVnd, line));
  if (amounts.includes(null)) return null;
  const left = totalVnd - sumVnd(amounts as bigint[]);
  return remainders.length > 0 && left > 0n ? 0n : left;
}

function amountIn(totalVnd: bigint, line: FundingLine): bigint | null {
  if (hasExactAmount(line)) return line.amountVnd;
  const { precision, percent, amountVnd } = line;
  if (precision === 'remainder') return amountVnd ?? null;
  if (precision !== 'percent') return null;
  if (amountVnd != null) return amountVnd;
  const share = percent == null ? null : tenThousandths(String(percent));
  return share === null || (totalVnd * share) % WHOLE !== 0n ? null : (totalVnd * share) / WHOLE;
}

/** `27.51` is 275100; null for what is no such number. */
function tenThousandths(percent: string): bigint | null {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d{1,4})0*)?$/.exec(percent) ?? [];
  return whole === undefined ? null : BigInt(`${whole}${decimals.padEnd(4, '0')}`);
}
