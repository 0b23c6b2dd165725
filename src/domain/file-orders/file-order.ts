/** A file that a person orders and a worker makes: its states, and what may be done in each. */
import { allow, type Decision, refuse } from '../refusal.js';

export const FILE_ORDER_STATES = ['waiting', 'making', 'ready', 'failed', 'cancelled'] as const;
export type FileOrderState = (typeof FILE_ORDER_STATES)[number];

/** A program that dies while it makes a file is followed by another so many times in all. */
export const MOST_ATTEMPTS = 3;
/** So many of one person's orders wait or are made at once. */
export const MOST_OPEN_ORDERS = 5;

export interface OrderedFile {
  readonly state: FileOrderState;
  readonly expiresAt: Date | null;
  /** Null where the content was given up. */
  readonly sha256: string | null;
}

export function isOpen({ state }: Pick<OrderedFile, 'state'>): boolean {
  return state === 'waiting' || state === 'making';
}

export function isExpired({ state, expiresAt, sha256 }: OrderedFile, now: Date): boolean {
  return state === 'ready' && (sha256 === null || expiresAt === null || expiresAt <= now);
}

/** Said twice it changes nothing. */
export function decideCancellation({ state }: Pick<OrderedFile, 'state'>): Decision<'cancel' | 'as it is'> {
  if (state === 'cancelled') return allow('as it is');
  return isOpen({ state }) ? allow('cancel') : refuse('file-order-settled');
}

export function decideDownload(order: OrderedFile, now: Date): Decision<string> {
  if (order.state !== 'ready') return refuse('file-order-not-ready');
  if (isExpired(order, now)) return refuse('file-order-expired');
  return allow(order.sha256!);
}

/** Whole percents; null where nobody knows yet how much there is to do. */
export function percentDone(stepsDone: number, stepsTotal: number | null): number | null {
  if (!stepsTotal) return null;
  return Math.min(100, Math.floor((stepsDone * 100) / stepsTotal));
}
