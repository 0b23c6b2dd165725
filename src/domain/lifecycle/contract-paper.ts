/** A contract is numbered, signed, and runs forward; everything later is counted from its two dates. */
import type { Refusal } from '../refusal.js';
import type { ContractPaper } from './transition-facts.js';

export function checkContract(contract: ContractPaper | null | undefined): Refusal | null {
  if (!contract) return { code: 'contract-missing', path: 'contract' };
  const { effectiveOn, endsOn } = contract;
  if (effectiveOn && endsOn && effectiveOn > endsOn) {
    return { code: 'contract-dates-reversed', facts: { effectiveOn, endsOn }, path: 'contract.endsOn' };
  }
  const lacking = (['number', 'signedOn', 'effectiveOn', 'endsOn'] as const).find(
    (field) => !contract[field],
  );
  return lacking
    ? { code: 'contract-incomplete', facts: { field: lacking }, path: `contract.${lacking}` }
    : null;
}
