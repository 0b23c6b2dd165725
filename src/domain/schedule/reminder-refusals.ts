import type { RefusalKind } from '../refusal-kind.js';

/** Why a policy of reminders or a template of their mails cannot be, or a reminder cannot be settled. */
export const REMINDER_REFUSALS = {
  'policy-reminds-of-nothing': 'rule',
  'policy-reminds-nobody': 'rule',
  'policy-step-twice': 'rule',
  'quiet-hours-without-end': 'rule',
  'sent-in-quiet-hours': 'rule',
  'reminder-not-failed': 'state',
  'reminder-reaches-nobody': 'state',
  'template-field-unknown': 'rule',
  'template-field-outside-items': 'rule',
  'template-field-missing': 'rule',
  'template-brace-alone': 'rule',
  'template-block-not-here': 'rule',
  'template-block-unknown': 'rule',
  'template-block-unclosed': 'rule',
  'template-block-unopened': 'rule',
  'template-block-twice': 'rule',
  'template-items-missing': 'rule',
  'template-subject-of-lines': 'rule',
} as const satisfies Record<string, RefusalKind>;
