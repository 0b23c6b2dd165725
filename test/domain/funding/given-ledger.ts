/** Ledger facts for the specs: 100 đồng of the district, 200 of contributors, a project of 2020. */
import type { LedgerFacts, StoredEntry } from '../../../src/domain/funding/decide-entry.js';
import { vnd } from '../../../src/domain/values/vnd.js';

export function factsOf(facts: Partial<LedgerFacts> = {}): LedgerFacts {
  return {
    today: '2026-11-24',
    lockedThrough: null,
    approved: [
      { source: 'district-budget', amountVnd: vnd(100) },
      { source: 'counterpart', amountVnd: vnd(200) },
    ],
    approvedOn: '2020-04-15',
    hasPassed: false,
    missedReports: 0,
    entries: [],
    ...facts,
  };
}

export function entryOf(entry: Partial<StoredEntry> = {}): StoredEntry {
  return {
    id: 'e1',
    kind: 'payment',
    source: 'district-budget',
    institutionId: null,
    amountVnd: 10n,
    offsetsAdvanceVnd: 0n,
    final: false,
    date: '2020-06-01',
    reversesId: null,
    ...entry,
  };
}
