import type { Decision, Refusal, RefusalCode, RefusalFacts } from '../domain/refusal.js';

/** Carries a rule's refusals out of a use case; the transaction rolls back and the reader gets the reasons. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
    this.name = 'Refused';
  }

  static because(code: RefusalCode, facts?: RefusalFacts, path?: string): Refused {
    return new Refused([{ code, ...(facts && { facts }), ...(path && { path }) }]);
  }
}

/** The change a rule allows; throws Refused with every reason when it does not. */
export function accept<T>(decision: Decision<T>): T {
  if (!decision.allowed) throw new Refused(decision.refusals);
  return decision.value;
}
