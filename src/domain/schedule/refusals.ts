import type { RefusalKind } from '../refusal.js';

export const SCHEDULE_REFUSALS = {} as const satisfies Record<string, RefusalKind>;
