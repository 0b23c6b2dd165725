import type { RefusalKind } from '../refusal.js';

export const LIFECYCLE_REFUSALS = {} as const satisfies Record<string, RefusalKind>;
