import type { RefusalKind } from '../refusal.js';

/** Why a policy of reminders cannot be, or a reminder cannot be settled. */
export const REMINDER_REFUSALS = {
  'policy-reminds-of-nothing': 'rule',
  'policy-reminds-nobody': 'rule',
  'policy-step-twice': 'rule',
  'quiet-hours-without-end': 'rule',
  'sent-in-quiet-hours': 'rule',
  'reminder-not-failed': 'state',
  'reminder-reaches-nobody': 'state',
} as const satisfies Record<string, RefusalKind>;
