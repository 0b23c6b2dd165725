/** A reminder that failed stays so until a person tries it again or drops it with a reason. */
import { allow, type Decision, refuse } from '../refusal.js';

export interface FailedReminder {
  readonly state: string;
  /** The person it was given to; null: nobody held the role. */
  readonly recipientId: string | null;
  /** The mail it shares with others; null: it never came into one. */
  readonly messageId: string | null;
}

export type Retry = 'whole-mail' | 'gather-again' | 'address-again';

export function decideRetry({ state, recipientId, messageId }: FailedReminder): Decision<Retry> {
  if (state !== 'failed') return refuse('reminder-not-failed', { state });
  if (messageId !== null) return allow('whole-mail');
  return allow(recipientId === null ? 'address-again' : 'gather-again');
}

export function decideDrop({ state }: FailedReminder): Decision<'cancelled'> {
  return state === 'failed' ? allow('cancelled') : refuse('reminder-not-failed', { state });
}
