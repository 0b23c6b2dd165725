import type { RefusalKind } from '../refusal-kind.js';

/** Why a milestone or the work calendar does not change. */
export const SCHEDULE_REFUSALS = {
  'milestone-not-open': 'state',
  'law-milestone-keeps-its-title': 'rule',
  'law-milestone-moved-by-office': 'right',
  'milestone-completed-by-office': 'right',
  'holiday-fixed-by-law': 'rule',
  'make-up-day-already-worked': 'rule',
} as const satisfies Record<string, RefusalKind>;
