/** Money is whole đồng in a bigint: no floating point anywhere, a decimal string in JSON. */

declare const vndBrand: unique symbol;
export type Vnd = bigint & { readonly [vndBrand]: true };

/** Largest amount the records hold: 999.999.999.999.999 đồng. */
export const MAX_VND = 999_999_999_999_999n as Vnd;

/** Reads a decimal string or a whole number as đồng. Throws RangeError on a fraction, a sign, or more than 15 digits. */
export function vnd(amount: string | bigint | number): Vnd {
  const text = String(amount);
  if (!/^\d{1,15}$/.test(text)) throw new RangeError(`not an amount in whole đồng: ${text.slice(0, 40)}`);
  return BigInt(text) as Vnd;
}

export function sumVnd(amounts: Iterable<bigint>): Vnd {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Vnd;
}

/** `1.498.636.500 đồng` in Vietnamese, `1,498,636,500 VND` in English. */
export function formatVnd(amount: bigint, language: 'vi' | 'en' = 'vi'): string {
  return `${formatWholeNumber(amount, language)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}

/** `1.498.636.500` in Vietnamese, `1,498,636,500` in English. */
export function formatWholeNumber(amount: bigint, language: 'vi' | 'en'): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
