/** What stands open after each entry, and what each source and contributor has been given, paid, and may still be paid. */
import type { FundingLine, FundingSource } from './funding-line.js';
import { balanceOf, type LedgerEntry, type Movement, movementOf } from './ledger.js';

export interface Balance extends Movement {
  readonly source: FundingSource;
  /** Null where the binding plan gives this source nothing, or there is no such plan. */
  readonly approvedVnd: bigint | null;
  /** Approved less paid. */
  readonly leftVnd: bigint | null;
}

/** The advances of its source that nobody has accounted for, after each entry in the order of booking. */
export function openAfterEach<Entry extends LedgerEntry>(
  entries: readonly Entry[],
): (Entry & { readonly openAfterVnd: bigint })[] {
  const open = new Map<FundingSource, bigint>();
  return entries.map((entry) => {
    const openAfterVnd = (open.get(entry.source) ?? 0n) + movementOf(entry).openVnd;
    open.set(entry.source, openAfterVnd);
    return { ...entry, openAfterVnd };
  });
}

export function balancesBySource(
  entries: readonly LedgerEntry[],
  approved: readonly Pick<FundingLine, 'source' | 'amountVnd'>[] | null,
): Balance[] {
  const sources = [...new Set([...(approved ?? []), ...entries].map(({ source }) => source))];
  return sources.map((source) => {
    const balance = balanceOf(entries.filter((entry) => entry.source === source));
    const given = (approved ?? []).filter((line) => line.source === source);
    const approvedVnd =
      given.length === 0 ? null : given.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0n), 0n);
    return {
      source,
      ...balance,
      approvedVnd,
      leftVnd: approvedVnd === null ? null : approvedVnd - balance.cashVnd,
    };
  });
}
