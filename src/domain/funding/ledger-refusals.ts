import type { RefusalKind } from '../refusal-kind.js';

/** Why money is not booked as moved. */
export const LEDGER_REFUSALS = {
  'funding-not-approved': 'rule',
  'paid-over-approved': 'rule',
  'advance-offsets-nothing': 'rule',
  'offset-over-amount': 'rule',
  'offset-over-open-advances': 'rule',
  'refund-over-paid': 'rule',
  'only-a-payment-is-final': 'rule',
  'first-advance-over-half': 'rule',
  'advances-not-half-settled': 'rule',
  'last-payment-before-pass': 'rule',
  'period-locked': 'rule',
  'lock-not-forward': 'rule',
  'reversal-of-reversal': 'state',
  'already-reversed': 'state',
  'reversal-before-entry': 'rule',
  'commitment-without-contributor': 'rule',
} as const satisfies Record<string, RefusalKind>;

/** A rule of law about the plan itself, by the rule's own name. */
export const PLAN_RULE_REFUSALS = {
  'management-share': 'rule',
  'management-frozen': 'rule',
  'counterpart-floor': 'rule',
  'final-product-total-frozen': 'rule',
  'partial-total-frozen': 'rule',
} as const satisfies Record<string, RefusalKind>;
