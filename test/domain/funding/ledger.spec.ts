import fc from 'fast-check';
import {
  decideEntry,
  type EntryRequest,
  type LedgerFacts,
} from '../../../src/domain/funding/decide-entry.js';
import { decideReversal } from '../../../src/domain/funding/decide-reversal.js';
import { balanceOf, DISBURSEMENT_KINDS, movementOf } from '../../../src/domain/funding/ledger.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { entryOf, factsOf } from './given-ledger.js';

const pay = (request: Partial<EntryRequest>): EntryRequest => ({
  kind: 'payment',
  source: 'district-budget',
  amountVnd: 10n,
  date: '2020-06-01',
  ...request,
});

/** Books one request after another; the last decides. */
function book(facts: Partial<LedgerFacts>, ...requests: Partial<EntryRequest>[]) {
  let known = factsOf(facts);
  for (const [at, request] of requests.entries()) {
    const decision = decideEntry(known, pay(request));
    if (!decision.allowed) return { codes: decision.refusals.map(({ code }) => code), facts: known, at };
    const entry = { ...decision.value.entry, id: `e${known.entries.length + 1}` };
    known = { ...known, entries: [...known.entries, entry] };
  }
  return { codes: [], facts: known, at: requests.length };
}

describe('what an entry moves', () => {
  it('is 100 for an advance of 30 and a value of 100 that offsets it, of which 70 are paid at the end', () => {
    const { facts } = book(
      { hasPassed: true },
      { kind: 'advance', amountVnd: 30n },
      { amountVnd: 100n, offsetsAdvanceVnd: 30n },
    );
    expect(movementOf(facts.entries[1]!).cashVnd).toBe(70n);
    expect(balanceOf(facts.entries)).toEqual({
      cashVnd: 100n,
      openVnd: 0n,
      acceptedVnd: 100n,
      settledVnd: 0n,
    });
  });

  it('is either open as an advance or accepted, whatever is booked', () => {
    const entry = fc.record({
      kind: fc.constantFrom(...DISBURSEMENT_KINDS),
      amountVnd: fc.bigInt(1n, 999n),
      share: fc.bigInt(0n, 100n),
      reversed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry), (drawn) => {
        const entries = drawn.map(({ kind, amountVnd, share, reversed }) =>
          entryOf({
            kind,
            amountVnd,
            offsetsAdvanceVnd: kind === 'advance' ? 0n : (amountVnd * share) / 100n,
            reversesId: reversed ? 'x' : null,
          }),
        );
        const { cashVnd, openVnd, acceptedVnd } = balanceOf(entries);
        expect(cashVnd).toBe(openVnd + acceptedVnd);
      }),
    );
  });

  it('settles open advances first when money comes back or is accounted for', () => {
    const { facts } = book({}, { kind: 'advance', amountVnd: 40n }, { kind: 'settlement', amountVnd: 25n });
    expect(balanceOf(facts.entries)).toMatchObject({ cashVnd: 40n, openVnd: 15n, settledVnd: 25n });
    const back = book(facts, { kind: 'refund', amountVnd: 15n });
    expect(balanceOf(back.facts.entries)).toMatchObject({ cashVnd: 25n, openVnd: 0n, acceptedVnd: 25n });
  });
});

