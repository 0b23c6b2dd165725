/** Selection under TT 10/2019/TT-BKHCN arts 14-15, from 13/12/2019: minima for science and for co-operation. */
import type { Rulebook } from '../rulebook.js';
import { SCIENCE } from './authorities.js';
import { scoreBallot, scored, seventyPoints } from './selection-scores.js';
import { ANY, AT_MOST_ONE, COMMON_KINDS, ONE, part, STANDING, TWO_THIRDS } from './shapes.js';

export const TT_10_2019: Rulebook = {
  ...STANDING,
  code: 'TT-10-2019',
  purpose: 'selection',
  title: {
    vi: 'Tuyển chọn theo Thông tư 10/2019/TT-BKHCN',
    en: 'Selection under Circular 10/2019/TT-BKHCN',
  },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: SCIENCE,
  legalBasis: { document: '10/2019/TT-BKHCN', articles: ['14', '15'] },
  validFrom: '2019-12-13',
  seats: {
    count: { min: 7, max: 9, default: 9 },
    roles: {
      chair: ONE,
      'vice-chair': ONE,
      // Two for each task; one council may look at several.
      reviewer: { min: 2, max: null },
      'scientific-secretary': AT_MOST_ONE,
      member: ANY,
    },
    mayBeOtherWithReason: false,
    article: '14',
  },
  conflicts: [
    { kind: 'team-member', closes: 'seat', article: '14' },
    { kind: 'host-staff', closes: 'seat', article: '14' },
    { kind: 'partner-staff', closes: 'seat', article: '14' },
  ],
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [{ role: 'reviewer', count: 'all' }],
    presides: 'chair-or-authorised-vice',
    article: '15',
  },
  meeting: {
    modes: null,
    tellers: { count: 3, article: '15' },
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: false,
  },
  ballot: scoreBallot('15', {
    criteria: [
      scored('science', 35, { vi: 'Khoa học', en: 'Science' }),
      scored('co-operation', 30, { vi: 'Hợp tác', en: 'Co-operation' }),
      // The parts of the remaining points were not read; the office words them in a version of its own.
      scored('remainder', 35, { vi: 'Các tiêu chí còn lại', en: 'The remaining criteria' }),
    ],
  }),
  verdict: seventyPoints(
    '15',
    // "By 1/3 of those present", so a third itself is too many.
    { noCriterionZeroBy: { operator: 'at-least', fraction: part(1, 3) }, base: 'present' },
    [
      { averageOf: 'science', operator: 'at-least', points: 25 },
      { averageOf: 'co-operation', operator: 'at-least', points: 20 },
    ],
  ),
  selection: {
    bonus: null,
    ties: [
      { by: 'higher-average-of', of: 'co-operation', article: '15' },
      { by: 'chair-score', article: '15' },
    ],
    article: '15',
  },
  deadlines: [],
};
