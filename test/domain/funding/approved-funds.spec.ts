import fc from 'fast-check';
import { checkPaidWithinApproved } from '../../../src/domain/funding/approved-funds.js';
import { FUNDING_SOURCES, type FundingLine } from '../../../src/domain/funding/funding-line.js';
import { balanceOf, DISBURSEMENT_KINDS, type LedgerEntry } from '../../../src/domain/funding/ledger.js';
import type { Vnd } from '../../../src/domain/values/vnd.js';
import { entryOf } from './given-ledger.js';

type Line = Pick<FundingLine, 'source' | 'institutionId' | 'amountVnd'>;

const SOURCES = FUNDING_SOURCES.slice(0, 2);
const institution = fc.constantFrom('a', 'b', 'c', null);
const source = fc.constantFrom(...SOURCES);
const entry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    kind: fc.constantFrom(...DISBURSEMENT_KINDS),
    source,
    institutionId: institution,
    amountVnd: fc.bigInt(0n, 9n),
    reversesId: fc.constantFrom(null, null, 'e0'),
  })
  .map(entryOf);
const line: fc.Arbitrary<Line> = fc.record({
  source,
  institutionId: institution.map((id) => id ?? undefined),
  amountVnd: fc.bigInt(0n, 9n) as fc.Arbitrary<Vnd>,
});

/** Written out: each contributor may draw on its own lines, and on what the others left of those that name nobody. */
function overpaidBy(entries: readonly LedgerEntry[], lines: readonly Line[]) {
  const paid = (of: readonly LedgerEntry[]) => balanceOf(of).cashVnd;
  const given = (of: readonly Line[]) => of.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0n), 0n);
  return FUNDING_SOURCES.flatMap((source) => {
    const booked = entries.filter((entry) => entry.source === source);
    const approved = lines.filter((line) => line.source === source);
    if (paid(booked) > given(approved)) return [{ source, paid: paid(booked), approved: given(approved) }];
    const named = new Set(booked.flatMap(({ institutionId }) => institutionId ?? []));
    const paidTo = (id: string) => paid(booked.filter(({ institutionId }) => institutionId === id));
    const givenTo = (id: string | undefined) =>
      given(approved.filter(({ institutionId }) => institutionId === id));
    const over = [...named].flatMap((id) => {
      let room = givenTo(id) + givenTo(undefined);
      for (const other of named)
        if (other !== id && paidTo(other) > givenTo(other)) room -= paidTo(other) - givenTo(other);
      return paidTo(id) > room ? [{ source, paid: paidTo(id), approved: room }] : [];
    });
    return over.slice(-1);
  });
}

it('tells who was paid more than its lines and what the others left of the open ones', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(line, { maxLength: 6 }), (entries, lines) => {
      const told = checkPaidWithinApproved(entries, lines);
      expect(told.map(({ facts }) => facts)).toEqual(
        overpaidBy(entries, lines).map((over) => ({ ...over, over: over.paid - over.approved })),
      );
    }),
    { numRuns: 1_000 },
  );
});

it('reads each entry and line a few times for each contributor, not for each two of them', () => {
  const contributors = 60;
  let read = 0;
  const counted = <Given extends object>(given: Given): Given =>
    new Proxy(given, {
      get: (target, name) => {
        read++;
        return Reflect.get(target, name);
      },
    });
  const ids = Array.from({ length: contributors }, (_, at) => `i${at}`);
  const entries = ids.map((institutionId) => counted(entryOf({ source: 'counterpart', institutionId })));
  const lines = ids.map((institutionId) =>
    counted<Line>({ source: 'counterpart', institutionId, amountVnd: 10n as Vnd }),
  );
  expect(checkPaidWithinApproved(entries, lines)).toEqual([]);
  expect(read).toBeLessThan(15 * contributors ** 2);
});
