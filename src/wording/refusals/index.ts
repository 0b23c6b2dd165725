import type { Refusal, RefusalCode } from '../../domain/refusal.js';
import type { Language } from '../../domain/values/language.js';
import { PLAN_RULE_REFUSAL_WORDING } from '../funding-rules.js';
import type { Wording } from '../wording.js';
import { ACCESS_REFUSAL_WORDING } from './access.js';
import { CALENDAR_REFUSAL_WORDING } from './calendar.js';
import { COUNCIL_REFUSAL_WORDING } from './council.js';
import { DOCUMENT_REFUSAL_WORDING } from './documents.js';
import { FILE_ORDER_REFUSAL_WORDING } from './file-orders.js';
import { FORM_REFUSAL_WORDING } from './forms.js';
import { FUNDING_REFUSAL_WORDING } from './funding.js';
import { LEDGER_REFUSAL_WORDING } from './ledger.js';
import { LIFECYCLE_REFUSAL_WORDING } from './lifecycle.js';
import { RECORD_REFUSAL_WORDING } from './record.js';
import { REMINDER_REFUSAL_WORDING } from './reminder.js';
import { RULEBOOK_REFUSAL_WORDING } from './rulebook.js';
import { RULEBOOK_FLAW_WORDING } from './rulebook-flaws.js';
import { SCHEDULE_REFUSAL_WORDING } from './schedule.js';
import { SESSION_REFUSAL_WORDING } from './session.js';
import { WEBHOOK_REFUSAL_WORDING } from './webhooks.js';

const WORDING: Readonly<Record<RefusalCode, Wording>> = {
  ...RECORD_REFUSAL_WORDING,
  ...ACCESS_REFUSAL_WORDING,
  ...LIFECYCLE_REFUSAL_WORDING,
  ...COUNCIL_REFUSAL_WORDING,
  ...RULEBOOK_REFUSAL_WORDING,
  ...RULEBOOK_FLAW_WORDING,
  ...SESSION_REFUSAL_WORDING,
  ...FUNDING_REFUSAL_WORDING,
  ...LEDGER_REFUSAL_WORDING,
  ...PLAN_RULE_REFUSAL_WORDING,
  ...SCHEDULE_REFUSAL_WORDING,
  ...REMINDER_REFUSAL_WORDING,
  ...DOCUMENT_REFUSAL_WORDING,
  ...FORM_REFUSAL_WORDING,
  ...CALENDAR_REFUSAL_WORDING,
  ...WEBHOOK_REFUSAL_WORDING,
  ...FILE_ORDER_REFUSAL_WORDING,
};

/** The sentence that tells a person why not, and what would mend it. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  return WORDING[refusal.code][language](refusal.facts ?? {});
}
