import type { RefusalKind } from '../refusal.js';

/** Why a milestone does not change. */
export const SCHEDULE_REFUSALS = {
  'milestone-not-open': 'state',
  'law-milestone-keeps-its-title': 'rule',
} as const satisfies Record<string, RefusalKind>;