describe('an entry', () => {
  it.each<[string, Partial<LedgerFacts>, Partial<EntryRequest>[], string[]]>([
    ['pays what its source was given', { hasPassed: true }, [{ amountVnd: 100n }], []],
    ['pays no đồng more', { hasPassed: true }, [{ amountVnd: 101n }], ['paid-over-approved']],
    ['pays from no source that the plan lacks', {}, [{ source: 'other' }], ['paid-over-approved']],
    ['pays nothing without a binding plan', { approved: null }, [{}], ['funding-not-approved']],
    ['moves at least one đồng', {}, [{ amountVnd: 0n }], ['funding-amount-out-of-range']],
    ['is not of tomorrow', {}, [{ date: '2027-01-01' }], ['effective-date-in-future']],
    ['is not in a locked period', { lockedThrough: '2020-06-01' }, [{}], ['period-locked']],
    ['is booked on the first open day', { lockedThrough: '2020-05-31' }, [{}], []],
    ['as an advance takes half of the state money', {}, [{ kind: 'advance', amountVnd: 50n }], []],
    [
      'as a first advance takes no more',
      {},
      [{ kind: 'advance', amountVnd: 51n }],
      ['first-advance-over-half'],
    ],
    [
      'as an advance of counterpart money has no such limit',
      {},
      [{ kind: 'advance', source: 'counterpart', amountVnd: 200n }],
      [],
    ],
    [
      'as a second advance waits until half of the first is settled',
      {},
      [
        { kind: 'advance', amountVnd: 40n },
        { amountVnd: 19n, offsetsAdvanceVnd: 19n },
        { kind: 'advance', amountVnd: 10n },
      ],
      ['advances-not-half-settled'],
    ],
    [
      'as a second advance follows exactly half',
      {},
      [
        { kind: 'advance', amountVnd: 40n },
        { amountVnd: 20n, offsetsAdvanceVnd: 20n },
        { kind: 'advance', amountVnd: 10n },
      ],
      [],
    ],
    [
      'offsets no more than is open',
      {},
      [
        { kind: 'advance', amountVnd: 10n },
        { amountVnd: 20n, offsetsAdvanceVnd: 11n },
      ],
      ['offset-over-open-advances'],
    ],
    ['offsets no more than itself', {}, [{ amountVnd: 5n, offsetsAdvanceVnd: 6n }], ['offset-over-amount']],
    ['hands back no more than was paid', {}, [{}, { kind: 'refund', amountVnd: 11n }], ['refund-over-paid']],
    ['is the last only after a pass', {}, [{ final: true }], ['last-payment-before-pass']],
    [
      'is the last also by its amount',
      {},
      [{ amountVnd: 60n }, { amountVnd: 40n }],
      ['last-payment-before-pass'],
    ],
    [
      'is the last also when advances had paid it',
      {},
      [
        { kind: 'advance', amountVnd: 50n },
        { amountVnd: 50n, offsetsAdvanceVnd: 50n },
        { kind: 'advance', amountVnd: 50n },
        { amountVnd: 50n, offsetsAdvanceVnd: 50n },
      ],
      ['last-payment-before-pass'],
    ],
    [
      'is no final one unless a payment',
      {},
      [{ kind: 'settlement', final: true }],
      ['only-a-payment-is-final'],
    ],
    [
      'of a project older than the circular has no half to keep',
      { approvedOn: '2015-12-31' },
      [{ kind: 'advance', amountVnd: 90n }],
      [],
    ],
  ])('%s', (_, facts, requests, codes) => {
    const booked = book(facts, ...requests);
    expect(booked.codes).toEqual(codes);
    if (codes.length > 0) expect(booked.at).toBe(requests.length - 1);
  });

  it('is held to its contributor where the plan names one', () => {
    const approved = [
      { source: 'counterpart' as const, institutionId: 'a', amountVnd: vnd(10) },
      { source: 'counterpart' as const, institutionId: 'b', amountVnd: vnd(90) },
    ];
    const from = (institutionId: string | null, amountVnd: bigint) =>
      book({ approved }, { source: 'counterpart', institutionId, amountVnd }).codes;
    expect(from('a', 10n)).toEqual([]);
    expect(from('a', 11n)).toEqual(['paid-over-approved']);
    expect(from('c', 1n)).toEqual(['paid-over-approved']);
    expect(from(null, 100n)).toEqual([]);
  });

  it('warns, with the article, when contributors fall behind the approved ratio or reports are missing', () => {
    const decision = decideEntry(factsOf({ missedReports: 2 }), pay({ amountVnd: 10n }));
    expect(decision).toMatchObject({
      allowed: true,
      value: {
        findings: [
          { rule: 'equal-ratio', article: '11.2a', facts: { due: 20n, behind: 20n } },
          { rule: 'two-missed-reports', facts: { missed: 2 } },
        ],
      },
    });
  });
});

describe('a reversal', () => {
  const { facts } = book({}, { kind: 'advance', amountVnd: 40n }, { amountVnd: 20n, offsetsAdvanceVnd: 20n });
  const [advance, payment] = facts.entries;
  const codesOf = (decision: ReturnType<typeof decideReversal>) =>
    decision.allowed ? [] : decision.refusals.map(({ code }) => code);

  it('takes an entry back whole', () => {
    const decision = decideReversal(facts, payment!, { reason: 'nhập nhầm' });
    expect(decision.allowed && balanceOf([...facts.entries, decision.value])).toEqual(balanceOf([advance!]));
  });

  it('leaves no advance offset that was never paid', () => {
    expect(codesOf(decideReversal(facts, advance!, { reason: 'x' }))).toEqual(['offset-over-open-advances']);
  });

  it('needs a reason, an open day and an entry before it', () => {
    expect(codesOf(decideReversal(facts, payment!, {}))).toEqual(['reason-missing']);
    const earlier = { reason: 'x', date: '2020-05-31' };
    expect(codesOf(decideReversal(facts, payment!, earlier))).toEqual(['reversal-before-entry']);
    const locked = { ...facts, lockedThrough: '2020-12-31' };
    const within = { reason: 'x', date: '2020-12-31' };
    expect(codesOf(decideReversal(locked, payment!, within))).toEqual(['period-locked']);
  });

  it('happens once and is not itself taken back', () => {
    const decision = decideReversal(facts, payment!, { reason: 'x' });
    if (!decision.allowed) throw new Error('refused');
    const reversal = { ...decision.value, id: 'e3' };
    const after = { ...facts, entries: [...facts.entries, reversal] };
    expect(codesOf(decideReversal(after, payment!, { reason: 'x' }))).toEqual(['already-reversed']);
    expect(codesOf(decideReversal(after, reversal, { reason: 'x' }))).toEqual(['reversal-of-reversal']);
  });

  it('of the first advance makes the next one the first again', () => {
    const first = book({}, { kind: 'advance', amountVnd: 50n }).facts;
    const decision = decideReversal(first, first.entries[0]!, { reason: 'x' });
    if (!decision.allowed) throw new Error('refused');
    const after = { ...first, entries: [...first.entries, { ...decision.value, id: 'e2' }] };
    expect(book(after, { kind: 'advance', amountVnd: 51n }).codes).toEqual(['first-advance-over-half']);
    expect(book(after, { kind: 'advance', amountVnd: 50n }).codes).toEqual([]);
  });
});
