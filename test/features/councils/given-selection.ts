/** A selection rulebook of points for the specs: pass at 70, twenty percent off the mean invalid, a bonus of a tenth. */

import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';

const text = (words: string) => ({ vi: words, en: words });
const criterion = (code: string, maxPoints: number) =>
  ({ code, label: text(code), per: 'project', aspect: 'item', maxPoints }) as const;

export const POINTS_RULEBOOK: Rulebook = {
  ...TT_11_2014,
  code: 'TEST-POINTS',
  purpose: 'selection',
  title: text('Tuyển chọn theo điểm'),
  levels: [],
  adoptions: [],
  offeredForApprovalsBefore: null,
  ballot: {
    kind: 'score',
    choices: [],
    assessmentGrades: [],
    criteria: [criterion('content', 60), criterion('capacity', 40)],
    forms: [],
    score: { outOf: 100, invalidBeyond: { fraction: { numerator: 1, denominator: 5 }, article: '11.6d' } },
    memberRules: [],
    article: '12',
  },
  verdict: {
    grades: [
      { grade: 'pass', accepts: true },
      { grade: 'fail', accepts: false },
    ],
    lateness: null,
    rules: [
      {
        rule: 'enough-points',
        article: '11.8a',
        grade: 'pass',
        conditions: [
          { averageOf: 'total', operator: 'at-least', points: 70 },
          {
            noCriterionZeroBy: { operator: 'more-than', fraction: { numerator: 1, denominator: 4 } },
            base: 'present',
          },
        ],
      },
      { rule: 'otherwise-not-approved', article: '11.8a', grade: 'fail', conditions: [] },
    ],
    reEvaluation: null,
  },
  selection: {
    bonus: { fraction: { numerator: 1, denominator: 10 }, minimumAverage: 70, article: '11.7' },
    ties: [
      { by: 'lower-state-money', article: '11.8b' },
      { by: 'excellent-record', article: '11.8b' },
      { by: 'higher-average-of', of: 'content', article: '11.8b' },
    ],
    article: '11.8',
  },
  deadlines: [],
};

/** The same, but asking otherwise of the humanities. */
export const FORMS_RULEBOOK: Rulebook = {
  ...POINTS_RULEBOOK,
  code: 'TEST-FORMS',
  ballot: {
    ...POINTS_RULEBOOK.ballot,
    forms: [
      {
        code: 'humanities',
        title: text('Khoa học nhân văn'),
        kinds: [],
        fields: ['humanities'],
        criteria: [criterion('content', 40), criterion('approach', 60)],
      },
    ],
  },
};

/** Puts a rulebook beside the built-in ones. */
export async function storeRulebook(
  sql: { query(text: string, parameters: unknown[]): Promise<{ id: string }[]> },
  { validTo: _, ...content }: Rulebook,
): Promise<string> {
  const [row] = await sql.query(
    `insert into rulebook (code, version, purpose, valid_from, content, created_at)
     values ($1, 1, $2, $3, $4, now()) returning id`,
    [content.code, content.purpose, content.validFrom, JSON.stringify(content)],
  );
  return row!.id;
}
