import type { RefusalKind } from '../refusal.js';

/** Why a milestone does not change. */
export const SCHEDULE_REFUSALS = {
  'milestone-not-open': 'state',
} as const satisfies Record<string, RefusalKind>;
