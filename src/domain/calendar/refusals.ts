import type { RefusalKind } from '../refusal-kind.js';

/** Why no calendar address is given out. */
export const CALENDAR_REFUSALS = {
  'calendar-feeds-exhausted': 'rule',
  'calendar-subject-missing': 'shape',
} as const satisfies Record<string, RefusalKind>;
