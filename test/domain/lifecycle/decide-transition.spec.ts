import fc from 'fast-check';
import { ROLES, type Role } from '../../../src/domain/access/actor.js';
import { allowedActions } from '../../../src/domain/lifecycle/allowed-actions.js';
import { decideTransition } from '../../../src/domain/lifecycle/decide-transition.js';
import { STAGES, type Stage, TRANSITIONS } from '../../../src/domain/lifecycle/stages.js';
import type { TransitionFacts, TransitionRequest } from '../../../src/domain/lifecycle/transition-facts.js';
import type { Decision } from '../../../src/domain/refusal.js';
import {
  COMPLETE_CONTRACT,
  COMPLETE_DECISION,
  concluded,
  fullRequest,
  ONE_MORE,
  projectAt,
  supporting,
  TODAY,
} from './given.js';

function codesOf(decision: Decision<unknown>): string[] {
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

function refused(facts: TransitionFacts, request: TransitionRequest): string[] {
  return codesOf(decideTransition(facts, request));
}

function moved(facts: TransitionFacts, request: TransitionRequest) {
  const decision = decideTransition(facts, request);
  if (!decision.allowed) throw new Error(`refused: ${codesOf(decision).join(', ')}`);
  return decision.value;
}

describe('moving a project from stage to stage', () => {
  it.each(TRANSITIONS.map((arrow) => [arrow.from, arrow.to, arrow] as const))(
    'goes %s → %s with all that the arrow needs',
    (from, to, arrow) => {
      const facts = projectAt(from, {
        kind: arrow.onlyKind ?? 'topic',
        stageBefore: arrow.onlyBack ? to : null,
        councils: supporting(to),
      });
      expect(moved(facts, fullRequest(to))).toEqual({
        from,
        to,
        effectiveDate: TODAY,
        warnings: [],
        gaps: [],
      });
    },
  );

  it('refuses every pair of stages that the table does not hold', () => {
    for (const from of STAGES) {
      for (const to of STAGES) {
        if (TRANSITIONS.some((arrow) => arrow.from === from && arrow.to === to)) continue;
        const facts = projectAt(from, { kind: 'support', stageBefore: to, councils: supporting(to) });
        expect(refused(facts, fullRequest(to))).toEqual(['transition-not-open']);
      }
    }
  });

  it.each<[string, Stage, TransitionRequest, string[]]>([
    ['approval without a decision', 'selected', { to: 'approved' }, ['decision-missing']],
    [
      'approval with a decision without date',
      'selected',
      { to: 'approved', decision: { number: '690/QĐ-UBND' } },
      ['decision-incomplete'],
    ],
    [
      'approval with a decision dated to the month',
      'selected',
      { to: 'approved', decision: { number: '690/QĐ-UBND', date: '2020-04' } },
      ['decision-incomplete'],
    ],
    [
      'approval with a decision of tomorrow',
      'selected',
      { to: 'approved', decision: { number: '690/QĐ-UBND', date: '2022-01-01' } },
      ['decision-in-future'],
    ],
    [
      'approval straight from definition, without saying that it is a direct assignment',
      'defined',
      { to: 'approved', decision: COMPLETE_DECISION },
      ['direct-assignment-reason-missing'],
    ],
    [
      'approval straight from the proposal',
      'proposed',
      { to: 'approved', decision: COMPLETE_DECISION },
      ['transition-not-open'],
    ],
    ['definition without a council', 'proposed', { to: 'defined' }, ['verdict-missing']],
    ['selection without a council', 'defined', { to: 'selected' }, ['verdict-missing']],
    ['acceptance without a council', 'acceptance-submitted', { to: 'accepted' }, ['verdict-missing']],
    ['refusal without a council', 'acceptance-submitted', { to: 'not-accepted' }, ['verdict-missing']],
    ['a contract stage without contract', 'approved', { to: 'contracted' }, ['contract-missing']],
    [
      'a contract without an end',
      'approved',
      { to: 'contracted', contract: { ...COMPLETE_CONTRACT, endsOn: null } },
      ['contract-incomplete'],
    ],
    [
      'a contract that ends before it begins',
      'approved',
      { to: 'contracted', contract: { ...COMPLETE_CONTRACT, endsOn: '2020-04-14' } },
      ['contract-dates-reversed'],
    ],
    [
      'a contract of a day more than twenty years',
      'approved',
      {
        to: 'contracted',
        contract: { ...COMPLETE_CONTRACT, effectiveOn: '1990-01-01', endsOn: '2010-01-02' },
      },
      ['contract-too-long'],
    ],
    ['recognition without a decision', 'accepted', { to: 'recognized' }, ['decision-missing']],
    ['rejection without reason', 'proposed', { to: 'rejected' }, ['reason-missing']],
    ['withdrawal for a blank reason', 'approved', { to: 'withdrawn', reason: '  ' }, ['reason-missing']],
    ['termination without reason', 'in-progress', { to: 'terminated' }, ['reason-missing']],
    ['rejection once under contract', 'contracted', { to: 'rejected', reason: 'x' }, ['transition-not-open']],
  ])('refuses %s', (_, stage, request, codes) => {
    expect(refused(projectAt(stage), request)).toEqual(codes);
  });

  it('names every reason at once', () => {
    const facts = projectAt('selected', { lastActDate: '2020-03-01' });
    expect(refused(facts, { to: 'approved', effectiveDate: '2020-02-29' })).toEqual([
      'decision-missing',
      'effective-date-before-last-act',
    ]);
    expect(
      refused({ ...facts, actorRoles: ['finance'] }, { to: 'approved', effectiveDate: '2020-02-29' }),
    ).toEqual(['transition-reserved-for-office']);
  });

  it('defines and approves a support project without councils', () => {
    const support = projectAt('proposed', { kind: 'support' });
    expect(moved(support, { to: 'approved', decision: COMPLETE_DECISION }).to).toBe('approved');
    expect(moved(support, { to: 'defined' }).to).toBe('defined');
    expect(refused(support, { to: 'approved' })).toEqual(['decision-missing']);
  });

  it.each<Stage>(['contracted', 'in-progress', 'acceptance-submitted'])(
    'resumes a suspended project where it was: %s',
    (stageBefore) => {
      const facts = projectAt('suspended', { stageBefore });
      for (const to of ['contracted', 'in-progress', 'acceptance-submitted'] as const) {
        expect(decideTransition(facts, { to }).allowed).toBe(to === stageBefore);
      }
    },
  );

  it('warns, without refusing, of what an office would look at twice', () => {
    const bare = projectAt('approved', {
      hasApprovedFundingPlan: false,
      hasLeadInstitution: false,
      lacksCounterpartProof: true,
    });
    const contract = { ...COMPLETE_CONTRACT, signedOn: '2020-05-01' };
    expect(moved(bare, { to: 'contracted', contract }).warnings).toEqual([
      'no-approved-funding-plan',
      'counterpart-proof-missing',
      'no-lead-institution',
      'contract-signed-after-effect',
    ]);
    const recognition = {
      to: 'recognized',
      decision: COMPLETE_DECISION,
      effectiveDate: '2020-04-01',
    } as const;
    expect(moved(projectAt('accepted'), recognition).warnings).toEqual([
      'registration-missing',
      'decision-after-effective-date',
    ]);
  });
});

describe('who moves a project', () => {
  it.each<[Role[], boolean, string[]]>([
    [['secretary'], false, []],
    [['leader'], false, []],
    [['investigator'], true, []],
    [['investigator'], false, ['transition-reserved-for-office']],
    [['investigator', 'secretary'], false, []],
    [['finance', 'auditor', 'administrator'], true, ['transition-reserved-for-office']],
    [[], true, ['transition-reserved-for-office']],
  ])('%j, on the team: %s, hands in the dossier: %j', (actorRoles, actorTakesPart, codes) => {
    const facts = projectAt('in-progress', { actorRoles, actorTakesPart });
    expect(refused(facts, { to: 'acceptance-submitted' })).toEqual(codes);
  });

  it('leaves the investigator no other arrow', () => {
    for (const { from, to, onlyKind, onlyBack } of TRANSITIONS) {
      if (to === 'acceptance-submitted' && !onlyBack) continue;
      const facts = projectAt(from, {
        kind: onlyKind ?? 'topic',
        stageBefore: to,
        councils: supporting(to),
        actorRoles: ['investigator'],
        actorTakesPart: true,
      });
      expect(refused(facts, fullRequest(to))).toEqual(['transition-reserved-for-office']);
    }
  });
});

describe('the verdict behind a move', () => {
  const failed = { grade: 'fail', accepts: false } as const;
  const submitted = (...councils: TransitionFacts['councils']) =>
    projectAt('acceptance-submitted', { councils });

  it.each<[string, TransitionFacts, Stage, string[]]>([
    [
      'a failing council does not accept',
      submitted(concluded('acceptance', failed)),
      'accepted',
      ['verdict-rejects'],
    ],
    [
      'an accepting council does not refuse',
      submitted(concluded('acceptance')),
      'not-accepted',
      ['verdict-accepts'],
    ],
    [
      'a session without quorum decides nothing',
      submitted(concluded('acceptance', { valid: false })),
      'accepted',
      ['verdict-missing'],
    ],
    [
      'a council still sitting decides nothing',
      submitted({ purpose: 'acceptance', closedVerdict: null }),
      'accepted',
      ['verdict-missing'],
    ],
    [
      'a council of another purpose decides nothing',
      submitted(concluded('definition')),
      'accepted',
      ['verdict-missing'],
    ],
    [
      'a negative definition stops the project',
      projectAt('proposed', { councils: [concluded('definition', failed)] }),
      'defined',
      ['verdict-rejects'],
    ],
  ])('%s', (_, facts, to, codes) => {
    expect(refused(facts, { to })).toEqual(codes);
  });

  it('is the last one', () => {
    const first = concluded('acceptance', { ...failed, closedAt: new Date('2021-10-01') });
    const second = concluded('acceptance', { closedAt: new Date('2021-12-01') });
    expect(refused(submitted(first, second), { to: 'accepted' })).toEqual([]);
    expect(refused(submitted(second, first), { to: 'not-accepted' })).toEqual(['verdict-accepts']);
  });

  it('does not outlive the act that undid it', () => {
    const facts = { councils: [concluded('selection')], lastActDate: '2020-03-01' };
    expect(refused(projectAt('defined', facts), { to: 'selected' })).toEqual([]);
    const undone = { ...facts, verdictsUndoneAt: new Date('2020-03-01') };
    expect(refused(projectAt('defined', undone), { to: 'selected' })).toEqual(['verdict-missing']);
  });

  it('opens a second evaluation only where the rulebook does', () => {
    const refusedOnce = (allows: boolean) =>
      projectAt('not-accepted', {
        councils: [concluded('acceptance', { ...failed, reEvaluation: allows ? ONE_MORE : null })],
      });
    expect(refused(refusedOnce(true), { to: 'acceptance-submitted' })).toEqual([]);
    expect(refused(refusedOnce(false), { to: 'acceptance-submitted' })).toEqual([
      're-evaluation-not-allowed',
    ]);
    expect(refused(refusedOnce(false), { to: 'closed' })).toEqual([]);
  });

  it.each<[string, object, object, string, string[]]>([
    ['on the last day', {}, {}, '2021-08-10', []],
    ['a day later', {}, {}, '2021-08-11', ['re-evaluation-too-late']],
    ['a second time', {}, { reEvaluations: 1 }, '2021-08-10', ['re-evaluation-used']],
    ['after an extension', {}, { wasExtended: true }, '2021-08-10', []],
    [
      'after an extension that shuts it',
      { onlyIfNeverExtended: true },
      { wasExtended: true },
      '2021-08-10',
      ['re-evaluation-after-extension'],
    ],
  ])('may be repeated where the rulebook allows it: %s', (_when, rule, facts, effectiveDate, expected) => {
    const reEvaluation = { ...ONE_MORE, within: { count: 6, unit: 'months' as const }, ...rule };
    const council = concluded('acceptance', { ...failed, heldOn: '2021-02-10', reEvaluation });
    const project = projectAt('not-accepted', { councils: [council], ...facts });
    expect(refused(project, { to: 'acceptance-submitted', effectiveDate })).toEqual(expected);
  });

  it('chooses one proposal of a topic only', () => {
    const facts = projectAt('defined', { councils: [concluded('selection')], chosenRival: 'BS-2024-002' });
    expect(refused(facts, { to: 'selected' })).toEqual(['topic-already-awarded']);
  });

  it('is an act too: nothing that rests on it takes effect before the meeting', () => {
    const facts = submitted(concluded('acceptance', { heldOn: '2021-12-23' }));
    expect(refused(facts, { to: 'accepted', effectiveDate: '2021-12-22' })).toEqual([
      'effective-date-before-session',
    ]);
    expect(moved(facts, { to: 'accepted', effectiveDate: '2021-12-23' }).effectiveDate).toBe('2021-12-23');
  });
});

describe('the day of a move', () => {
  const running = projectAt('contracted', { lastActDate: '2020-04-15' });

  it.each<[string, string[]]>([
    ['2020-04-14', ['effective-date-before-last-act']],
    ['2020-04-15', []],
    ['2021-12-31', []],
    ['2022-01-01', ['effective-date-in-future']],
    ['2021', ['effective-date-not-to-the-day']],
  ])('%s: %j', (effectiveDate, codes) => {
    expect(refused(running, { to: 'in-progress', effectiveDate })).toEqual(codes);
  });

  it('is today unless told', () => {
    expect(moved(running, { to: 'in-progress' }).effectiveDate).toBe(TODAY);
  });
});

describe('an act recorded from old papers', () => {
  const recorded = { reason: 'Báo cáo tổng kết 2016' };

  it.each<[Stage, TransitionRequest, string[]]>([
    ['proposed', { to: 'defined', recorded }, ['verdict-missing']],
    ['defined', { to: 'selected', recorded }, ['verdict-missing']],
    ['selected', { to: 'approved', recorded }, ['decision-missing']],
    ['selected', { to: 'approved', decision: { date: '2016' }, recorded }, ['decision-incomplete']],
    ['approved', { to: 'contracted', recorded }, ['contract-missing']],
    ['approved', { to: 'contracted', contract: { number: '1' }, recorded }, ['contract-incomplete']],
    [
      'acceptance-submitted',
      { to: 'accepted', recorded: { ...recorded, grade: 'good' } },
      ['verdict-missing'],
    ],
    ['accepted', { to: 'recognized', recorded }, ['decision-missing']],
  ])('moves on from %s with %j and lists the gap %j', (stage, request, gaps) => {
    expect(moved(projectAt(stage), request).gaps).toEqual(gaps);
  });

  it.each<[string, TransitionFacts, TransitionRequest, string[]]>([
    ['follows the arrows', projectAt('proposed'), { to: 'accepted', recorded }, ['transition-not-open']],
    [
      'is for the secretary',
      projectAt('accepted', { actorRoles: ['leader'] }),
      { to: 'recognized', recorded },
      ['recording-reserved-for-secretary'],
    ],
    [
      'names its source',
      projectAt('accepted'),
      { to: 'recognized', recorded: {} },
      ['recording-reason-missing'],
    ],
    [
      'names a grade or says that none is known',
      projectAt('acceptance-submitted'),
      { to: 'accepted', recorded },
      ['recorded-grade-missing'],
    ],
    [
      'is not accepted with a failing grade',
      projectAt('acceptance-submitted'),
      { to: 'accepted', recorded: { ...recorded, grade: 'fail' } },
      ['recorded-grade-contradicts-stage'],
    ],
    [
      'is not refused with a passing grade',
      projectAt('acceptance-submitted'),
      { to: 'not-accepted', recorded: { ...recorded, grade: 'pass' } },
      ['recorded-grade-contradicts-stage'],
    ],
    [
      'agrees with the verdict',
      projectAt('acceptance-submitted', { councils: [concluded('acceptance')] }),
      { to: 'accepted', recorded: { ...recorded, grade: 'good' } },
      ['recorded-grade-contradicts-verdict'],
    ],
    [
      'does not override a council',
      projectAt('proposed', { councils: [concluded('definition', { grade: 'fail', accepts: false })] }),
      { to: 'defined', recorded },
      ['verdict-rejects'],
    ],
    [
      'does not mend a contract that runs backward',
      projectAt('approved'),
      { to: 'contracted', contract: { effectiveOn: '2017-01-02', endsOn: '2017-01-01' }, recorded },
      ['contract-dates-reversed'],
    ],
    [
      'does not take a contract of centuries',
      projectAt('approved'),
      { to: 'contracted', contract: { effectiveOn: '1900-01-01', endsOn: '2199-12-31' }, recorded },
      ['contract-too-long'],
    ],
    [
      'does not lie in the future',
      projectAt('contracted'),
      { to: 'in-progress', effectiveDate: '2022', recorded },
      ['effective-date-in-future'],
    ],
  ])('%s', (_, facts, request, codes) => {
    expect(refused(facts, request)).toEqual(codes);
  });

  it.each(['unknown', 'excellent'] as const)('takes grade %s without a verdict', (grade) => {
    const request = { to: 'accepted', recorded: { ...recorded, grade } } as const;
    expect(moved(projectAt('acceptance-submitted'), request).gaps).toEqual(['verdict-missing']);
  });

  it.each([{ gradeAsWritten: 'đạt xuất sắc' }, { scoreAsWritten: '86,7 điểm' }])(
    'takes %j as printed',
    (printed) => {
      const request = { to: 'accepted', recorded: { ...recorded, ...printed } } as const;
      expect(moved(projectAt('acceptance-submitted'), request).to).toBe('accepted');
    },
  );

  it.each<[string, string, boolean]>([
    ['2016', '2016-05-01', true],
    ['2016-03', '2016', true],
    ['2016-05', '2016-05-31', true],
    ['2016-04', '2016-05-01', false],
    ['2015', '2016', false],
    ['2021-12', '2020', true],
  ])('of %s may follow an act of %s: %s', (effectiveDate, lastActDate, follows) => {
    const facts = projectAt('contracted', { lastActDate });
    const codes = refused(facts, { to: 'in-progress', effectiveDate, recorded });
    expect(codes).toEqual(follows ? [] : ['effective-date-before-last-act']);
  });
});

describe('the actions offered now', () => {
  it('lists each arrow of the stage, with the reason where it is shut', () => {
    expect(allowedActions(projectAt('proposed'))).toEqual([
      {
        action: 'transition:defined',
        allowed: false,
        reason: 'verdict-missing',
        facts: { purpose: 'definition' },
      },
      { action: 'transition:rejected', allowed: true },
      { action: 'transition:withdrawn', allowed: true },
    ]);
  });

  it('offers a suspended project its way back and the termination', () => {
    const actions = allowedActions(projectAt('suspended', { stageBefore: 'in-progress' }));
    expect(actions.map(({ action }) => action)).toEqual(['transition:in-progress', 'transition:terminated']);
  });

  it('is true: what is offered succeeds with a full request, what is not offered never does', () => {
    const anyFacts = fc
      .record({
        stage: fc.constantFrom(...STAGES),
        kind: fc.constantFrom('topic', 'support'),
        stageBefore: fc.constantFrom('contracted', 'in-progress', 'acceptance-submitted', null),
        actorRoles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
        actorTakesPart: fc.boolean(),
        councils: fc.array(
          fc.record({
            purpose: fc.constantFrom('definition', 'selection', 'acceptance'),
            accepts: fc.boolean(),
            valid: fc.boolean(),
            reEvaluation: fc.constantFrom(null, ONE_MORE),
            closedAt: fc.date({
              min: new Date('2020-01-01'),
              max: new Date('2021-01-01'),
              noInvalidDate: true,
            }),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ councils, ...facts }) =>
        projectAt(facts.stage, {
          ...facts,
          councils: councils.map(({ purpose, ...verdict }) =>
            concluded(purpose, { ...verdict, grade: verdict.accepts ? 'pass' : 'fail' }),
          ),
        }),
      );
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const offered = allowedActions(facts).filter(({ allowed }) => allowed);
        for (const to of STAGES) {
          const isOffered = offered.some(({ action }) => action === `transition:${to}`);
          expect(decideTransition(facts, fullRequest(to)).allowed).toBe(isOffered);
        }
      }),
      { numRuns: 300 },
    );
  });
});
