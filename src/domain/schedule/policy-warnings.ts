/** What an administrator should know before a policy holds: allowed, but nobody should come to it unknowingly. */
import { RECIPIENT_ROLES, type RecipientRole, type ReminderPolicy } from './reminder-policy.js';

export type PolicyWarning =
  | { readonly code: 'nothing-is-escalated' }
  | { readonly code: 'silent-when-overdue' }
  | { readonly code: 'inbox-alone' }
  /** Somebody hears of what stays undone later than before, or no more. */
  | {
      readonly code: 'escalation-weaker';
      readonly role: RecipientRole;
      readonly before: number;
      readonly after: number | null;
    };

export function policyWarnings(before: ReminderPolicy, after: ReminderPolicy): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  if (after.escalation.length === 0) warnings.push({ code: 'nothing-is-escalated' });
  for (const role of RECIPIENT_ROLES) {
    const was = firstStep(before, role);
    const is = firstStep(after, role);
    const staysRecipient = before.recipients.includes(role) && after.recipients.includes(role);
    if (was !== null && !staysRecipient && (is === null || is > was))
      warnings.push({ code: 'escalation-weaker', role, before: was, after: is });
  }
  if (after.overdueEveryDays === null) warnings.push({ code: 'silent-when-overdue' });
  if (!after.channels.includes('mail')) warnings.push({ code: 'inbox-alone' });
  return warnings;
}

/** Whoever is told from the start need not be told when it stays undone. */
function firstStep(
  { escalation, recipients, overdueEveryDays }: ReminderPolicy,
  role: RecipientRole,
): number | null {
  if (recipients.includes(role) && overdueEveryDays !== null) return 0;
  const days = escalation.filter(({ to }) => to === role).map(({ afterDays }) => afterDays);
  return days.length > 0 ? Math.min(...days) : null;
}
