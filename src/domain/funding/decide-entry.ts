/** An entry is taken when its day is open, its advance is there to offset, its source can pay it, and the law's order is kept. */
import { allowUnless, type Decision, type Refusal, type RefusalCode } from '../refusal.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import { MAX_VND } from '../values/vnd.js';
import { checkPaidWithinApproved, isStateMoney, sumOfLines } from './approved-funds.js';
import type { FundingLine, FundingSource } from './funding-line.js';
import { balanceOf, type DisbursementKind, type LedgerEntry, standing } from './ledger.js';
import { checkYear } from './ranges.js';
import { FUNDING_RULES, type FundingRule, findingOf, type RuleFinding, standingOf } from './rule-sets.js';

export type StoredEntry = LedgerEntry & { readonly id: string };

export interface LedgerFacts {
  readonly today: PlainDate;
  /** Entries up to this day are closed. */
  readonly lockedThrough: PlainDate | null;
  /** The lines of the plan that binds; null where none does. */
  readonly approved: readonly FundingLine[] | null;
  /** The day whose law the project is judged by. */
  readonly approvedOn: PartialDate;
  /** Graded pass or better. */
  readonly hasPassed: boolean;
  readonly missedReports: number;
  readonly entries: readonly StoredEntry[];
}

export interface EntryRequest {
  readonly kind: DisbursementKind;
  readonly source: FundingSource;
  readonly institutionId?: string | null;
  readonly amountVnd: bigint;
  readonly offsetsAdvanceVnd?: bigint | null;
  readonly date: PlainDate;
  readonly final?: boolean | null;
}

export interface EntryDecision {
  readonly entry: LedgerEntry;
  readonly findings: readonly RuleFinding[];
}

export function decideEntry(facts: LedgerFacts, request: EntryRequest): Decision<EntryDecision> {
  const entry = entryOf(facts, request);
  const after = [...facts.entries, entry];
  const shape = [...checkAmount(entry), ...checkDay(facts, entry.date), ...checkPlan(facts, entry)];
  const refusals = [
    ...shape,
    ...(shape.length === 0 ? [...checkBooks(facts, after), ...checkOrder(facts, entry)] : []),
  ];
  return allowUnless(refusals, { entry, findings: findingsAfter(facts, after) });
}

/** What is paid on account or handed back settles open advances first, unless told otherwise; a payment only as told. */
function entryOf({ entries }: LedgerFacts, request: EntryRequest): LedgerEntry {
  const { kind, source, amountVnd, date } = request;
  const final = request.final ?? false;
  const institutionId = request.institutionId ?? null;
  const settlesAdvances = kind === 'settlement' || kind === 'refund';
  const openVnd = settlesAdvances ? balanceOf(bucket(entries, source, institutionId)).openVnd : 0n;
  const offsetsAdvanceVnd = request.offsetsAdvanceVnd ?? (openVnd < amountVnd ? openVnd : amountVnd);
  return { kind, source, institutionId, amountVnd, offsetsAdvanceVnd, final, date, reversesId: null };
}

function bucket<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  source: FundingSource,
  institutionId: string | null,
): Entry[] {
  return entries.filter((entry) => entry.source === source && entry.institutionId === institutionId);
}

function checkAmount({ kind, amountVnd, offsetsAdvanceVnd, final }: LedgerEntry): Refusal[] {
  if (amountVnd <= 0n || amountVnd > MAX_VND) {
    const facts = { amount: amountVnd, max: MAX_VND };
    return [{ code: 'funding-amount-out-of-range', path: 'amountVnd', facts }];
  }
  if (kind === 'advance' && offsetsAdvanceVnd > 0n) {
    return [{ code: 'advance-offsets-nothing', path: 'offsetsAdvanceVnd' }];
  }
  if (offsetsAdvanceVnd > amountVnd) {
    const facts = { offset: offsetsAdvanceVnd, amount: amountVnd };
    return [{ code: 'offset-over-amount', path: 'offsetsAdvanceVnd', facts }];
  }
  return final && kind !== 'payment' ? [{ code: 'only-a-payment-is-final', path: 'final' }] : [];
}

export function checkDay({ today, lockedThrough }: LedgerFacts, date: PlainDate): Refusal[] {
  if (date > today) return [{ code: 'effective-date-in-future', path: 'date', facts: { date } }];
  if (lockedThrough === null || date > lockedThrough) return checkYear(date.slice(0, 4), 'date');
  return [{ code: 'period-locked', path: 'date', facts: { date, lockedThrough } }];
}

function checkPlan({ approved }: LedgerFacts, { kind }: LedgerEntry): Refusal[] {
  const paysOut = kind === 'advance' || kind === 'payment';
  return paysOut && !approved ? [{ code: 'funding-not-approved' }] : [];
}

