import type { BallotState } from '../domain/council/ballot-moves.js';
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import { paperDate } from '../domain/values/plain-date.js';
import type { VerdictPhrases } from './verdict-words.js';
import { GRADE_WORDS } from './words.js';

const VOTES: Readonly<Record<string, string>> = { approve: 'đồng ý', reject: 'không đồng ý' };
/** A definition council's ballot proposes to carry the project out, or not to (TT 07/2014 forms B1–B3). */
const PROPOSALS: Readonly<Record<string, string>> = {
  approve: 'đề nghị thực hiện',
  reject: 'đề nghị không thực hiện',
};
const BALLOTS: Readonly<Record<string, string>> = {
  invalid: 'không hợp lệ',
  missing: 'không nộp',
};

const OPERATORS = {
  'at-least': 'cần từ',
  'more-than': 'cần trên',
  'at-most': 'nhiều nhất',
  'less-than': 'cần dưới',
} as const;

export const ballotWordVi = (state: BallotState, purpose: CouncilPurpose) =>
  (purpose === 'definition' ? PROPOSALS : VOTES)[state] ??
  BALLOTS[state] ??
  GRADE_WORDS[state as keyof typeof GRADE_WORDS].vi;
const decimal = (points: string | number) => String(points).replace('.', ',');
const date = (day: string | null) => (day ? paperDate(day) : 'không rõ ngày');

export const VERDICT_VIETNAMESE: VerdictPhrases = {
  grade: (purpose, grade) => {
    const isPassed = grade === 'pass';
    if (purpose === 'definition') {
      const act = isPassed ? 'đề nghị thực hiện' : 'đề nghị không thực hiện';
      return {
        does: `Hội đồng ${act} nhiệm vụ`,
        doesNot: isPassed ? 'chưa đủ để đề nghị thực hiện' : 'chưa đến mức đề nghị không thực hiện',
        result: `Hội đồng ${act} nhiệm vụ`,
      };
    }
    if (purpose === 'selection') {
      const what = isPassed ? 'đạt yêu cầu' : 'không đạt yêu cầu';
      return {
        does: `Hội đồng đánh giá hồ sơ ${what}`,
        doesNot: isPassed ? 'chưa đạt yêu cầu' : 'chưa đến mức không đạt yêu cầu',
        result: `hồ sơ ${what}`,
      };
    }
    const word = ballotWordVi(grade, purpose);
    return {
      does: `Hội đồng xếp loại ${word}`,
      doesNot: `không xếp loại ${word}`,
      result: `kết quả là ${word}`,
    };
  },

  share: ({ of, count, size, atMost, bound }, purpose) => {
    const what = `phiếu ${ballotWordVi(of, purpose)}`;
    if (atMost && bound === 0) return count === 0 ? `không có ${what}` : `${count} ${what} (không được có)`;
    return `${count}/${size} ${what} (${atMost ? 'nhiều nhất' : 'cần'} ${bound})`;
  },
  average: ({ average, operator, points }, name) => {
    const what = name ? `điểm trung bình “${name}”` : 'điểm trung bình';
    const found = average === null ? `không có phiếu hợp lệ để tính ${what}` : `${what} ${decimal(average)}`;
    return `${found} (${OPERATORS[operator]} ${decimal(points)})`;
  },
  zeros: ({ most, tooMany, criteria }) =>
    criteria.length > 0
      ? `tiêu chí “${criteria.join('”, “')}” bị ${most} thành viên cho 0 điểm (không được đến ${tooMany})`
      : `không tiêu chí nào bị ${tooMany} thành viên trở lên cho 0 điểm`,
  timeliness: ({ isLate, submittedOn, lastTimelyDay }) =>
    isLate
      ? `hồ sơ nộp ngày ${date(submittedOn)}, sau hạn cuối ${date(lastTimelyDay)}`
      : submittedOn && lastTimelyDay
        ? `hồ sơ nộp ngày ${date(submittedOn)}, trong hạn ${date(lastTimelyDay)}`
        : 'hồ sơ không ghi nhận nộp muộn',

  so: (found, therefore) => `${found} nên ${therefore}`,
  otherwise: 'các trường hợp còn lại',
  ranked: ({ place, of, wins, tied }) => {
    const ranked = place > 0 ? `, xếp thứ ${place}/${of}` : '';
    const recommended = tied
      ? 'bằng nhau với hồ sơ khác, trình cấp có thẩm quyền quyết định'
      : wins
        ? 'được đề nghị trúng tuyển'
        : 'không được đề nghị trúng tuyển';
    return `${ranked}, ${recommended}`;
  },

  change: (ballots, to, from, purpose) =>
    `${ballots} phiếu ${ballotWordVi(to, purpose)} thay cho ${ofState(from, purpose)}`,
  changed: (changes, result) => `thêm ${changes.join(' và ')} thì ${result}`,
  points: (points, average, result) => {
    const change = points.startsWith('-') ? `bớt ${decimal(points.slice(1))}` : `thêm ${decimal(points)}`;
    return `${change} điểm cộng trên các phiếu hợp lệ (điểm trung bình ${decimal(average)}) thì ${result}`;
  },
  notReckoned: 'không tính được kết quả khác còn cách bao xa vì các điều kiện xếp loại quá phức tạp',
};

function ofState(state: BallotState, purpose: CouncilPurpose): string {
  const word = ballotWordVi(state, purpose);
  return state === 'invalid' || state === 'missing' ? `phiếu ${word}` : word;
}
