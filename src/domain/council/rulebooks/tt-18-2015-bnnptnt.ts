/** Selection under TT 18/2015/TT-BNNPTNT arts 10-12: five or seven seats, secret ballot. */
import type { Rulebook } from '../rulebook.js';
import { AGRICULTURE } from './authorities.js';
import { scoreBallot, seventyPoints } from './selection-scores.js';
import { COMMON_KINDS, DECREE_ROLES, part, STANDING, TWO_THIRDS } from './shapes.js';

export const TT_18_2015_BNNPTNT: Rulebook = {
  ...STANDING,
  code: 'TT-18-2015-BNNPTNT',
  purpose: 'selection',
  title: {
    vi: 'Tuyển chọn theo Thông tư 18/2015/TT-BNNPTNT',
    en: 'Selection under Circular 18/2015/TT-BNNPTNT',
  },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: AGRICULTURE,
  legalBasis: { document: '18/2015/TT-BNNPTNT', articles: ['10', '11', '12'] },
  // The day was not read: the year after the document's own.
  validFrom: '2016-01-01',
  seats: {
    count: { min: 5, max: 7, default: 7, only: [5, 7] },
    roles: DECREE_ROLES,
    mayBeOtherWithReason: false,
    article: '10',
  },
  conflicts: [
    { kind: 'team-member', closes: 'seat', article: '10' },
    { kind: 'host-staff', closes: 'seat', article: '10' },
  ],
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [
      { role: 'reviewer', count: 'all' },
      { role: 'scientific-secretary', count: 'all' },
    ],
    presides: 'chair-or-vice',
    article: '11',
  },
  meeting: {
    modes: null,
    tellers: { count: 3, article: '11' },
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: false,
  },
  ballot: scoreBallot('12', {}),
  verdict: seventyPoints('12', {
    noCriterionZeroBy: { operator: 'more-than', fraction: part(1, 3) },
    base: 'present',
  }),
  selection: { bonus: null, ties: [{ by: 'chair-score', article: '12' }], article: '12' },
  deadlines: [],
};
