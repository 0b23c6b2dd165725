import fc from 'fast-check';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { gapsOf } from '../../../src/domain/council/rulebook-gaps.js';
import { groundIn, rulebookInForce } from '../../../src/domain/council/rulebook-in-force.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { plusDays } from '../../../src/domain/values/plain-date.js';

const note = { vi: 'a', en: 'a' };
const rulebook = (validFrom: string, validTo: string | null, more: Partial<Rulebook> = {}): Rulebook => ({
  ...TT_11_2014,
  code: `${validFrom} ${validTo}`,
  levels: ['province'],
  adoptions: [],
  offeredForApprovalsBefore: null,
  validFrom,
  validTo,
  ...more,
});

const scope = { purpose: 'acceptance', level: 'province', kind: 'topic' } as const;

describe('days without a rulebook', () => {
  it.each<[string, readonly Rulebook[], [string | null, string | null, boolean][]]>([
    ['where there is none at all', [], [[null, null, false]]],
    ['before the first', [rulebook('2014-08-01', null)], [[null, '2014-07-31', false]]],
    [
      'between two',
      [rulebook('2020-01-01', null), rulebook('2014-01-01', '2018-12-31')],
      [
        [null, '2013-12-31', false],
        ['2019-01-01', '2019-12-31', false],
      ],
    ],
    [
      'are none where one follows the other',
      [rulebook('2014-01-01', '2018-12-31'), rulebook('2019-01-01', null)],
      [[null, '2013-12-31', false]],
    ],
    [
      'are the office’s choice where a rulebook stands but offers itself no more',
      [rulebook('2014-01-01', '2030-12-31', { offeredForApprovalsBefore: '2025-02-10' })],
      [
        [null, '2013-12-31', false],
        ['2025-02-10', '2030-12-31', true],
        ['2031-01-01', null, false],
      ],
    ],
    [
      'end where it was adopted, not where it came into force',
      [
        rulebook('2014-01-01', null, {
          levels: [],
          adoptions: [{ authority: null, level: 'province', from: '2016-05-01', note }],
        }),
      ],
      [[null, '2016-04-30', false]],
    ],
    [
      'are not filled by what another authority adopted for itself',
      [
        rulebook('2014-01-01', null, {
          levels: [],
          adoptions: [{ authority: 'x', level: 'province', from: '2016-05-01', note }],
        }),
      ],
      [[null, null, false]],
    ],
  ])('%s', (_, rulebooks, expected) => {
    const gaps = gapsOf(rulebooks, scope).map(({ from, to, leftToChoice }) => [from, to, leftToChoice]);
    expect(gaps).toEqual(expected);
  });

  it('are exactly the days on which none is offered', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => plusDays('2020-01-01', days));
    const version = fc.record({
      from: day,
      to: fc.option(day),
      limit: fc.option(day),
      adoptedFrom: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 4 }), day, (versions, date) => {
        const rulebooks = versions
          .filter(({ from, to }) => to === null || from <= to)
          .map(({ from, to, limit, adoptedFrom }) =>
            rulebook(from, to, {
              offeredForApprovalsBefore: limit,
              ...(adoptedFrom && {
                levels: [],
                adoptions: [{ authority: null, level: 'province', from: adoptedFrom, note }],
              }),
            }),
          );
        const offered = rulebookInForce(rulebooks, { ...scope, date, approvedOn: date }) !== null;
        const inGap = gapsOf(rulebooks, scope).filter(
          ({ from, to }) => (from === null || from <= date) && (to === null || date <= to),
        );
        expect(inGap).toHaveLength(offered ? 0 : 1);
      }),
    );
  });
});

describe('an authority that adopted twice', () => {
  it('goes by what it adopted last', () => {
    const adopted = (from: string) => [{ authority: 'QNG', level: 'province', from, note }];
    const older = rulebook('2015-01-01', null, { levels: [], adoptions: adopted('2021-01-01') });
    const newer = rulebook('2018-01-01', null, { levels: [], adoptions: adopted('2019-01-01') });
    const inForce = (date: string) => rulebookInForce([older, newer], { ...scope, date, authority: 'QNG' })!;
    expect(inForce('2020-06-01').rulebook).toBe(newer);
    expect(inForce('2021-06-01').rulebook).toBe(older);
    expect(groundIn(inForce('2021-06-01'))).toBe('adoption');
  });
});
