/** What this person could do to the project now, and what stands against the rest, before any form is filled in. */
import type { RefusalCode, RefusalFacts } from '../refusal.js';
import { arrowsFrom, checkRight, unmetByRecord } from './decide-transition.js';
import type { Stage } from './stages.js';
import type { TransitionFacts, TransitionWarning } from './transition-facts.js';
import { warningsOfRecord } from './transition-warnings.js';

export interface AllowedAction {
  readonly action: `transition:${Stage}`;
  readonly allowed: boolean;
  readonly reason?: RefusalCode;
  readonly facts?: RefusalFacts;
  /** Lawful, but worth a second look. */
  readonly warnings?: readonly TransitionWarning[];
}

/** The same checks as the decision itself, without those that wait for what the request brings. */
export function allowedActions(facts: TransitionFacts): AllowedAction[] {
  return arrowsFrom(facts).map((arrow) => {
    const [first] = [...checkRight(facts, arrow), ...unmetByRecord(facts, arrow)];
    const action = `transition:${arrow.to}` as const;
    if (!first) {
      const warnings = warningsOfRecord(facts, arrow.to);
      return { action, allowed: true, ...(warnings.length > 0 && { warnings }) };
    }
    const { code: reason, facts: about } = first;
    return { action, allowed: false, reason, ...(about && { facts: about }) };
  });
}
