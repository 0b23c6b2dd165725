/** Acceptance as Vĩnh Phúc's handbook describes it: four criteria, secret ballot, the average. Read in a secondary place only. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import type { VerdictRule } from '../verdict-conditions.js';
import { VINH_PHUC } from './authorities.js';
import { scoreBallot, scored } from './selection-scores.js';
import { COMMON_KINDS, DECREE_QUORUM, DECREE_ROLES, STANDING } from './shapes.js';

const SCALE = 'xếp loại';

/**
 * The handbook prints bands (50-69, 70-85, 86-100) that leave 69.5 and 85.5 open: they are read as at or above the lower
 * bound, so 85.99 is good.
 */
function from(points: number, grade: VerdictRule['grade']): VerdictRule {
  return {
    rule: grade,
    article: SCALE,
    grade,
    conditions: [{ averageOf: 'total', operator: 'at-least', points }],
  };
}

export const VINH_PHUC_ACCEPTANCE: Rulebook = {
  ...STANDING,
  code: 'VINH-PHUC-ACCEPTANCE',
  purpose: 'acceptance',
  title: { vi: 'Nghiệm thu theo sổ tay của tỉnh Vĩnh Phúc', en: 'Acceptance by the handbook of Vĩnh Phúc' },
  levels: ['province'],
  kinds: COMMON_KINDS,
  confinedTo: VINH_PHUC,
  legalBasis: { document: 'Sổ tay quản lý nhiệm vụ KH&CN tỉnh Vĩnh Phúc', articles: [SCALE] },
  // The handbook's days are not known; the decree, whose composition and quorum stand in here, is in force from this one.
  validFrom: '2014-03-15',
  seats: {
    count: { min: 5, max: 15, default: 9 },
    roles: DECREE_ROLES,
    mayBeOtherWithReason: true,
    article: '08/2014/NĐ-CP: 32.2',
  },
  conflicts: [],
  quorum: DECREE_QUORUM,
  meeting: PLAIN_MEETING,
  ballot: scoreBallot(SCALE, {
    // Names and weights of the four criteria were not read: a quarter each, for the office to word in a version of its own.
    criteria: [1, 2, 3, 4].map((number) =>
      scored(`criterion-${number}`, 25, { vi: `Tiêu chí ${number}`, en: `Criterion ${number}` }),
    ),
  }),
  verdict: {
    grades: [
      { grade: 'excellent', accepts: true },
      { grade: 'good', accepts: true },
      { grade: 'average', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: null,
    rules: [
      from(86, 'excellent'),
      from(70, 'good'),
      from(50, 'average'),
      { rule: 'otherwise-fail', article: SCALE, grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  },
  selection: null,
  deadlines: [],
};
