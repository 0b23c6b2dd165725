/** No more is paid than the binding plan gives: by source, and by contributor where the plan's lines name one. */
import type { Refusal } from '../refusal.js';
import { FUNDING_SOURCES, type FundingLine, type FundingSource } from './funding-line.js';
import { balanceOf, type LedgerEntry } from './ledger.js';

/** Money of the state budget, at whatever level; counterpart money and other sources are not. */
export const STATE_SOURCES: readonly FundingSource[] = [
  'district-budget',
  'province-budget',
  'central-budget',
];

export function isStateMoney({ source }: { readonly source: FundingSource }): boolean {
  return STATE_SOURCES.includes(source);
}

type Lines = readonly Pick<FundingLine, 'source' | 'institutionId' | 'amountVnd'>[];

export function sumOfLines(lines: Lines): bigint {
  return lines.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0n), 0n);
}

/** Lines without a contributor are open to each of them. */
function openTo(lines: Lines, source: FundingSource, institutionId: string | null): Lines {
  return lines.filter(
    (line) =>
      line.source === source &&
      (institutionId === null || line.institutionId == null || line.institutionId === institutionId),
  );
}

/** One refusal per source, or per contributor of it, that paid more than `approved` gives. */
export function checkPaidWithinApproved(
  entries: readonly LedgerEntry[],
  approved: Lines,
  path = 'amountVnd',
): Refusal[] {
  return FUNDING_SOURCES.flatMap((source) => {
    const ofSource = entries.filter((entry) => entry.source === source);
    const sum = overpaid(ofSource, sumOfLines(openTo(approved, source, null)));
    if (sum) return [{ ...sum, path }];
    const named = [...new Set(ofSource.flatMap(({ institutionId }) => institutionId ?? []))];
    const drawn = named.map((institutionId) => beyondOwnLines(ofSource, approved, institutionId));
    const drawnByAll = drawn.reduce((sum, vnd) => sum + vnd, 0n);
    const over = named.flatMap((institutionId, at) => {
      const own = ofSource.filter((entry) => entry.institutionId === institutionId);
      const drawnByOthers = drawnByAll - drawn[at]!;
      return overpaid(own, sumOfLines(openTo(approved, source, institutionId)) - drawnByOthers) ?? [];
    });
    // Where two draw on the same money the one that came last is told.
    return over.slice(-1).map((refusal) => ({ ...refusal, path }));
  });
}

/** What a contributor was paid beyond the lines in its name: it came out of the lines that name nobody, which are paid once. */
function beyondOwnLines(ofSource: readonly LedgerEntry[], approved: Lines, institutionId: string): bigint {
  const entries = ofSource.filter((entry) => entry.institutionId === institutionId);
  const own = approved.filter(
    (line) => line.source === entries[0]?.source && line.institutionId === institutionId,
  );
  const beyond = balanceOf(entries).cashVnd - sumOfLines(own);
  return beyond > 0n ? beyond : 0n;
}

function overpaid(entries: readonly LedgerEntry[], approvedVnd: bigint): Refusal | null {
  const { cashVnd } = balanceOf(entries);
  if (cashVnd <= approvedVnd) return null;
  const { source } = entries[0]!;
  const facts = { source, approved: approvedVnd, paid: cashVnd, over: cashVnd - approvedVnd };
  return { code: 'paid-over-approved', facts };
}

/** What a plan asks of the state budget, of whatever level; null where a line of it has no amount of its own. */
export function requestedStateMoney(
  lines: readonly Pick<FundingLine, 'source' | 'amountVnd'>[],
): bigint | null {
  const state = lines.filter(isStateMoney);
  if (state.some(({ amountVnd }) => amountVnd == null)) return null;
  return state.reduce((sum, { amountVnd }) => sum + amountVnd!, 0n);
}
