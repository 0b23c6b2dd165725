/** Acceptance of yearly tasks under TT 32/2014 as amended by TT 08/2016/TT-BKHCN (art 16b.7), from 10/6/2016: five seats, no reviewer. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import { YEARLY_PROMOTION } from './authorities.js';
import { AT_MOST_ONE, COMMON_KINDS, NONE, ONE, part, STANDING } from './shapes.js';
import { approvedBy, voteBallot } from './votes.js';

export const TT_08_2016: Rulebook = {
  ...STANDING,
  code: 'TT-08-2016',
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 32/2014/TT-BKHCN, sửa đổi bởi Thông tư 08/2016/TT-BKHCN',
    en: 'Acceptance under Circular 32/2014/TT-BKHCN as amended by Circular 08/2016/TT-BKHCN',
  },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: YEARLY_PROMOTION,
  legalBasis: { document: '32/2014/TT-BKHCN (08/2016/TT-BKHCN)', articles: ['16b'] },
  validFrom: '2016-06-10',
  seats: {
    count: { min: 5, max: 5, default: 5 },
    roles: {
      chair: ONE,
      'vice-chair': ONE,
      reviewer: NONE,
      // One of the three representatives may write the minutes.
      'scientific-secretary': AT_MOST_ONE,
      member: { min: 2, max: 3 },
    },
    mayBeOtherWithReason: false,
    article: '16b.7',
  },
  conflicts: [],
  quorum: {
    bySize: [{ fraction: part(4, 5) }],
    mustAttend: [],
    presides: 'chair-or-vice',
    article: '16b.7',
  },
  meeting: PLAIN_MEETING,
  ballot: voteBallot('16b.7'),
  // The text has no scale, only minutes: pass or fail, by more than half of those present, is this program's reading.
  verdict: approvedBy('16b.7', {
    of: 'approve',
    operator: 'more-than',
    fraction: part(1, 2),
    base: 'present',
  }),
  selection: null,
  deadlines: [],
};
