/** Acceptance under TT 11/2014/TT-BKHCN, in force from 1/8/2014. */
import type { Rulebook } from '../rulebook.js';
import { byAnalogyFrom } from './by-analogy.js';

export const TT_11_2014: Rulebook = {
  code: 'TT-11-2014',
  version: 1,
  purpose: 'acceptance',
  title: {
    vi: 'Nghiệm thu theo Thông tư 11/2014/TT-BKHCN',
    en: 'Acceptance under Circular 11/2014/TT-BKHCN',
  },
  levels: ['national'],
  kinds: ['topic', 'pilot-production', 'scheme', 'st-project'],
  legalBasis: { document: '11/2014/TT-BKHCN', articles: ['9', '10', '11', '12', '13'] },
  validFrom: '2014-08-01',
  validTo: null,
  decidingDay: 'council-decision',
  // TT 09/2024/TT-BKHCN took over provincial and grassroots projects on this day; its numbers are not known here.
  offeredForApprovalsBefore: '2025-02-10',
  adoptions: byAnalogyFrom('2014-08-01'),
  seats: {
    count: { min: 9, max: 9, default: 9 },
    roles: {
      chair: { min: 1, max: 1 },
      'vice-chair': { min: 1, max: 1 },
      reviewer: { min: 2, max: 2 },
      'scientific-secretary': { min: 1, max: 1 },
      member: { min: 0, max: null },
    },
    mayBeOtherWithReason: true,
    article: '9',
  },
  conflicts: [
    { kind: 'team-member', closes: 'seat', article: '9.5' },
    { kind: 'relative', closes: 'seat', article: '9.5' },
    { kind: 'sanctioned', closes: 'seat', article: '9.5' },
    { kind: 'interest', closes: 'seat', article: '9.5' },
    {
      kind: 'host-staff',
      closes: ['chair', 'vice-chair', 'reviewer', 'scientific-secretary'],
      article: '9.3b',
    },
  ],
  quorum: {
    bySize: [{ fraction: { numerator: 2, denominator: 3 } }],
    mustAttend: [
      { role: 'reviewer', count: 'all' },
      { role: 'scientific-secretary', count: 'all' },
    ],
    presides: 'chair-or-authorised-vice',
    article: '10.2b',
  },
  meeting: {
    modes: null,
    tellers: { count: 3, article: '10.5' },
    writtenComments: { article: '10.2a' },
    hidesReviewers: true,
    electsSecretary: false,
  },
  ballot: {
    kind: 'grade',
    choices: ['excellent', 'pass', 'fail'],
    assessmentGrades: ['excellent', 'pass', 'fail'],
    criteria: [
      {
        code: 'quantity',
        per: 'product',
        aspect: 'amount',
        label: { vi: 'Số lượng so với đặt hàng', en: 'Quantity against the order' },
      },
      {
        code: 'volume',
        per: 'product',
        aspect: 'amount',
        label: { vi: 'Khối lượng so với đặt hàng', en: 'Volume against the order' },
      },
      {
        code: 'quality',
        per: 'product',
        aspect: 'quality',
        label: { vi: 'Chất lượng, chủng loại so với đặt hàng', en: 'Quality and type against the order' },
      },
      {
        code: 'report',
        per: 'project',
        aspect: 'report',
        label: { vi: 'Báo cáo tổng hợp', en: 'Summary report' },
      },
    ],
    forms: [],
    score: null,
    memberRules: [
      {
        choice: 'excellent',
        article: '13.1',
        conditions: [
          {
            aspects: ['amount', 'quality'],
            grade: 'excellent',
            fraction: { numerator: 1, denominator: 1 },
          },
          { aspects: ['report'], grade: 'pass', fraction: { numerator: 1, denominator: 1 } },
        ],
      },
      {
        choice: 'pass',
        article: '13.1',
        conditions: [
          { aspects: ['quality'], grade: 'pass', fraction: { numerator: 1, denominator: 1 } },
          {
            aspects: ['amount'],
            grade: 'pass',
            fraction: { numerator: 3, denominator: 4 },
            othersReachThreeQuarters: true,
          },
          { aspects: ['report'], grade: 'pass', fraction: { numerator: 1, denominator: 1 } },
        ],
      },
      { choice: 'fail', article: '13.1c', conditions: [] },
    ],
    article: '11',
  },
  verdict: {
    grades: [
      { grade: 'excellent', accepts: true },
      { grade: 'pass', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: { rule: 'late-dossier', article: '13.1c', months: 6, grade: 'fail' },
    rules: [
      {
        rule: 'excellent',
        article: '13.2',
        grade: 'excellent',
        conditions: [
          {
            of: 'excellent',
            operator: 'at-least',
            fraction: { numerator: 3, denominator: 4 },
            base: 'present',
          },
          { of: 'fail', operator: 'at-most', fraction: { numerator: 0, denominator: 1 }, base: 'present' },
        ],
      },
      {
        rule: 'fail',
        article: '13.2',
        grade: 'fail',
        conditions: [
          { of: 'fail', operator: 'more-than', fraction: { numerator: 1, denominator: 3 }, base: 'present' },
        ],
      },
      { rule: 'otherwise-pass', article: '13.2', grade: 'pass', conditions: [] },
    ],
    reEvaluation: null,
  },
  selection: null,
  deadlines: [
    {
      code: 'documents-out',
      count: 7,
      unit: 'working-days',
      relation: 'before',
      event: 'meeting',
      article: '10.1',
    },
    {
      code: 'expert-group-report',
      count: 2,
      unit: 'working-days',
      relation: 'before',
      event: 'meeting',
      article: '24.3',
    },
    {
      code: 'written-comments',
      count: 1,
      unit: 'working-days',
      relation: 'before',
      event: 'meeting',
      article: '10.2a',
    },
    {
      code: 'meeting-held',
      count: 30,
      unit: 'calendar-days',
      relation: 'after',
      event: 'council-decision',
      article: '10.2',
    },
    {
      code: 'conclusion-sent',
      count: 2,
      unit: 'working-days',
      relation: 'after',
      event: 'meeting',
      article: '10.6',
    },
    {
      code: 'dossier-completed',
      count: 30,
      unit: 'working-days',
      relation: 'after',
      event: 'conclusion',
      article: '13.3',
    },
    {
      code: 'recognition-decided',
      count: 10,
      unit: 'working-days',
      relation: 'after',
      event: 'recognition-file',
      article: '17.2',
    },
  ],
};
