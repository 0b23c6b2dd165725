/** The sentence of a verdict, and how near another result was, for the shapes that a rulebook may have. */
import { ballotForm } from '../../src/domain/council/ballot-form.js';
import { BUILT_IN_RULEBOOKS } from '../../src/domain/council/built-in-rulebooks.js';
import { GRADES } from '../../src/domain/council/grades.js';
import { decideVerdict, grade } from '../../src/domain/council/grading.js';
import type { RankedProposal } from '../../src/domain/council/ranking.js';
import type { CouncilPurpose, Rulebook } from '../../src/domain/council/rulebook.js';
import { TT_07_2014 } from '../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../src/domain/council/rulebooks/tt-11-2014.js';
import type { ScoreTally } from '../../src/domain/council/score-tally.js';
import { accountOf } from '../../src/domain/council/verdict-account.js';
import type { Evidence } from '../../src/domain/council/verdict-rules.js';
import type { Language } from '../../src/domain/values/language.js';
import { conclusionAlone, conclusionSentence, distanceSentence } from '../../src/wording/verdict.js';
import { evidence, seatsInOffice } from '../domain/council/given.js';
import { POINTS_RULEBOOK } from '../features/councils/given-selection.js';

function tell(
  rulebook: Rulebook,
  said: Evidence,
  language: Language = 'vi',
  ranking: RankedProposal | null = null,
) {
  const verdict = grade(rulebook, said);
  const context = { rulebook, purpose: rulebook.purpose, language };
  const account = accountOf(rulebook, verdict);
  return {
    verdict,
    account,
    conclusion: conclusionSentence(context, account, ranking),
    alone: conclusionAlone(context, account, ranking),
    distance: distanceSentence(context, verdict.distance),
  };
}

function points(sum: number, zeros: number): Evidence {
  const scores: ScoreTally = {
    all: { ballots: 9, sum },
    valid: { ballots: 9, sum },
    deviating: [],
    sums: { content: (sum * 6) / 10, capacity: (sum * 4) / 10 },
    most: { content: 6_000, capacity: 4_000 },
    zeros: { content: 0, capacity: zeros },
    groups: {},
  };
  return {
    ...evidence({ missing: 0 }),
    counts: { ...evidence({}).counts, appointed: 9, present: 9, cast: 9 },
    scores,
  };
}

/** A local one with words of its own and a rule that looks at the days. */
const LOCAL: Rulebook = {
  ...TT_11_2014,
  code: 'LOCAL',
  verdict: {
    ...TT_11_2014.verdict,
    lateness: null,
    grades: GRADES.map((each) => ({ grade: each, accepts: each !== 'fail' })),
    rules: [
      {
        rule: 'our-best',
        title: { vi: 'Xuất sắc đúng hạn', en: 'Excellent in time' },
        article: 'khoản 2 Quy chế 15/QĐ-UBND',
        grade: 'excellent',
        conditions: [
          {
            of: 'excellent',
            operator: 'at-least',
            fraction: { numerator: 3, denominator: 4 },
            base: 'valid',
          },
          { late: 'at-most', by: { count: 30, unit: 'calendar-days' } },
        ],
      },
      {
        rule: 'our-good',
        article: '7',
        grade: 'good',
        conditions: [
          { of: 'fail', operator: 'at-most', fraction: { numerator: 1, denominator: 4 }, base: 'cast' },
        ],
      },
      { rule: 'our-rest', article: '8', grade: 'average', conditions: [] },
    ],
  },
};

