import type { RefusalKind } from '../refusal-kind.js';

/** Why a funding plan is not taken. */
export const FUNDING_REFUSALS = {
  'funding-plan-empty': 'rule',
  'funding-total-missing': 'rule',
  'funding-amount-out-of-range': 'rule',
  'funding-year-out-of-range': 'rule',
  'budget-line-unknown': 'rule',
  'funding-source-unknown': 'rule',
  'funding-amount-unreadable': 'rule',
  'funding-amount-doubtful': 'rule',
  'funding-line-not-exact': 'rule',
  'funding-line-says-nothing': 'rule',
  'funding-lines-miss-total': 'rule',
  'funding-decision-missing': 'rule',
  'funding-dimension-half-filled': 'rule',
  'funding-cut-key-doubled': 'rule',
  'funding-cut-misses-total': 'rule',
  'funding-cut-disagrees': 'rule',
  'funding-norm-half-given': 'rule',
  'funding-not-recorded': 'rule',
  'funding-difference-unexplained': 'rule',
} as const satisfies Record<string, RefusalKind>;
