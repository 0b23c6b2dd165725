/** What a webhook may be told of; the list grows. */
import type { Language } from '../values/language.js';

export const WEBHOOK_EVENT_TYPES = [
  'reminder.due',
  'reminder.failed',
  'reminders.silent',
  'webhook.test',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** A test is sent to the one webhook that asks for it; nobody subscribes to it. */
export const SUBSCRIBED_EVENT_TYPES = WEBHOOK_EVENT_TYPES.filter((type) => type !== 'webhook.test');

export function isSubscribed(eventTypes: readonly WebhookEventType[], type: WebhookEventType): boolean {
  return type === 'webhook.test' || eventTypes.includes(type);
}

export interface WebhookEvent {
  readonly type: WebhookEventType;
  /** The same event keeps its key however often it is raised: each webhook is told once. */
  readonly key: string;
  /** What a chat shows as it is. */
  readonly text: Readonly<Record<Language, string>>;
  readonly data: Readonly<Record<string, unknown>>;
}
