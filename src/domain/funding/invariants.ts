/**
 * What must hold of a project's books whatever was done to them, each under a name. Reckoned here from the rows alone, without
 * the rules that let them in, so that the two can disagree; `npm run check:invariants` asks the same of a database.
 */
import type { StoredEntry } from './decide-entry.js';
import {
  CUT_DIMENSIONS,
  type FundingCut,
  type FundingLine,
  type FundingSource,
  KEY_OF_LINE,
} from './funding-line.js';
import type { PlanKind } from './funding-plan.js';

export interface Books {
  readonly versions: readonly {
    readonly kind: PlanKind;
    readonly totalVnd: bigint | null;
    readonly lines: readonly FundingLine[];
    readonly cuts: readonly FundingCut[];
  }[];
  readonly entries: readonly StoredEntry[];
}

export const FUNDING_INVARIANTS = [
  'plan-lines-sum-to-total',
  'plan-cuts-sum-to-total',
  'plan-cuts-agree-with-lines',
  'approved-dimensions-are-filled',
  'paid-within-approved-by-source',
  'paid-within-approved-by-contributor',
  'advances-never-offset-beyond-open',
  'refunds-never-beyond-paid',
  'cash-is-open-or-accepted',
  'reversals-mirror-their-entry',
] as const;
export type FundingInvariant = (typeof FUNDING_INVARIANTS)[number];

/** The names of those that do not hold. */
export function brokenInvariants(books: Books): FundingInvariant[] {
  return FUNDING_INVARIANTS.filter((name) => !HOLDS[name](books));
}

const HOLDS: Readonly<Record<FundingInvariant, (books: Books) => boolean>> = {
  'plan-lines-sum-to-total': (books) =>
    bindingOrEstimate(books).every(({ totalVnd, lines }) => totalVnd === sum(lines)),
  'plan-cuts-sum-to-total': (books) =>
    bindingOrEstimate(books).every(({ totalVnd, cuts }) =>
      CUT_DIMENSIONS.every((dimension) => {
        const table = cuts.filter((cut) => cut.dimension === dimension);
        return table.length === 0 || sum(table) === totalVnd;
      }),
    ),
  'plan-cuts-agree-with-lines': (books) => bindingOrEstimate(books).every(cutsAgree),
  'approved-dimensions-are-filled': ({ versions }) =>
    versions
      .filter(({ kind }) => kind === 'approved' || kind === 'adjusted')
      .every(({ lines }) => {
        const isWhole = (named: number) => named === 0 || named === lines.length;
        return (
          isWhole(lines.filter(({ year }) => year != null).length) &&
          isWhole(lines.filter(({ budgetLine }) => budgetLine != null).length)
        );
      }),
  'paid-within-approved-by-source': (books) =>
    sourcesOf(books).every((source) => {
      const paid = cashOf(books.entries.filter((entry) => entry.source === source));
      return paid <= sum(approvedLines(books).filter((line) => line.source === source));
    }),
  'paid-within-approved-by-contributor': (books) =>
    sourcesOf(books).every((source) => {
      const lines = approvedLines(books).filter((line) => line.source === source);
      const entries = books.entries.filter(
        (entry) => entry.source === source && entry.institutionId !== null,
      );
      const beyond = buckets(entries).map((bucket) => {
        const own = lines.filter((line) => line.institutionId === bucket[0]!.institutionId);
        return cashOf(bucket) - sum(own);
      });
      const drawn = beyond.reduce((total, each) => (each > 0n ? total + each : total), 0n);
      return drawn <= sum(lines.filter((line) => line.institutionId == null));
    }),
  'advances-never-offset-beyond-open': ({ entries }) =>
    buckets(entries).every((bucket) => openOf(bucket) >= 0n),
  'refunds-never-beyond-paid': ({ entries }) =>
    buckets(entries).every((bucket) => cashOf(bucket) - openOf(bucket) >= 0n),
  'cash-is-open-or-accepted': ({ entries }) =>
    buckets(entries).every((bucket) => cashOf(bucket) === openOf(bucket) + acceptedOf(bucket)),
  'reversals-mirror-their-entry': ({ entries }) => {
    const reversing = entries.filter(({ reversesId }) => reversesId !== null);
    const isSingle = new Set(reversing.map(({ reversesId }) => reversesId)).size === reversing.length;
    return isSingle && reversing.every((reversal) => mirrors(reversal, entries));
  },
};

