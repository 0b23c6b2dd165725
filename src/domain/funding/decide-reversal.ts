/** A wrong entry is taken back whole by one that says the same and why, never changed; and only once. */
import { allowUnless, type Decision, refuse } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';
import { checkBooks, checkDay, type LedgerFacts, type StoredEntry } from './decide-entry.js';
import type { LedgerEntry } from './ledger.js';

export interface ReversalRequest {
  readonly reason?: string | null;
  /** Today unless told; never before the entry that it takes back. */
  readonly date?: PlainDate | null;
}

export function decideReversal(
  facts: LedgerFacts,
  entry: StoredEntry,
  { reason, date: wanted }: ReversalRequest,
): Decision<LedgerEntry> {
  const date = wanted ?? facts.today;
  if (entry.reversesId !== null) return refuse('reversal-of-reversal');
  if (facts.entries.some(({ reversesId }) => reversesId === entry.id)) return refuse('already-reversed');
  if (!reason?.trim()) return refuse('reason-missing', {}, 'reason');
  if (date < entry.date) return refuse('reversal-before-entry', { date, entry: entry.date }, 'date');
  const reversal: LedgerEntry = { ...entry, date, reversesId: entry.id };
  const refusals = [...checkDay(facts, date), ...checkBooks(facts, [...facts.entries, reversal])];
  return allowUnless(refusals, reversal);
}
