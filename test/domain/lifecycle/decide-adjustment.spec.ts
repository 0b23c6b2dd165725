import {
  type AdjustmentFacts,
  type AdjustmentRequest,
} from '../../../src/domain/lifecycle/adjustment-request.js';
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../../../src/domain/lifecycle/adjustment-rules.js';
import { decideAdjustment } from '../../../src/domain/lifecycle/decide-adjustment.js';
import { STAGES, type Stage } from '../../../src/domain/lifecycle/stages.js';
import { COMPLETE_DECISION } from './given.js';

/** Twenty months and a half under TT 04/2015, still three months to go. */
function running(facts: Partial<AdjustmentFacts> = {}): AdjustmentFacts {
  return {
    stage: 'in-progress',
    today: '2021-09-30',
    lastActDate: '2020-05-01',
    actorRoles: ['secretary'],
    actorTakesPart: false,
    contract: { effectiveOn: '2020-04-15', endsOn: '2021-12-31', lumpSumMode: 'partial' },
    extensionsGranted: 0,
    approvedOn: '2020-04-15',
    ...facts,
  };
}

function extension(request: Partial<AdjustmentRequest> = {}): AdjustmentRequest {
  return { kind: 'extension', decision: COMPLETE_DECISION, newEndDate: '2022-06-30', ...request };
}

function refused(facts: AdjustmentFacts, request: AdjustmentRequest): string[] {
  const decision = decideAdjustment(facts, request);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

describe('extending a contract (TT 04/2015 art 12)', () => {
  it('moves the end and remembers the old one', () => {
    expect(decideAdjustment(running(), extension())).toEqual({
      allowed: true,
      value: {
        kind: 'extension',
        effectiveDate: '2021-09-30',
        previousEndDate: '2021-12-31',
        newEndDate: '2022-06-30',
        warnings: [],
      },
    });
  });

  it.each<[string, Partial<AdjustmentFacts>, Partial<AdjustmentRequest>, string[]]>([
    ['without a decision', {}, { decision: null }, ['decision-missing']],
    ['with a decision that has no date', {}, { decision: { number: '1/QĐ' } }, ['decision-incomplete']],
    ['without a new end', {}, { newEndDate: null }, ['new-end-missing']],
    ['to the same day', {}, { newEndDate: '2021-12-31' }, ['new-end-not-later']],
    ['by a day more than six months', {}, { newEndDate: '2022-07-01' }, ['extension-too-long']],
    ['a second time', { extensionsGranted: 1 }, {}, ['extension-already-granted']],
    ['a month before the end', { today: '2021-11-30' }, {}, []],
    ['less than a month before the end', { today: '2021-12-01' }, {}, ['extension-requested-too-late']],
    ['late, but requested in time', { today: '2021-12-20' }, { effectiveDate: '2021-11-30' }, []],
    ['of tomorrow', {}, { effectiveDate: '2021-10-01' }, ['effective-date-in-future']],
    ['before the last act', {}, { effectiveDate: '2020-04-30' }, ['effective-date-before-last-act']],
    ['without a contract', { contract: null }, {}, ['contract-missing']],
    ['by the leader', { actorRoles: ['leader'] }, {}, ['adjustment-reserved-for-office']],
    [
      'by the investigator',
      { actorRoles: ['investigator'], actorTakesPart: true },
      {},
      ['adjustment-reserved-for-office'],
    ],
  ])('%s', (_, facts, request, codes) => {
    expect(refused(running(facts), extension(request))).toEqual(codes);
  });

  it.each<[string, string, string, boolean]>([
    ['exactly 24 months', '2022-04-15', '2022-10-15', true],
    ['exactly 24 months, a day more', '2022-04-15', '2022-10-16', false],
    ['a day longer than 24 months', '2022-04-16', '2023-04-16', true],
    ['a day longer than 24 months, a day more', '2022-04-16', '2023-04-17', false],
  ])('of a contract of %s', (_, endsOn, newEndDate, allowed) => {
    const contract = { effectiveOn: '2020-04-15', endsOn, lumpSumMode: null };
    expect(refused(running({ contract }), extension({ newEndDate }))).toEqual(
      allowed ? [] : ['extension-too-long'],
    );
  });

  it.each<[string, Partial<AdjustmentFacts>]>([
    [
      'before TT 04/2015 came into force',
      { today: '2015-04-30', lastActDate: null, approvedOn: '2014-06-01' },
    ],
    ['of a project approved under Luật 93/2025', { today: '2021-09-30', approvedOn: '2025-10-01' }],
  ])('%s is checked by no rule set, and that is said', (_, facts) => {
    const decision = decideAdjustment(
      running({ ...facts, extensionsGranted: 3 }),
      extension({ newEndDate: '2029-12-31' }),
    );
    expect(decision).toMatchObject({ allowed: true, value: { warnings: ['extension-rules-unknown'] } });
  });

  it.each([
    ['2040-04-15', []],
    ['2040-04-16', ['contract-too-long']],
  ])(
    'where no rule set bounds it, to %s of a contract from 2020-04-15, twenty years at most',
    (newEndDate, codes) => {
      const contract = { effectiveOn: '2020-04-15', endsOn: '2022-04-15', lumpSumMode: null };
      const facts = running({ contract, approvedOn: '2025-10-01' });
      expect(refused(facts, extension({ newEndDate }))).toEqual(codes);
    },
  );
});

describe('the other adjustments', () => {
  const others = ADJUSTMENT_KINDS.filter((kind) => kind !== 'extension');

  it.each(others)('%s needs a reason and leaves the end alone', (kind) => {
    expect(refused(running(), { kind })).toEqual(['reason-missing']);
    const decision = decideAdjustment(running(), { kind, reason: 'theo đề nghị', newEndDate: '2030-01-01' });
    expect(decision).toMatchObject({ allowed: true, value: { newEndDate: null } });
  });

  it('never touch the products under a final-product lump sum (art 13)', () => {
    const contract = {
      effectiveOn: '2020-04-15',
      endsOn: '2021-12-31',
      lumpSumMode: 'final-product',
    } as const;
    const request = (kind: AdjustmentKind) => ({ kind, reason: 'theo đề nghị' });
    expect(refused(running({ contract }), request('products'))).toEqual(['products-fixed-by-lump-sum']);
    expect(refused(running({ contract }), request('content'))).toEqual([]);
  });

  it('are the host’s own where the law leaves them to it, for its own project', () => {
    const own = { actorRoles: ['investigator'], actorTakesPart: true } as const;
    const allowed = others.filter((kind) => refused(running(own), { kind, reason: 'x' }).length === 0);
    expect(allowed).toEqual(['principal-investigator', 'content']);
    const strange = running({ ...own, actorTakesPart: false });
    expect(refused(strange, { kind: 'content', reason: 'x' })).toEqual(['adjustment-reserved-for-office']);
  });

  it('are open while there is a running contract', () => {
    const open: Stage[] = ['contracted', 'in-progress', 'acceptance-submitted', 'suspended'];
    for (const stage of STAGES) {
      const codes = refused(running({ stage }), { kind: 'content', reason: 'x' });
      expect(codes).toEqual(open.includes(stage) ? [] : ['adjustment-not-open']);
    }
  });
});