type Amounted = { readonly amountVnd?: bigint | null };

function sum(rows: readonly Amounted[]): bigint {
  return rows.reduce((all, { amountVnd }) => all + (amountVnd ?? 0n), 0n);
}

function bindingOrEstimate({ versions }: Books): Books['versions'] {
  return versions.filter(({ kind }) => kind !== 'recorded');
}

function approvedLines({ versions }: Books): readonly FundingLine[] {
  return versions.findLast(({ kind }) => kind === 'approved' || kind === 'adjusted')?.lines ?? [];
}

function cutsAgree({ lines, cuts }: Books['versions'][number]): boolean {
  return CUT_DIMENSIONS.every((dimension) => {
    const table = cuts.filter((cut) => cut.dimension === dimension);
    const keys = lines.map(KEY_OF_LINE[dimension]);
    if (table.length === 0) return true;
    if (dimension === 'contributor' && !table.some(({ key }) => keys.includes(key))) return true;
    const isWhole = !keys.includes(null);
    return [...new Set([...keys, ...table.map(({ key }) => key)])].every((key) => {
      if (key === null) return true;
      const ofLines = sum(lines.filter((line) => KEY_OF_LINE[dimension](line) === key));
      const ofTable = sum(table.filter((cut) => cut.key === key));
      return isWhole ? ofLines === ofTable : ofLines <= ofTable;
    });
  });
}

function sourcesOf({ entries }: Books): FundingSource[] {
  return [...new Set(entries.map(({ source }) => source))];
}

function buckets(entries: readonly StoredEntry[]): StoredEntry[][] {
  const keys = [...new Set(entries.map(({ source, institutionId }) => `${source} ${institutionId}`))];
  return keys.map((key) =>
    entries.filter(({ source, institutionId }) => `${source} ${institutionId}` === key),
  );
}

function signed(entries: readonly StoredEntry[], amountOf: (entry: StoredEntry) => bigint): bigint {
  return entries.reduce((all, entry) => all + (entry.reversesId === null ? 1n : -1n) * amountOf(entry), 0n);
}

function cashOf(entries: readonly StoredEntry[]): bigint {
  return signed(entries, ({ kind, amountVnd, offsetsAdvanceVnd }) => {
    if (kind === 'settlement') return 0n;
    return kind === 'refund' ? -amountVnd : amountVnd - offsetsAdvanceVnd;
  });
}

function openOf(entries: readonly StoredEntry[]): bigint {
  return signed(entries, ({ kind, amountVnd, offsetsAdvanceVnd }) =>
    kind === 'advance' ? amountVnd : -offsetsAdvanceVnd,
  );
}

function acceptedOf(entries: readonly StoredEntry[]): bigint {
  return signed(entries, ({ kind, amountVnd, offsetsAdvanceVnd }) => {
    if (kind === 'payment') return amountVnd;
    if (kind === 'refund') return offsetsAdvanceVnd - amountVnd;
    return kind === 'settlement' ? offsetsAdvanceVnd : 0n;
  });
}

function mirrors(reversal: StoredEntry, entries: readonly StoredEntry[]): boolean {
  const original = entries.find(({ id }) => id === reversal.reversesId);
  const said = ({ kind, source, institutionId, amountVnd, offsetsAdvanceVnd }: StoredEntry) =>
    [kind, source, institutionId, amountVnd, offsetsAdvanceVnd].join(' ');
  return original !== undefined && original.reversesId === null && said(original) === said(reversal);
}
