/** Definition under TT 06/2023/TT-BKHCN, in force from 9/7/2023: counts all ballots, not all members present. */
import type { Rulebook } from '../rulebook.js';
import { byAnalogyFrom } from './by-analogy.js';
import { TT_07_2014 } from './tt-07-2014.js';

export const TT_06_2023: Rulebook = {
  code: 'TT-06-2023',
  version: 1,
  purpose: 'definition',
  title: {
    vi: 'Xác định nhiệm vụ theo Thông tư 06/2023/TT-BKHCN',
    en: 'Definition under Circular 06/2023/TT-BKHCN',
  },
  levels: ['national'],
  kinds: TT_07_2014.kinds,
  legalBasis: { document: '06/2023/TT-BKHCN', articles: ['10', '11', '12'] },
  validFrom: '2023-07-09',
  validTo: null,
  decidingDay: 'council-decision',
  offeredForApprovalsBefore: null,
  adoptions: byAnalogyFrom('2023-07-09'),
  seats: {
    count: { min: 7, max: 11, default: 9 },
    roles: {
      chair: { min: 1, max: 1 },
      'vice-chair': { min: 1, max: 1 },
      // Two for each proposal (art 10.2); one council may look at several.
      reviewer: { min: 2, max: null },
      'scientific-secretary': { min: 1, max: 1 },
      member: { min: 0, max: null },
    },
    mayBeOtherWithReason: true,
    article: '10.2',
  },
  conflicts: [],
  quorum: {
    bySize: [{ fraction: { numerator: 2, denominator: 3 } }],
    mustAttend: [
      { role: 'reviewer', count: 'all' },
      { role: 'scientific-secretary', count: 'all' },
    ],
    presides: 'chair-or-authorised-vice',
    article: '11.2',
  },
  meeting: {
    modes: ['in-person', 'online', 'hybrid'],
    tellers: null,
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: false,
  },
  ballot: {
    ...TT_07_2014.ballot,
    memberRules: TT_07_2014.ballot.memberRules.map((rule) => ({ ...rule, article: '12.6' })),
    article: '12.6',
  },
  verdict: {
    grades: TT_07_2014.verdict.grades,
    lateness: null,
    rules: [
      {
        rule: 'approved',
        article: '12.7',
        grade: 'pass',
        conditions: [
          { of: 'approve', operator: 'more-than', fraction: { numerator: 3, denominator: 4 }, base: 'cast' },
        ],
      },
      { rule: 'otherwise-not-approved', article: '12.7', grade: 'fail', conditions: [] },
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
      article: '11.4',
    },
    {
      code: 'recommendations-final',
      count: 5,
      unit: 'working-days',
      relation: 'after',
      event: 'meeting',
      article: '12.9',
    },
  ],
};
