/** Acceptance under TT 26/2018/TT-BTNMT: four grades by average and lateness. Read in a secondary place only. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import type { AverageCondition, TimelinessCondition } from '../verdict-conditions.js';
import { ENVIRONMENT } from './authorities.js';
import { scoreBallot } from './selection-scores.js';
import { COMMON_KINDS, DECREE_QUORUM, DECREE_ROLES, STANDING } from './shapes.js';

/** The articles of the scale were not read. */
const SCALE = 'xếp loại';

const onTime: TimelinessCondition = { late: 'at-most', by: { count: 0, unit: 'calendar-days' } };
const thirtyDays: TimelinessCondition = { late: 'at-most', by: { count: 30, unit: 'calendar-days' } };
const threeMonths: TimelinessCondition = { late: 'at-most', by: { count: 3, unit: 'months' } };

function from(points: number): AverageCondition {
  return { averageOf: 'total', operator: 'at-least', points };
}

export const TT_26_2018_BTNMT: Rulebook = {
  ...STANDING,
  code: 'TT-26-2018-BTNMT',
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 26/2018/TT-BTNMT',
    en: 'Acceptance under Circular 26/2018/TT-BTNMT',
  },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: ENVIRONMENT,
  legalBasis: { document: '26/2018/TT-BTNMT', articles: [SCALE] },
  // The day was not read: the year after the document's own.
  validFrom: '2019-01-01',
  // Number and quorum were not read: the decree's roles, any number that holds them.
  seats: {
    count: { min: 5, max: 15, default: 9 },
    roles: DECREE_ROLES,
    mayBeOtherWithReason: true,
    article: '08/2014/NĐ-CP: 32.2',
  },
  conflicts: [],
  quorum: DECREE_QUORUM,
  meeting: PLAIN_MEETING,
  ballot: scoreBallot(SCALE, {}),
  verdict: {
    grades: [
      { grade: 'excellent', accepts: true },
      { grade: 'good', accepts: true },
      { grade: 'pass', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: { rule: 'late-dossier', article: SCALE, months: 6, grade: 'fail' },
    rules: [
      { rule: 'excellent', article: SCALE, grade: 'excellent', conditions: [from(85), onTime] },
      { rule: 'good', article: SCALE, grade: 'good', conditions: [from(70), onTime] },
      { rule: 'good-though-late', article: SCALE, grade: 'good', conditions: [from(85), thirtyDays] },
      { rule: 'pass', article: SCALE, grade: 'pass', conditions: [from(50), onTime] },
      { rule: 'pass-though-late', article: SCALE, grade: 'pass', conditions: [from(60), threeMonths] },
      // Later than six months never comes here: lateness stands before all rules.
      { rule: 'pass-though-very-late', article: SCALE, grade: 'pass', conditions: [from(70)] },
      { rule: 'otherwise-fail', article: SCALE, grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  },
  selection: null,
  deadlines: [],
};
