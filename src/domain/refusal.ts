/** A refusal is a value: a code from a closed list, the field it is about, and the facts a person needs to mend it. */
import { ACCESS_REFUSALS } from './access/refusals.js';
import { CALENDAR_REFUSALS } from './calendar/refusals.js';
import { COUNCIL_REFUSALS } from './council/refusals.js';
import { RULEBOOK_FLAWS } from './council/rulebook-flaws.js';
import { RULEBOOK_REFUSALS } from './council/rulebook-refusals.js';
import { SESSION_REFUSALS } from './council/session-refusals.js';
import { DOCUMENT_REFUSALS } from './documents/refusals.js';
import { FILE_ORDER_REFUSALS } from './file-orders/refusals.js';
import { FORM_REFUSALS } from './forms/refusals.js';
import { LEDGER_REFUSALS, PLAN_RULE_REFUSALS } from './funding/ledger-refusals.js';
import { FUNDING_REFUSALS } from './funding/refusals.js';
import { LIFECYCLE_REFUSALS } from './lifecycle/refusals.js';
import type { RefusalKind } from './refusal-kind.js';
import { SCHEDULE_REFUSALS } from './schedule/refusals.js';
import { REMINDER_REFUSALS } from './schedule/reminder-refusals.js';
import { RECORD_REFUSALS } from './values/refusals.js';
import { WEBHOOK_REFUSALS } from './webhooks/refusals.js';

export const REFUSALS = {
  ...RECORD_REFUSALS,
  ...ACCESS_REFUSALS,
  ...LIFECYCLE_REFUSALS,
  ...COUNCIL_REFUSALS,
  ...RULEBOOK_REFUSALS,
  ...RULEBOOK_FLAWS,
  ...SESSION_REFUSALS,
  ...FUNDING_REFUSALS,
  ...LEDGER_REFUSALS,
  ...PLAN_RULE_REFUSALS,
  ...SCHEDULE_REFUSALS,
  ...REMINDER_REFUSALS,
  ...DOCUMENT_REFUSALS,
  ...FORM_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...WEBHOOK_REFUSALS,
  ...FILE_ORDER_REFUSALS,
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly code: RefusalCode;
  /** Dotted path of the field in the request, when the refusal is about one. */
  readonly path?: string;
  readonly facts?: RefusalFacts;
}

export type RefusalFacts = Readonly<Record<string, string | number | bigint>>;

/** What a rule answers: the change it allows, or every reason why not. */
export type Decision<T> =
  | { readonly allowed: true; readonly value: T }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] };

export function allow<T>(value: T): Decision<T> {
  return { allowed: true, value };
}

export function refuse(code: RefusalCode, facts?: RefusalFacts, path?: string): Decision<never> {
  return { allowed: false, refusals: [{ code, ...(facts && { facts }), ...(path && { path }) }] };
}

export function refuseAll(refusals: readonly Refusal[]): Decision<never> {
  return { allowed: false, refusals };
}

/** The value when there is nothing against it, else all the reasons. */
export function allowUnless<T>(refusals: readonly Refusal[], value: T): Decision<T> {
  return refusals.length === 0 ? allow(value) : refuseAll(refusals);
}
