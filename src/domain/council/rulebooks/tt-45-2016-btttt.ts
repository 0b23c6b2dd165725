/** Councils of the Ministry of Information and Communications: TT 45/2016/TT-BTTTT, from 15/2/2017. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import { INFORMATION } from './authorities.js';
import {
  ANY,
  AT_MOST_ONE,
  COMMON_KINDS,
  calendarDays,
  conclusionSent,
  dossierCompleted,
  meetingHeld,
  ONE,
  PASS_OR_FAIL,
  part,
  STANDING,
  TWO,
  TWO_THIRDS,
  workingDays,
} from './shapes.js';
import { approvedBy, voteBallot } from './votes.js';

const COMMON = {
  ...STANDING,
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: INFORMATION,
  validFrom: '2017-02-15',
  conflicts: [],
  meeting: PLAIN_MEETING,
  selection: null,
} satisfies Partial<Rulebook>;

export const TT_45_2016_DEFINITION: Rulebook = {
  ...COMMON,
  code: 'TT-45-2016-BTTTT-DEFINITION',
  purpose: 'definition',
  title: {
    vi: 'Xác định nhiệm vụ theo Thông tư 45/2016/TT-BTTTT',
    en: 'Definition under Circular 45/2016/TT-BTTTT',
  },
  legalBasis: { document: '45/2016/TT-BTTTT', articles: ['6'] },
  seats: {
    count: { min: 5, max: 7, default: 7, only: [5, 7] },
    // Only the chair and the secretary are named.
    roles: { chair: ONE, 'vice-chair': AT_MOST_ONE, reviewer: ANY, 'scientific-secretary': ONE, member: ANY },
    mayBeOtherWithReason: false,
    article: '6',
  },
  quorum: {
    bySize: TWO_THIRDS,
    // "Or authorised": who stands in for the secretary is named as the secretary for the day.
    mustAttend: [{ role: 'scientific-secretary', count: 'all' }],
    presides: 'chair',
    article: '6',
  },
  ballot: voteBallot('6'),
  verdict: approvedBy('6', {
    of: 'approve',
    operator: 'more-than',
    fraction: part(3, 4),
    base: 'present',
  }),
  deadlines: [],
};

/** The article of acceptance was not read by number. */
const ACCEPTANCE = 'nghiệm thu';

export const TT_45_2016_ACCEPTANCE: Rulebook = {
  ...COMMON,
  code: 'TT-45-2016-BTTTT-ACCEPTANCE',
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 45/2016/TT-BTTTT',
    en: 'Acceptance under Circular 45/2016/TT-BTTTT',
  },
  legalBasis: { document: '45/2016/TT-BTTTT', articles: [ACCEPTANCE] },
  seats: {
    count: { min: 7, max: 7, default: 7 },
    roles: { chair: ONE, 'vice-chair': AT_MOST_ONE, reviewer: TWO, 'scientific-secretary': ONE, member: ANY },
    mayBeOtherWithReason: false,
    article: ACCEPTANCE,
  },
  quorum: {
    bySize: [{ fraction: part(5, 7) }],
    mustAttend: [
      { role: 'reviewer', count: 'all' },
      { role: 'scientific-secretary', count: 'all' },
    ],
    presides: 'chair',
    article: ACCEPTANCE,
  },
  ballot: {
    kind: 'grade',
    choices: ['pass', 'fail'],
    assessmentGrades: [],
    criteria: [],
    forms: [],
    score: null,
    memberRules: [],
    article: ACCEPTANCE,
  },
  verdict: {
    grades: PASS_OR_FAIL,
    lateness: null,
    rules: [
      {
        rule: 'enough-pass',
        article: ACCEPTANCE,
        grade: 'pass',
        conditions: [{ of: 'pass', operator: 'at-least', fraction: part(5, 7), base: 'appointed' }],
      },
      { rule: 'otherwise-fail', article: ACCEPTANCE, grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  },
  deadlines: [
    meetingHeld(calendarDays(15, ACCEPTANCE)),
    conclusionSent(workingDays(5, ACCEPTANCE)),
    dossierCompleted(calendarDays(15, ACCEPTANCE)),
  ],
};
