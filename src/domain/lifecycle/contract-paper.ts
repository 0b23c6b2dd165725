/** A contract is numbered, signed, and runs forward for twenty years at most; everything later is counted from its two dates. */
import type { Refusal } from '../refusal.js';
import { type PlainDate, plusMonths } from '../values/plain-date.js';
import type { ContractPaper } from './transition-facts.js';

/** No task runs longer, and each month of a contract is planned and watched. */
const MOST_YEARS = 20;

export function checkContract(contract: ContractPaper | null | undefined): Refusal | null {
  if (!contract) return { code: 'contract-missing', path: 'contract' };
  const { effectiveOn, endsOn } = contract;
  if (effectiveOn && endsOn && effectiveOn > endsOn) {
    return { code: 'contract-dates-reversed', facts: { effectiveOn, endsOn }, path: 'contract.endsOn' };
  }
  if (effectiveOn && endsOn) {
    const tooLong = checkLength(effectiveOn, endsOn, 'contract.endsOn');
    if (tooLong) return tooLong;
  }
  const lacking = (['number', 'signedOn', 'effectiveOn', 'endsOn'] as const).find(
    (field) => !contract[field],
  );
  return lacking
    ? { code: 'contract-incomplete', facts: { field: lacking }, path: `contract.${lacking}` }
    : null;
}

/** Also asked of a new end that no rule set bounds. */
export function checkLength(effectiveOn: PlainDate, endsOn: PlainDate, path: string): Refusal | null {
  const latest = plusMonths(effectiveOn, 12 * MOST_YEARS);
  if (endsOn <= latest) return null;
  return { code: 'contract-too-long', facts: { years: MOST_YEARS, effectiveOn, endsOn, latest }, path };
}
