/** Shares of a council are compared by multiplying whole numbers, so that 6 of 8 is never "75,0 % or so". */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export type Operator = 'at-least' | 'more-than' | 'at-most';

export interface Threshold {
  readonly operator: Operator;
  readonly fraction: Fraction;
}

/** Of nobody no share is reached: an empty base satisfies only `at-most`. */
export function meetsThreshold(count: number, { operator, fraction }: Threshold, base: number): boolean {
  const have = count * fraction.denominator;
  const want = fraction.numerator * base;
  if (operator === 'at-most') return have <= want;
  return base > 0 && (operator === 'at-least' ? have >= want : have > want);
}

/** The smallest count that meets the threshold, or for `at-most` the largest that still does. */
export function boundOf({ operator, fraction }: Threshold, base: number): number {
  const product = fraction.numerator * base;
  const remainder = product % fraction.denominator;
  const floor = (product - remainder) / fraction.denominator;
  if (operator === 'more-than') return floor + 1;
  return operator === 'at-least' && remainder > 0 ? floor + 1 : floor;
}

export function isProperFraction({ numerator, denominator }: Fraction): boolean {
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    denominator > 0 &&
    numerator >= 0 &&
    numerator <= denominator
  );
}
