/** Acceptance under TT 24/2023/TT-BYT art 22, from 3/2/2024: in person or hybrid, graded as TT 11/2014 does. */
import type { Rulebook } from '../rulebook.js';
import { HEALTH } from './authorities.js';
import { ANY, AT_MOST_ONE, COMMON_KINDS, ONE, STANDING, TWO, TWO_THIRDS } from './shapes.js';
import { gradedAsNational } from './tt-11-2014-grades.js';

export const TT_24_2023_BYT: Rulebook = {
  ...STANDING,
  code: 'TT-24-2023-BYT',
  purpose: 'acceptance',
  title: { vi: 'Nghiệm thu theo Thông tư 24/2023/TT-BYT', en: 'Acceptance under Circular 24/2023/TT-BYT' },
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: HEALTH,
  legalBasis: { document: '24/2023/TT-BYT', articles: ['22'] },
  validFrom: '2024-02-03',
  seats: {
    count: { min: 9, max: 11, default: 9 },
    // A scientific secretary is not named in what was read.
    roles: { chair: ONE, 'vice-chair': ONE, reviewer: TWO, 'scientific-secretary': AT_MOST_ONE, member: ANY },
    mayBeOtherWithReason: false,
    article: '22',
  },
  conflicts: [],
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [{ role: 'reviewer', count: 'all' }],
    presides: 'chair-or-authorised-vice',
    article: '22',
  },
  meeting: {
    modes: ['in-person', 'hybrid'],
    tellers: { count: 3, article: '22' },
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: false,
  },
  // That a dossier more than six months late fails comes with the grades of TT 11/2014 art 13.
  ...gradedAsNational('22'),
  selection: null,
  deadlines: [],
};
