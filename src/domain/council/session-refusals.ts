import type { RefusalKind } from '../refusal-kind.js';

/** Why a session is not called, led on, postponed or corrected. */
export const SESSION_REFUSALS = {
  'session-mode-not-allowed': 'rule',
  'correction-needs-reason': 'rule',
  'corrected-session-not-closed': 'state',
  'session-corrected-already': 'state',
  'project-not-on-corrected-agenda': 'rule',
  'project-decided-already': 'state',
  'followed-session-not-postponed': 'state',
  'session-taken-up-already': 'state',
  'voting-already-called': 'state',
  'online-where-in-person': 'rule',
  'online-seat-not-present': 'rule',
  'seat-may-not-stand-in': 'rule',
  'officer-takes-no-part': 'rule',
  'head-teller-not-teller': 'rule',
  'meeting-elects-no-secretary': 'rule',
  'comment-from-recused-seat': 'rule',
  'comment-is-the-members-own': 'state',
  'session-without-minutes': 'state',
} as const satisfies Record<string, RefusalKind>;
