/**
 * Random steps over plan versions and ledger entries, every invariant after each. A short run here; MODEL_STEPS=100000 runs as
 * many steps. A broken one shrinks to the fewest steps that break it.
 */
import fc from 'fast-check';
import { checkPaidWithinApproved } from '../../../src/domain/funding/approved-funds.js';
import { decideEntry, type LedgerFacts, type StoredEntry } from '../../../src/domain/funding/decide-entry.js';
import { decideReversal } from '../../../src/domain/funding/decide-reversal.js';
import { binds, decidePlan, type FundingPlan, PLAN_KINDS } from '../../../src/domain/funding/funding-plan.js';
import { brokenInvariants } from '../../../src/domain/funding/invariants.js';
import { DISBURSEMENT_KINDS } from '../../../src/domain/funding/ledger.js';
import { checkPlanRules } from '../../../src/domain/funding/plan-rules.js';
import { NUMBERS } from '../../../src/domain/funding/reconciliation.js';
import { statementOf } from '../../../src/domain/funding/statement.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { movedOf, planOf } from './given-statement.js';

const STEPS = Number(process.env.MODEL_STEPS ?? 1_500);
/** Half of them are drawn on average; an array that may be short shrinks to the steps that matter. */
const MOST_STEPS_IN_A_RUN = 100;

interface State {
  readonly versions: readonly FundingPlan[];
  readonly entries: readonly StoredEntry[];
  readonly lockedThrough: string | null;
  readonly hasPassed: boolean;
}

const START: State = { versions: [], entries: [], lockedThrough: null, hasPassed: false };