describe('the conclusion', () => {
  it('says what the ballots were, what the rule asks and what follows', () => {
    const told = tell(TT_11_2014, evidence({ excellent: 8, pass: 1 }));
    expect(told.conclusion).toBe(
      '8/9 phiếu Xuất sắc (cần 7); không có phiếu Không đạt: Hội đồng xếp loại Xuất sắc (Điều 13.2).',
    );
    expect(told.alone).toBe('Hội đồng xếp loại Xuất sắc (Điều 13.2).');
    expect(tell(TT_11_2014, evidence({ excellent: 8, pass: 1 }), 'en').conclusion).toBe(
      '8 of 9 ballots Excellent (7 needed); no ballot Fail: the council grades the project Excellent (art 13.2).',
    );
  });

  it('of the remaining cases says why no other grade was reached', () => {
    expect(tell(TT_11_2014, evidence({ excellent: 8, fail: 1 })).conclusion).toBe(
      '1 phiếu Không đạt (không được có) nên không xếp loại Xuất sắc; 1/9 phiếu Không đạt (cần 4) nên không xếp loại Không đạt: Hội đồng xếp loại Đạt (Điều 13.2).',
    );
    expect(tell(TT_07_2014, evidence({ approve: 6, reject: 3 })).conclusion).toBe(
      '6/9 phiếu đề nghị thực hiện (cần 7) nên chưa đủ để đề nghị thực hiện: Hội đồng đề nghị không thực hiện nhiệm vụ (Điều 17.4).',
    );
  });

  it('of a late dossier names the days, whatever the ballots say', () => {
    const late = { endsOn: '2021-12-31', submittedOn: '2022-07-01' };
    const told = tell(TT_11_2014, evidence({ excellent: 9 }, late));
    expect(told.conclusion).toBe(
      'Hồ sơ nộp ngày 1/7/2022, sau hạn cuối 30/6/2022: Hội đồng xếp loại Không đạt (Điều 13.1c).',
    );
    expect(told.distance).toBeNull();
  });

  it('of points names the average and the criteria that were scored nothing', () => {
    expect(tell(POINTS_RULEBOOK, points(72_50 * 9, 2)).conclusion).toBe(
      'Điểm trung bình 72,5 (cần từ 70); không tiêu chí nào bị 3 thành viên trở lên cho 0 điểm: Hội đồng đánh giá hồ sơ đạt yêu cầu (Điều 11.8a).',
    );
    expect(tell(POINTS_RULEBOOK, points(72_50 * 9, 3)).conclusion).toBe(
      'Tiêu chí “capacity” bị 3 thành viên cho 0 điểm (không được đến 3) nên chưa đạt yêu cầu: Hội đồng đánh giá hồ sơ không đạt yêu cầu (Điều 11.8a).',
    );
    expect(tell(POINTS_RULEBOOK, points(60_00 * 9, 0), 'en').conclusion).toBe(
      'Average 60 (at least 70 needed), so not enough to meet the requirements: the council finds that the proposal does not meet the requirements (art 11.8a).',
    );
  });

  it('of a competition says the place to who may see the result, and only whether it won to others', () => {
    const ranking: RankedProposal = {
      projectId: 'p',
      place: 2,
      of: 3,
      average: '72.5',
      withBonus: null,
      wins: false,
      tied: false,
      ties: [],
    };
    const told = tell(POINTS_RULEBOOK, points(72_50 * 9, 0), 'vi', ranking);
    expect(told.conclusion).toContain('(Điều 11.8a), xếp thứ 2/3, không được đề nghị trúng tuyển.');
    expect(told.alone).toBe(
      'Hội đồng đánh giá hồ sơ đạt yêu cầu (Điều 11.8a), không được đề nghị trúng tuyển.',
    );
  });

  it('uses the words that a local rulebook gives its rule', () => {
    const inTime = { endsOn: '2021-12-31', submittedOn: '2022-01-20' };
    expect(tell(LOCAL, evidence({ excellent: 7, pass: 1, invalid: 1 }, inTime)).conclusion).toBe(
      '7/8 phiếu Xuất sắc (cần 6); hồ sơ nộp ngày 20/1/2022, trong hạn 30/1/2022: Hội đồng xếp loại Xuất sắc (Xuất sắc đúng hạn, khoản 2 Quy chế 15/QĐ-UBND).',
    );
    const afterwards = { endsOn: '2021-12-31', submittedOn: '2022-02-20' };
    expect(tell(LOCAL, evidence({ excellent: 9 }, afterwards)).conclusion).toBe(
      '0/9 phiếu Không đạt (nhiều nhất 2): Hội đồng xếp loại Khá (Điều 7).',
    );
    expect(tell(LOCAL, evidence({ fail: 9 }, afterwards)).conclusion).toBe(
      '0/9 phiếu Xuất sắc (cần 7); hồ sơ nộp ngày 20/2/2022, sau hạn cuối 30/1/2022 nên không xếp loại Xuất sắc; 9/9 phiếu Không đạt (nhiều nhất 2) nên không xếp loại Khá: Hội đồng xếp loại Trung bình (Điều 8).',
    );
  });
});

describe('the distance', () => {
  it('says so where it was not reckoned', () => {
    const told = (language: Language) =>
      distanceSentence({ rulebook: TT_11_2014, purpose: 'acceptance', language }, { reckoned: false });
    expect(told('vi')).toBe(
      'Không tính được kết quả khác còn cách bao xa vì các điều kiện xếp loại quá phức tạp.',
    );
    expect(told('en')).toBe(
      'How near another result was is not reckoned, for the rules take too long to go through.',
    );
  });

  it('says which smallest change would have given which other result', () => {
    const { distance } = tell(TT_11_2014, evidence({ excellent: 9 }));
    expect(distance).toBe('Thêm 1 phiếu Không đạt thay cho Xuất sắc thì kết quả là Đạt.');
    expect(tell(TT_11_2014, evidence({ excellent: 9 }), 'en').distance).toBe(
      'With 1 more ballot Fail in place of Excellent the result would be Pass.',
    );
    expect(tell(TT_07_2014, evidence({ approve: 6, reject: 3 })).distance).toBe(
      'Thêm 1 phiếu đề nghị thực hiện thay cho đề nghị không thực hiện thì Hội đồng đề nghị thực hiện nhiệm vụ.',
    );
    expect(tell(POINTS_RULEBOOK, points(70_00 * 9, 0)).distance).toBe(
      'Bớt 0,01 điểm cộng trên các phiếu hợp lệ (điểm trung bình 70) thì hồ sơ không đạt yêu cầu.',
    );
  });
});

