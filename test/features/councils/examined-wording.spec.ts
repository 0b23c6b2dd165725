/** Verdicts of offices' own rulebooks, read as an official reads them: no sentence may say what is not so. */
import { grade } from '../../../src/domain/council/grading.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import { approvedBy, voteBallot } from '../../../src/domain/council/rulebooks/votes.js';
import { accountOf } from '../../../src/domain/council/verdict-account.js';
import type { Evidence } from '../../../src/domain/council/verdict-rules.js';
import { averageBeside } from '../../../src/domain/values/points.js';
import { conclusionSentence, distanceSentence } from '../../../src/wording/verdict.js';
import { evidence } from '../../domain/council/given.js';

const DISTRICT: Rulebook = {
  ...VINH_PHUC_ACCEPTANCE,
  code: 'DISTRICT',
  ballot: voteBallot('3'),
  verdict: approvedBy('4', {
    of: 'approve',
    operator: 'at-least',
    fraction: { numerator: 4, denominator: 5 },
    base: 'appointed',
  }),
};

function tell(rulebook: Rulebook, said: Evidence) {
  const verdict = grade(rulebook, said);
  const context = { rulebook, purpose: rulebook.purpose, language: 'vi' } as const;
  return [
    conclusionSentence(context, accountOf(rulebook, verdict), null),
    distanceSentence(context, verdict.distance),
  ];
}

function scored(sum: number, ballots: number): Evidence {
  const tally = { sum, ballots };
  return {
    ...evidence({}),
    scores: { all: tally, valid: tally, most: {}, sums: {}, zeros: {}, groups: {}, deviating: [] },
  };
}

it('a vote of an acceptance council is for or against, not a proposal to carry the project out', () => {
  const counts = { ...evidence({}).counts, appointed: 5, present: 5, cast: 5, approve: 4, reject: 1 };
  expect(tell(DISTRICT, { ...evidence({}), counts })).toEqual([
    '4/5 phiếu đồng ý (cần 4): Hội đồng xếp loại Đạt (Điều 4).',
    'Thêm 1 phiếu không đồng ý thay cho đồng ý thì kết quả là Không đạt.',
  ]);
});

it('an average that misses the bound by a hair does not read as if it met it', () => {
  const [conclusion] = tell(VINH_PHUC_ACCEPTANCE, scored(29_999, 6));
  expect(conclusion).toContain('điểm trung bình 49,998 (cần từ 50) nên không xếp loại Trung bình');
});

it.each([
  [29_999, 6, 5_000, '49.998'],
  [30_000, 6, 5_000, '50'],
  [30_001, 6, 5_000, '50.002'],
  [60_150, 7, 8_600, '85.93'],
  [1, 50, 0, '0.0002'],
  [0, 0, 5_000, null],
])('the average of %i hundredths over %i ballots beside %i', (sum, ballots, bound, text) => {
  expect(averageBeside(sum, ballots, bound)).toBe(text);
});

it('says once that there is no ballot to average', () => {
  const [conclusion] = tell(VINH_PHUC_ACCEPTANCE, scored(0, 0));
  expect(conclusion).toMatch(/^Không có phiếu hợp lệ để tính điểm trung bình \(cần từ 86\) nên/);
});

it('does not say that the project is not graded what it then is graded', () => {
  const late = { late: 'more-than', by: { count: 6, unit: 'months' } } as const;
  const rules = [
    { rule: 'too-late', article: '4', grade: 'fail' as const, conditions: [late] },
    ...VINH_PHUC_ACCEPTANCE.verdict.rules,
  ];
  const rulebook = { ...VINH_PHUC_ACCEPTANCE, verdict: { ...VINH_PHUC_ACCEPTANCE.verdict, rules } };
  const submission = { endsOn: '2021-12-31', submittedOn: '2022-04-01' };
  const [conclusion] = tell(rulebook, { ...scored(28_000, 7), submission });
  expect(conclusion).toContain('Hội đồng xếp loại Không đạt');
  expect(conclusion).not.toContain('không xếp loại Không đạt');
});