const source = fc.constantFrom('district-budget', 'province-budget', 'counterpart', 'other');
const institutionId = fc.constantFrom(null, null, 'a', 'b');
const amount = fc.integer({ min: 1, max: 60 });
const date = fc.constantFrom('2020-06-01', '2021-06-01', '2022-06-01', '2027-01-01');

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('plan' as const),
      kind: fc.constantFrom(...PLAN_KINDS),
      lines: fc.array(fc.record({ source, institutionId, amount, year: fc.constantFrom(null, 2020, 2021) }), {
        minLength: 1,
        maxLength: 4,
      }),
      offBy: fc.constantFrom(0, 0, 0, 0, 1, -1),
      table: fc.constantFrom('none', 'none', 'right', 'one-off'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant('entry' as const),
      kind: fc.constantFrom(...DISBURSEMENT_KINDS),
      source,
      institutionId,
      amount,
      offset: fc.constantFrom(null, 0, 5, 20),
      final: fc.constantFrom(false, false, false, true),
      date,
    }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('reverse' as const), at: fc.nat(9), date }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('lock' as const), date }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('pass' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Of<Name extends Step['step']> = Extract<Step, { step: Name }>;

function factsOf({ versions, entries, lockedThrough, hasPassed }: State): LedgerFacts {
  const approved = versions.findLast(binds)?.lines ?? null;
  const rest = { today: '2026-11-24', approvedOn: '2020-04-15', missedReports: 0 };
  return { ...rest, approved, entries, lockedThrough, hasPassed };
}

const ACTS: { readonly [Name in Step['step']]: (state: State, step: Of<Name>) => State } = {
  plan: (state, { kind, lines, offBy, table }) => {
    const total = lines.reduce((all, line) => all + line.amount, 0) + offBy;
    const plan: FundingPlan = {
      kind,
      totalVnd: vnd(Math.max(1, total)),
      lines: lines.map(({ amount: size, ...line }) => ({ ...line, amountVnd: vnd(size) })),
      cuts: tableOf(lines, table),
      decision: { number: '1/QĐ', date: '2020-04-15' },
    };
    if (!decidePlan(plan).allowed) return state;
    const previous = state.versions.findLast(binds) ?? null;
    const rules = checkPlanRules({ plan, previous, approvedOn: '2020-04-15', lumpSumMode: null });
    if (rules.some(({ severity }) => severity === 'refusal')) return state;
    if (binds(plan) && checkPaidWithinApproved(state.entries, plan.lines).length > 0) return state;
    return { ...state, versions: [...state.versions, plan] };
  },
  entry: (state, { amount: size, offset, ...request }) => {
    const decision = decideEntry(factsOf(state), {
      ...request,
      amountVnd: BigInt(size),
      offsetsAdvanceVnd: offset === null ? null : BigInt(offset),
    });
    if (!decision.allowed) return state;
    return {
      ...state,
      entries: [...state.entries, { ...decision.value.entry, id: `e${state.entries.length}` }],
    };
  },
  reverse: (state, { at, date: day }) => {
    const entry = state.entries[at];
    if (!entry) return state;
    const decision = decideReversal(factsOf(state), entry, { reason: 'nhầm', date: day });
    if (!decision.allowed) return state;
    return { ...state, entries: [...state.entries, { ...decision.value, id: `e${state.entries.length}` }] };
  },
  lock: (state, { date: day }) =>
    day > '2026-11-24' || (state.lockedThrough ?? '') >= day ? state : { ...state, lockedThrough: day },
  pass: (state) => ({ ...state, hasPassed: true }),
};

function tableOf(lines: Of<'plan'>['lines'], table: Of<'plan'>['table']): FundingPlan['cuts'] {
  if (table === 'none') return [];
  const total = lines.reduce((all, line) => all + line.amount, 0);
  const rows =
    total < 2
      ? [[2020, total]]
      : [
          [2020, total - 1],
          [2021, 1],
        ];
  return rows.map(([year, size], at) => ({
    dimension: 'year' as const,
    key: String(year),
    amountVnd: vnd(size! + (table === 'one-off' && at === 0 ? 1 : 0)),
  }));
}

function take(state: State, next: Step): State {
  return (ACTS[next.step] as (state: State, step: Step) => State)(state, next);
}

/** What the step itself must keep, besides what holds of the books at any time. */
function checkStep(before: State, after: State): void {
  expect(after.versions.slice(0, before.versions.length)).toEqual(before.versions);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  for (const entry of after.entries.slice(before.entries.length)) {
    expect(entry.date > (before.lockedThrough ?? '')).toBe(true);
    expect(entry.date <= '2026-11-24').toBe(true);
    if (entry.final && entry.reversesId === null && entry.source.endsWith('budget'))
      expect(before.hasPassed).toBe(true);
  }
}

function checkStatement({ versions, entries }: State): void {
  const approved = versions.findLast(binds);
  const { total, lines } = statementOf({
    planned: null,
    approved: approved ? planOf(approved.lines as never) : null,
    entries: entries.map((entry) => movedOf({ ...entry })),
  });
  for (const name of NUMBERS) {
    expect(lines[name].reduce((sum, { amountVnd }) => sum + amountVnd, 0n)).toBe(total.figures[name] ?? 0n);
  }
}

it(`the books hold after each of ${STEPS} steps`, () => {
  const taken = { plan: 0, entry: 0, reverse: 0, lock: 0, pass: 0 };
  let count = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: MOST_STEPS_IN_A_RUN, size: 'max' }), (steps) => {
      let state = START;
      for (const next of steps) {
        const after = take(state, next);
        if (after !== state) taken[next.step]++;
        count++;
        checkStep(state, after);
        expect(brokenInvariants(after)).toEqual([]);
        checkStatement(after);
        state = after;
      }
    }),
    { numRuns: Math.ceil(STEPS / (MOST_STEPS_IN_A_RUN * 0.3)) },
  );
  expect(count).toBeGreaterThanOrEqual(STEPS);
  // A model whose steps are all refused proves nothing.
  expect(Math.min(...Object.values(taken))).toBeGreaterThan(STEPS / 1_000);
}, 600_000);
