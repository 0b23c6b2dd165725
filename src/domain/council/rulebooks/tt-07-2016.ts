/** Definition under TT 07/2016/TT-BKHCN art 14 (rural and mountain programme): five seats, four fifths of the members. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import { RURAL_PROGRAMME } from './authorities.js';
import { ANY, AT_MOST_ONE, COMMON_KINDS, DECREE_QUORUM, ONE, part, STANDING } from './shapes.js';
import { approvedBy, voteBallot } from './votes.js';

export const TT_07_2016: Rulebook = {
  ...STANDING,
  code: 'TT-07-2016',
  purpose: 'definition',
  title: {
    vi: 'Xác định dự án theo Thông tư 07/2016/TT-BKHCN',
    en: 'Definition under Circular 07/2016/TT-BKHCN',
  },
  levels: ['national', 'province'],
  kinds: COMMON_KINDS,
  confinedTo: RURAL_PROGRAMME,
  legalBasis: { document: '07/2016/TT-BKHCN', articles: ['14'] },
  // The day was not read: the year after the document's own.
  validFrom: '2017-01-01',
  seats: {
    count: { min: 5, max: 5, default: 5 },
    // Roles were not read: a chair, the others as the office names them.
    roles: {
      chair: ONE,
      'vice-chair': AT_MOST_ONE,
      reviewer: ANY,
      'scientific-secretary': AT_MOST_ONE,
      member: ANY,
    },
    mayBeOtherWithReason: false,
    article: '14',
  },
  conflicts: [],
  // Left to form B1.7, which was not read: the decree's quorum.
  quorum: { ...DECREE_QUORUM, mustAttend: [{ role: 'reviewer', count: 'all' }] },
  meeting: PLAIN_MEETING,
  ballot: voteBallot('14'),
  // "Of members", read as of the whole council.
  verdict: approvedBy('14', { of: 'approve', operator: 'at-least', fraction: part(4, 5), base: 'appointed' }),
  selection: null,
  deadlines: [],
};
