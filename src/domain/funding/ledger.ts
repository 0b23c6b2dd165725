/**
 * The ledger says which money moved, per source and contributor; an entry is never changed, only reversed by another.
 * What moved is either still open as an advance or accepted: cash = open advance + accepted value, always.
 */
import type { PlainDate } from '../values/plain-date.js';
import type { FundingSource } from './funding-line.js';

export const DISBURSEMENT_KINDS = ['advance', 'payment', 'refund', 'settlement'] as const;
export type DisbursementKind = (typeof DISBURSEMENT_KINDS)[number];

export interface LedgerEntry {
  readonly kind: DisbursementKind;
  readonly source: FundingSource;
  readonly institutionId: string | null;
  /** Of a payment the accepted value, of which an advance may already have paid a part. */
  readonly amountVnd: bigint;
  readonly offsetsAdvanceVnd: bigint;
  readonly final: boolean;
  readonly date: PlainDate;
  /** The entry it takes back; it then says the same, and counts the other way. */
  readonly reversesId: string | null;
}

export interface Movement {
  /** What left the source's account; negative when it came back. */
  readonly cashVnd: bigint;
  /** What it adds to the advances that nobody has accounted for. */
  readonly openVnd: bigint;
  readonly acceptedVnd: bigint;
  readonly settledVnd: bigint;
}

export const NOTHING: Movement = { cashVnd: 0n, openVnd: 0n, acceptedVnd: 0n, settledVnd: 0n };

type Amounts = Pick<LedgerEntry, 'amountVnd' | 'offsetsAdvanceVnd'>;

const MOVEMENTS: Readonly<Record<DisbursementKind, (entry: Amounts) => Partial<Movement>>> = {
  advance: ({ amountVnd }) => ({ cashVnd: amountVnd, openVnd: amountVnd }),
  payment: ({ amountVnd, offsetsAdvanceVnd }) => ({
    cashVnd: amountVnd - offsetsAdvanceVnd,
    openVnd: -offsetsAdvanceVnd,
    acceptedVnd: amountVnd,
  }),
  refund: ({ amountVnd, offsetsAdvanceVnd }) => ({
    cashVnd: -amountVnd,
    openVnd: -offsetsAdvanceVnd,
    acceptedVnd: offsetsAdvanceVnd - amountVnd,
  }),
  settlement: ({ amountVnd, offsetsAdvanceVnd }) => ({
    openVnd: -offsetsAdvanceVnd,
    acceptedVnd: offsetsAdvanceVnd,
    settledVnd: amountVnd,
  }),
};

export function movementOf(entry: LedgerEntry): Movement {
  const movement = { ...NOTHING, ...MOVEMENTS[entry.kind](entry) };
  return entry.reversesId === null ? movement : minus(movement);
}

export function balanceOf(entries: Iterable<LedgerEntry>): Movement {
  let balance = NOTHING;
  for (const entry of entries) balance = plus(balance, movementOf(entry));
  return balance;
}

export function plus(a: Movement, b: Movement): Movement {
  return {
    cashVnd: a.cashVnd + b.cashVnd,
    openVnd: a.openVnd + b.openVnd,
    acceptedVnd: a.acceptedVnd + b.acceptedVnd,
    settledVnd: a.settledVnd + b.settledVnd,
  };
}

function minus({ cashVnd, openVnd, acceptedVnd, settledVnd }: Movement): Movement {
  return { cashVnd: -cashVnd, openVnd: -openVnd, acceptedVnd: -acceptedVnd, settledVnd: -settledVnd };
}

/** The entries that stand: neither reversed nor reversing. */
export function standing<Entry extends LedgerEntry & { readonly id?: string }>(
  entries: readonly Entry[],
): Entry[] {
  const reversed = new Set(entries.map(({ reversesId }) => reversesId).filter((id) => id !== null));
  return entries.filter(({ id, reversesId }) => reversesId === null && !(id && reversed.has(id)));
}