/** What must hold of all entries together, whatever the last one was. */
export function checkBooks(
  { approved }: Pick<LedgerFacts, 'approved'>,
  entries: readonly LedgerEntry[],
): Refusal[] {
  const buckets = new Map(entries.map((entry) => [`${entry.source} ${entry.institutionId}`, entry]));
  const balances = [...buckets.values()].flatMap(({ source, institutionId }) => {
    const { openVnd, acceptedVnd } = balanceOf(bucket(entries, source, institutionId));
    return [
      ...(openVnd < 0n ? [shortfall('offset-over-open-advances', 'offsetsAdvanceVnd', source, openVnd)] : []),
      ...(acceptedVnd < 0n ? [shortfall('refund-over-paid', 'amountVnd', source, acceptedVnd)] : []),
    ];
  });
  return [...balances, ...checkPaidWithinApproved(entries, approved ?? [])];
}

function shortfall(code: RefusalCode, path: string, source: FundingSource, balance: bigint): Refusal {
  return { code, path, facts: { source, over: -balance } };
}

/** TTLT 27/2015 art 13: of state money, half in advance, no further advance before half is settled, the last only after a pass. */
function checkOrder(facts: LedgerFacts, entry: LedgerEntry): Refusal[] {
  if (!isStateMoney(entry)) return [];
  if (entry.kind === 'advance') return checkAdvance(facts, entry);
  return entry.kind === 'payment' ? checkLastPayment(facts, entry) : [];
}

function checkAdvance(facts: LedgerFacts, { amountVnd }: LedgerEntry): Refusal[] {
  const state = stateMoneyOf(facts);
  const advances = standing(facts.entries).filter((entry) => isStateMoney(entry) && entry.kind === 'advance');
  if (advances.length === 0) {
    if (amountVnd * 2n <= state.approvedVnd) return [];
    const most = state.approvedVnd / 2n;
    return cited(facts, 'first-advance', 'first-advance-over-half', {
      amount: amountVnd,
      state: state.approvedVnd,
      most,
    });
  }
  const advanced = advances.reduce((sum, entry) => sum + entry.amountVnd, 0n);
  const settled = advanced - state.openVnd;
  if (settled * 2n >= advanced) return [];
  const lacking = (advanced + 1n) / 2n - settled;
  return cited(facts, 'next-advance', 'advances-not-half-settled', { advanced, settled, lacking });
}

/** By its flag, or because the state money is then paid, or accepted, in full. */
function checkLastPayment(facts: LedgerFacts, entry: LedgerEntry): Refusal[] {
  if (facts.hasPassed) return [];
  const { cashVnd, acceptedVnd } = balanceOf([...facts.entries, entry].filter(isStateMoney));
  const { approvedVnd } = stateMoneyOf(facts);
  const isLast = entry.final || cashVnd >= approvedVnd || acceptedVnd >= approvedVnd;
  return isLast
    ? cited(facts, 'last-payment', 'last-payment-before-pass', { paid: cashVnd, state: approvedVnd })
    : [];
}

function stateMoneyOf({ approved, entries }: LedgerFacts): { approvedVnd: bigint; openVnd: bigint } {
  return {
    approvedVnd: sumOfLines((approved ?? []).filter(isStateMoney)),
    openVnd: balanceOf(entries.filter(isStateMoney)).openVnd,
  };
}

/** A refusal in the name of a rule; nothing where the project is older than the rule. */
function cited(
  facts: LedgerFacts,
  rule: FundingRule,
  code: RefusalCode,
  figures: Record<string, bigint>,
): Refusal[] {
  const source = FUNDING_RULES[rule];
  if (standingOf(source, facts.approvedOn) === 'not-yet') return [];
  const { document, article } = source;
  return [{ code, path: 'amountVnd', facts: { ...figures, document, article } }];
}

/** What the law has to say about the books as they then stand. */
export function findingsAfter(facts: LedgerFacts, entries: readonly LedgerEntry[]): RuleFinding[] {
  const missed = facts.missedReports;
  const findings = [
    checkEqualRatio(facts.approved ?? [], entries, facts.approvedOn),
    missed >= 2 ? findingOf('two-missed-reports', facts.approvedOn, { missed }, 'warning') : null,
  ];
  return findings.filter((finding) => finding !== null);
}

/** What contributors have paid keeps step with the state: their approved share of what the state has paid. */
export function checkEqualRatio(
  approved: readonly FundingLine[],
  entries: readonly LedgerEntry[],
  approvedOn: PartialDate,
): RuleFinding | null {
  const isCounterpart = ({ source }: { source: FundingSource }) => source === 'counterpart';
  const stateApproved = sumOfLines(approved.filter(isStateMoney));
  const counterpartApproved = sumOfLines(approved.filter(isCounterpart));
  if (stateApproved === 0n || counterpartApproved === 0n) return null;
  const statePaid = balanceOf(entries.filter(isStateMoney)).cashVnd;
  const counterpartPaid = balanceOf(entries.filter(isCounterpart)).cashVnd;
  const due = (statePaid * counterpartApproved + stateApproved - 1n) / stateApproved;
  if (counterpartPaid >= due) return null;
  const facts = { state: statePaid, counterpart: counterpartPaid, due, behind: due - counterpartPaid };
  return findingOf('equal-ratio', approvedOn, facts, 'warning');
}
