/** Acceptance under TT 16/2015/TT-BVHTTDL: the average out of a hundred, with minima for science and application. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import { CULTURE } from './authorities.js';
import { scoreBallot, scored } from './selection-scores.js';
import {
  COMMON_KINDS,
  conclusionSent,
  DECREE_QUORUM,
  DECREE_ROLES,
  STANDING,
  workingDays,
} from './shapes.js';

/** Articles were not read by number. */
const SCALE = 'xếp loại';

export const TT_16_2015_BVHTTDL: Rulebook = {
  ...STANDING,
  code: 'TT-16-2015-BVHTTDL',
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 16/2015/TT-BVHTTDL',
    en: 'Acceptance under Circular 16/2015/TT-BVHTTDL',
  },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: CULTURE,
  legalBasis: { document: '16/2015/TT-BVHTTDL', articles: [SCALE] },
  // The day was not read: the year after the document's own.
  validFrom: '2016-01-01',
  seats: {
    count: { min: 7, max: 9, default: 9, only: [7, 9] },
    roles: DECREE_ROLES,
    mayBeOtherWithReason: false,
    article: SCALE,
  },
  conflicts: [],
  quorum: DECREE_QUORUM,
  meeting: PLAIN_MEETING,
  ballot: scoreBallot(SCALE, {
    // Only the minima of the two parts were read (55 and 20), not the most that each may get: 70 and 30 are a reading.
    criteria: [
      scored('scientific', 70, { vi: 'Giá trị khoa học', en: 'Scientific value' }),
      scored('application', 30, { vi: 'Giá trị ứng dụng', en: 'Value in application' }),
    ],
  }),
  verdict: {
    grades: [
      { grade: 'excellent', accepts: true },
      { grade: 'pass', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: null,
    rules: [
      {
        rule: 'excellent',
        article: SCALE,
        grade: 'excellent',
        conditions: [
          { averageOf: 'total', operator: 'at-least', points: 85 },
          { averageOf: 'scientific', operator: 'at-least', points: 55 },
          { averageOf: 'application', operator: 'at-least', points: 20 },
          { late: 'at-most', by: { count: 0, unit: 'calendar-days' } },
        ],
      },
      // "50 to below 85": from 85 on where excellence fails for its other conditions is a reading.
      {
        rule: 'pass',
        article: SCALE,
        grade: 'pass',
        conditions: [{ averageOf: 'total', operator: 'at-least', points: 50 }],
      },
      { rule: 'otherwise-fail', article: SCALE, grade: 'fail', conditions: [] },
    ],
    reEvaluation: {
      within: { count: 90, unit: 'calendar-days' },
      onlyIfNeverExtended: false,
      article: SCALE,
    },
  },
  selection: null,
  deadlines: [conclusionSent(workingDays(5, SCALE))],
};
