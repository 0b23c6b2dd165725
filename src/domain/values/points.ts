/** Points are whole hundredths, read from their decimal text, so that 8.3 is 830 and no sum is rounded. */
export type Hundredths = number;

const DECIMAL = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/** Null for what is negative, too long or finer than two decimals. */
export function hundredthsOf(points: number | string): Hundredths | null {
  const match = DECIMAL.exec(String(points));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** As short as it is exact: 850 is `8.5`. */
export function pointsText(hundredths: Hundredths): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = Math.abs(hundredths);
  const decimals = String(whole % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const units = (whole - (whole % 100)) / 100;
  return `${sign}${units}${decimals && `.${decimals}`}`;
}

/** For reading only, rounded half up to two decimals; rules compare sums, never this. */
export function averageText(sum: Hundredths, ballots: number): string | null {
  if (ballots === 0) return null;
  return pointsText(rounded(sum, ballots));
}

/** With as many decimals as keep an average that misses a bound from reading as if it met it: 49.998 beside 50. */
export function averageBeside(sum: Hundredths, ballots: number, bound: Hundredths): string | null {
  if (ballots === 0 || sum === bound * ballots) return averageText(sum, ballots);
  for (let decimals = 2, scale = 1; ; decimals++, scale *= 10) {
    const units = rounded(sum * scale, ballots);
    if (units !== bound * scale) return decimalText(units, decimals);
  }
}

/** Half up; sums are never negative. */
function rounded(sum: number, ballots: number): number {
  const doubled = 2 * sum + ballots;
  return (doubled - (doubled % (2 * ballots))) / (2 * ballots);
}

function decimalText(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${digits.slice(0, -decimals)}${fraction && `.${fraction}`}`;
}
