import type { RefusalKind } from '../refusal.js';

export const FUNDING_REFUSALS = {} as const satisfies Record<string, RefusalKind>;
