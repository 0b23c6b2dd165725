import { movementOf } from '../../domain/funding/ledger.js';
import type { Disbursement } from './disbursement.entity.js';

/** A stored entry with what it moves: cash, open advance, accepted and settled value. */
export function disbursementView({ documentNumber, documentDate, ...entry }: Disbursement) {
  return { ...entry, document: { number: documentNumber, date: documentDate }, ...movementOf(entry) };
}