/** The shipped rulebooks whose ballots name a grade or a vote, and whose verdict counts them. */
const COUNTING_BALLOTS = BUILT_IN_RULEBOOKS.filter(
  ({ ballot, verdict }) =>
    ballot.kind !== 'score' &&
    verdict.rules.every(({ conditions }) => conditions.every((condition) => 'of' in condition)),
);

describe('every split of the ballots of up to nine', () => {
  const sentences = (rulebook: Rulebook, said: Evidence) =>
    (['vi', 'en'] as const).map((language) => ({ language, ...tell(rulebook, said, language) }));

  it('is told under every shipped rulebook by grades or votes, the conclusion alone without a count', () => {
    const wrong: string[] = [];
    for (const rulebook of [...COUNTING_BALLOTS, LOCAL]) {
      const [first, second, third = 'invalid'] = rulebook.ballot.choices;
      for (let present = 1; present <= 9; present++) {
        for (let a = 0; a <= present; a++) {
          for (let b = 0; a + b <= present; b++) {
            const said = evidence({ [first!]: a, [second!]: b, [third]: present - a - b });
            for (const { verdict, account, conclusion, alone, distance } of sentences(rulebook, said)) {
              const isWhole =
                account.deciding.rule === verdict.decidedBy &&
                conclusion.endsWith(alone.slice(1)) &&
                (distance === null) === (verdict.distance === null) &&
                !/undefined|NaN|\bnull\b/.test(`${conclusion}${distance}`.replace(/null$/, '')) &&
                !/ballot|phiếu|\d+\/\d+/.test(alone);
              if (!isWhole)
                wrong.push(`${rulebook.code} ${a}/${b}/${present}: ${conclusion} ${alone} ${distance}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(COUNTING_BALLOTS.length).toBeGreaterThan(2);
  });

  it('is told of points and of days too, as every shipped rulebook looks at them', () => {
    const days = [null, '2021-12-01', '2022-01-15', '2022-05-01', '2022-09-01'].map((submittedOn) =>
      submittedOn ? { endsOn: '2021-12-31', submittedOn } : null,
    );
    const told = new Set<string>();
    for (const rulebook of BUILT_IN_RULEBOOKS) {
      const form = ballotForm(rulebook, { kind: rulebook.kinds[0] ?? 'topic', field: null, products: [] });
      const sizes = rulebook.seats.count;
      const seats = seatsInOffice(sizes.default);
      const said = [...rulebook.ballot.choices, null].flatMap((choice) =>
        [0, 1, 2, 3, 4].map((quarters) => ({ choice, quarters })),
      );
      for (const submission of days) {
        for (const { choice, quarters } of said) {
          const cast = seats.map(({ seatId }) => ({
            seatId,
            choice,
            invalid: rulebook.ballot.kind !== 'score' && choice === null,
            ...(rulebook.ballot.kind === 'score' && {
              scores: form.criteria.map(({ code, maxPoints = 0 }) => ({
                criterion: code,
                points: (maxPoints * quarters) / 4,
              })),
            }),
          }));
          const verdict = decideVerdict({ rulebook, sitting: { seats }, ballots: cast, form, submission });
          const account = accountOf(rulebook, verdict);
          expect(account.deciding.rule).toBe(verdict.decidedBy);
          for (const language of ['vi', 'en'] as const) {
            const context = { rulebook, purpose: rulebook.purpose, language };
            const texts = [
              conclusionSentence(context, account, null),
              conclusionAlone(context, account, null),
              distanceSentence(context, verdict.distance) ?? '.',
            ];
            expect(texts.join()).not.toMatch(/undefined|NaN|\bnull\b/);
            told.add(rulebook.code);
          }
        }
      }
    }
    expect(told.size).toBe(new Set(BUILT_IN_RULEBOOKS.map(({ code }) => code)).size);
  });

  it('is told of each purpose that a rulebook may have', () => {
    const purposes: CouncilPurpose[] = ['definition', 'selection', 'acceptance'];
    const texts = purposes.map((purpose) => tell({ ...TT_07_2014, purpose }, evidence({ approve: 9 })).alone);
    expect(texts).toEqual([
      'Hội đồng đề nghị thực hiện nhiệm vụ (Điều 17.4).',
      'Hội đồng đánh giá hồ sơ đạt yêu cầu (Điều 17.4).',
      'Hội đồng xếp loại Đạt (Điều 17.4).',
    ]);
  });
});
