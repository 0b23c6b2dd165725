import type { RefusalKind } from '../refusal.js';

/** Why somebody does not get in, or may not change how they do. */
export const ACCESS_REFUSALS = {
  'session-needed': 'right',
  'sign-in-throttled': 'limit',
} as const satisfies Record<string, RefusalKind>;
