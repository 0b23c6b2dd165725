/** Definition under TT 07/2014/TT-BKHCN as amended by TT 03/2017/TT-BKHCN, from 19/5/2017 to 8/7/2023. */
import type { Rulebook } from '../rulebook.js';
import { byAnalogyFrom } from './by-analogy.js';

export const TT_07_2014: Rulebook = {
  code: 'TT-07-2014',
  version: 1,
  purpose: 'definition',
  title: {
    vi: 'Xác định nhiệm vụ theo Thông tư 07/2014/TT-BKHCN, sửa đổi bởi Thông tư 03/2017/TT-BKHCN',
    en: 'Definition under Circular 07/2014/TT-BKHCN as amended by Circular 03/2017/TT-BKHCN',
  },
  levels: ['national'],
  kinds: ['topic', 'pilot-production', 'scheme', 'st-project'],
  legalBasis: {
    document: '07/2014/TT-BKHCN (03/2017/TT-BKHCN)',
    articles: ['16', '17', '18', '19', '20', '21'],
  },
  validFrom: '2017-05-19',
  validTo: '2023-07-08',
  decidingDay: 'council-decision',
  offeredForApprovalsBefore: null,
  adoptions: byAnalogyFrom('2017-05-19'),
  seats: {
    count: { min: 5, max: 9, default: 7 },
    roles: {
      chair: { min: 1, max: 1 },
      'vice-chair': { min: 1, max: 1 },
      reviewer: { min: 2, max: null },
      // Named or elected at the meeting itself (art 18.4), so not asked for at appointment or opening.
      'scientific-secretary': { min: 0, max: 1 },
      member: { min: 0, max: null },
    },
    mayBeOtherWithReason: true,
    article: '16',
  },
  conflicts: [],
  quorum: {
    bySize: [{ upTo: 7, absolute: 5 }, { fraction: { numerator: 2, denominator: 3 } }],
    mustAttend: [{ role: 'reviewer', count: 'all' }],
    presides: 'chair-or-authorised-vice',
    article: '17.1',
  },
  meeting: {
    modes: null,
    tellers: { count: 3, article: '18.5' },
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: true,
  },
  ballot: {
    kind: 'vote',
    choices: ['approve', 'reject'],
    assessmentGrades: ['pass', 'fail'],
    // The form's questions differ by kind of project; the office adds their wording in a version of its own.
    criteria: [],
    forms: [],
    score: null,
    memberRules: [
      {
        choice: 'approve',
        article: '18.7',
        conditions: [{ aspects: ['item'], grade: 'pass', fraction: { numerator: 1, denominator: 1 } }],
      },
      { choice: 'reject', article: '18.7', conditions: [] },
    ],
    article: '18.7',
  },
  verdict: {
    grades: [
      { grade: 'pass', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: null,
    rules: [
      {
        rule: 'approved',
        article: '17.4',
        grade: 'pass',
        conditions: [
          {
            of: 'approve',
            operator: 'more-than',
            fraction: { numerator: 3, denominator: 4 },
            base: 'present',
          },
        ],
      },
      { rule: 'otherwise-not-approved', article: '17.4', grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  },
  selection: null,
  deadlines: [
    {
      code: 'documents-out',
      count: 5,
      unit: 'working-days',
      relation: 'before',
      event: 'meeting',
      article: '17.3',
    },
    {
      code: 'opinions-reviewed',
      count: 7,
      unit: 'working-days',
      relation: 'after',
      event: 'meeting',
      article: '23.1',
    },
  ],
};
