/** Amounts are more than nothing and at most what the records hold; years are those that a plan can name. */
import type { Refusal } from '../refusal.js';
import { MAX_VND } from '../values/vnd.js';
import type { FundingPlan } from './plan.js';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

export function checkRanges({ totalVnd, lines, cuts }: FundingPlan): Refusal[] {
  return [
    ...checkAmount(totalVnd, 'totalVnd'),
    ...lines.flatMap(({ amountVnd, year, norm, unitVnd }, at) => [
      ...checkAmount(amountVnd, `lines.${at}.amountVnd`),
      ...checkAmount(unitVnd, `lines.${at}.unitVnd`),
      ...((norm == null) === (unitVnd == null) ? [] : [halfGiven(at)]),
      ...(year == null ? [] : checkYear(String(year), `lines.${at}.year`)),
    ]),
    ...cuts.flatMap(({ dimension, key, amountVnd }) => [
      ...checkAmount(amountVnd, 'cuts'),
      ...(dimension === 'year' ? checkYear(key, 'cuts') : []),
    ]),
  ];
}

function checkAmount(amount: bigint | null | undefined, path: string): Refusal[] {
  if (amount == null || (amount > 0n && amount <= MAX_VND)) return [];
  return [{ code: 'funding-amount-out-of-range', path, facts: { amount, max: MAX_VND } }];
}

/** A year that plans and statements can name. */
export function checkYear(year: string, path: string): Refusal[] {
  if (/^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR) return [];
  return [{ code: 'funding-year-out-of-range', path, facts: { year, min: FIRST_YEAR, max: LAST_YEAR } }];
}

function halfGiven(at: number): Refusal {
  return { code: 'funding-norm-half-given', path: `lines.${at}.unitVnd`, facts: { line: at + 1 } };
}
