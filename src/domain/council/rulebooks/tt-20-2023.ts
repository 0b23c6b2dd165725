/** Selection under TT 20/2023/TT-BKHCN, for calls announced from 27/11/2023 (art 25). */
import type { Rulebook } from '../rulebook.js';
import { byAnalogyFrom } from './by-analogy.js';
import { scoreBallot, seventyPoints } from './selection-scores.js';
import { ANY, COMMON_KINDS, documentsOut, ONE, part, TWO, TWO_THIRDS, workingDays } from './shapes.js';
import { APPLIED_TOPIC, OTHER_SHEETS } from './tt-20-2023-forms.js';

export const TT_20_2023: Rulebook = {
  code: 'TT-20-2023',
  version: 1,
  purpose: 'selection',
  title: {
    vi: 'Tuyển chọn, giao trực tiếp theo Thông tư 20/2023/TT-BKHCN',
    en: 'Selection and direct assignment under Circular 20/2023/TT-BKHCN',
  },
  levels: ['national'],
  kinds: COMMON_KINDS,
  legalBasis: { document: '20/2023/TT-BKHCN', articles: ['8', '9', '10', '11', '12', '25'] },
  validFrom: '2023-11-27',
  validTo: null,
  decidingDay: 'call',
  // TT 09/2024/TT-BKHCN took over selection of provincial and grassroots projects on this day; its numbers are not known here.
  offeredForApprovalsBefore: '2025-02-10',
  adoptions: byAnalogyFrom('2023-11-27'),
  seats: {
    count: { min: 7, max: 9, default: 9 },
    roles: {
      chair: ONE,
      'vice-chair': ONE,
      reviewer: TWO,
      // Elected by the council at the meeting (art 11.3), so not asked for at appointment or opening.
      'scientific-secretary': { min: 0, max: 1 },
      member: ANY,
    },
    // Of another number the text is silent; its predecessor left that to the authority (TT 08/2017 art 8).
    mayBeOtherWithReason: true,
    article: '8.1',
  },
  conflicts: [
    { kind: 'team-member', closes: 'seat', article: '8.2a' },
    { kind: 'host-staff', closes: 'seat', article: '8.2b' },
    { kind: 'partner-staff', closes: 'seat', article: '8.2c' },
    { kind: 'interest', closes: 'seat', article: '8.2d' },
    { kind: 'relative', closes: 'seat', article: '8.2đ' },
    { kind: 'sanctioned', closes: 'seat', article: '8.2e' },
  ],
  quorum: {
    bySize: TWO_THIRDS,
    mustAttend: [{ role: 'reviewer', count: 'all' }],
    presides: 'chair-or-authorised-vice',
    article: '10.1a',
  },
  meeting: {
    modes: null,
    tellers: { count: 3, article: '11.5đ' },
    // Comments of the absent are read out (art 11.5b); that all members write before the meeting the text does not ask.
    writtenComments: null,
    hidesReviewers: true,
    electsSecretary: true,
  },
  ballot: scoreBallot('11.6', {
    criteria: APPLIED_TOPIC,
    forms: OTHER_SHEETS,
    // Read as a part of the mean of all ballots, taken once: the text asks for no second round.
    score: { outOf: 100, invalidBeyond: { fraction: part(1, 5), article: '11.6d' } },
  }),
  verdict: seventyPoints('11.8a', {
    noCriterionZeroBy: { operator: 'more-than', fraction: part(1, 4) },
    base: 'present',
  }),
  selection: {
    bonus: { fraction: part(1, 10), minimumAverage: 70, article: '11.7' },
    ties: [
      { by: 'lower-state-money', article: '11.8b' },
      { by: 'excellent-record', article: '11.8b' },
      { by: 'higher-average-of', of: 'content-and-plan', article: '11.8b' },
    ],
    article: '11.8',
  },
  deadlines: [
    documentsOut(workingDays(7, '9.1')),
    {
      code: 'questions-to-applicant',
      title: { vi: 'Gửi câu hỏi cho tổ chức đăng ký', en: 'Questions sent to the applicant' },
      ...workingDays(5, '10'),
      relation: 'before',
      event: 'meeting',
    },
    {
      code: 'outline-revised',
      title: { vi: 'Hoàn thiện thuyết minh theo kết luận', en: 'Outline revised as concluded' },
      count: 20,
      unit: 'calendar-days',
      relation: 'after',
      event: 'conclusion',
      article: '11.12',
    },
  ],
};
