/** The Ministry of Industry and Trade's councils: TT 50/2014/TT-BCT as amended by TT 37/2016/TT-BCT, from 10/2/2017. */
import { PLAIN_MEETING } from '../meeting-rules.js';
import type { Rulebook } from '../rulebook.js';
import { INDUSTRY } from './authorities.js';
import { scoreBallot, seventyPoints } from './selection-scores.js';
import { ANY, COMMON_KINDS, calendarDays, ONE, part, STANDING, TWO_THIRDS } from './shapes.js';
import { gradedAsNational } from './tt-11-2014-grades.js';
import { approvedBy, voteBallot } from './votes.js';

const DOCUMENT = '50/2014/TT-BCT (37/2016/TT-BCT)';

const COMMON = {
  ...STANDING,
  levels: ['ministry'],
  kinds: COMMON_KINDS,
  confinedTo: INDUSTRY,
  validFrom: '2017-02-10',
  // Who may not sit was not read; a conflict that is stated closes the seat all the same.
  conflicts: [],
} satisfies Partial<Rulebook>;

const ROLES = { chair: ONE, 'vice-chair': ONE, reviewer: ANY, 'scientific-secretary': ONE, member: ANY };

export const TT_50_2014_DEFINITION: Rulebook = {
  ...COMMON,
  code: 'TT-50-2014-BCT-DEFINITION',
  purpose: 'definition',
  title: {
    vi: 'Xác định nhiệm vụ theo Thông tư 50/2014/TT-BCT, sửa đổi bởi Thông tư 37/2016/TT-BCT',
    en: 'Definition under Circular 50/2014/TT-BCT as amended by Circular 37/2016/TT-BCT',
  },
  legalBasis: { document: DOCUMENT, articles: ['13'] },
  seats: {
    count: { min: 5, max: 9, default: 7 },
    roles: ROLES,
    mayBeOtherWithReason: false,
    article: '13',
  },
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [{ role: 'scientific-secretary', count: 'all' }],
    presides: 'chair-or-vice',
    article: '13',
  },
  meeting: PLAIN_MEETING,
  // The form's questions were not read.
  ballot: voteBallot('13'),
  verdict: approvedBy(
    '13',
    { of: 'approve', operator: 'at-least', fraction: part(2, 3), base: 'present' },
    { of: 'approve', operator: 'at-least', fraction: part(1, 2), base: 'appointed' },
  ),
  selection: null,
  deadlines: [],
};

export const TT_50_2014_SELECTION: Rulebook = {
  ...COMMON,
  code: 'TT-50-2014-BCT-SELECTION',
  purpose: 'selection',
  title: {
    vi: 'Tuyển chọn theo Thông tư 50/2014/TT-BCT, sửa đổi bởi Thông tư 37/2016/TT-BCT',
    en: 'Selection under Circular 50/2014/TT-BCT as amended by Circular 37/2016/TT-BCT',
  },
  legalBasis: { document: DOCUMENT, articles: ['20', '21'] },
  seats: {
    count: { min: 5, max: 9, default: 7 },
    roles: ROLES,
    mayBeOtherWithReason: false,
    article: '20',
  },
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [{ role: 'scientific-secretary', count: 'all' }],
    presides: 'chair-or-vice',
    article: '21',
  },
  // The scientific secretary counts; there is no board of tellers.
  meeting: PLAIN_MEETING,
  ballot: scoreBallot('21', {}),
  verdict: seventyPoints('21', {
    noCriterionZeroBy: { operator: 'more-than', fraction: part(1, 3) },
    base: 'present',
  }),
  selection: { bonus: null, ties: [{ by: 'chair-score', article: '21' }], article: '21' },
  deadlines: [],
};

export const TT_50_2014_ACCEPTANCE: Rulebook = {
  ...COMMON,
  code: 'TT-50-2014-BCT-ACCEPTANCE',
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 50/2014/TT-BCT, sửa đổi bởi Thông tư 37/2016/TT-BCT',
    en: 'Acceptance under Circular 50/2014/TT-BCT as amended by Circular 37/2016/TT-BCT',
  },
  legalBasis: { document: DOCUMENT, articles: ['33', '34'] },
  seats: {
    count: { min: 5, max: 9, default: 7 },
    // Two reviewers, but none for tasks by function and equipment projects (art 33), which no kind of project here tells apart.
    roles: { ...ROLES, reviewer: { min: 0, max: 2 } },
    mayBeOtherWithReason: true,
    article: '34',
  },
  // Of the reviewers the text asks nothing here; those who sit need not all come.
  quorum: { bySize: TWO_THIRDS, mustAttend: [], presides: 'chair-or-vice', article: '34' },
  meeting: PLAIN_MEETING,
  ...gradedAsNational('34', {
    within: { count: 6, unit: 'months' },
    onlyIfNeverExtended: true,
    article: '34',
  }),
  selection: null,
  deadlines: [
    {
      code: 'dossier-submitted',
      title: { vi: 'Nộp hồ sơ nghiệm thu', en: 'Dossier handed in' },
      ...calendarDays(30, '34'),
      relation: 'before',
      event: 'contract-end',
    },
  ],
};
