/** What is to be done, and why just by this reader, each in a sentence. */
import type { Language } from '../domain/values/language.js';
import { formatVnd } from '../domain/values/vnd.js';
import type { WorkItem, WorkKind, WorkReason } from '../domain/worklist/work-item.js';
import { ROLE_WORDS } from './account-pages.js';
import { DEADLINE_WORDS } from './meeting.js';
import { MILESTONE_WORDS, PURPOSE_WORDS, SEAT_ROLE_WORDS, STAGE_WORDS, wordOf } from './words.js';

type Facts = NonNullable<WorkItem['facts']>;
type Sentence = Readonly<Record<Language, (facts: Facts) => string>>;

const stage = (code: unknown, language: Language) => wordOf(STAGE_WORDS, String(code), language);
const money = (amount: unknown, language: Language) => formatVnd(BigInt(String(amount)), language);

function stepName({ step, stepVi, stepEn }: Facts, language: Language): string {
  const own = language === 'vi' ? stepVi : stepEn;
  return own ? String(own) : wordOf(DEADLINE_WORDS, String(step), language);
}

/** What the law makes due goes by its word; what the office set by its own title. */
function milestoneName({ milestone, title }: Facts, language: Language): string {
  const isKnown = String(milestone) in MILESTONE_WORDS;
  return isKnown && language === 'en' ? wordOf(MILESTONE_WORDS, String(milestone), language) : String(title);
}

const WHAT: Readonly<Record<WorkKind, Sentence>> = {
  'cast-ballot': {
    vi: ({ done, of, drafts }) => {
      const what = drafts ? 'Nộp phiếu đánh giá đang soạn' : 'Bỏ phiếu đánh giá';
      return of === 1 ? what : `${what}: đã nộp ${done} trên ${of}`;
    },
    en: ({ done, of, drafts }) => {
      const what = drafts ? 'Hand in the ballot you drafted' : 'Cast your ballot';
      return of === 1 ? what : `${what}: ${done} of ${of} handed in`;
    },
  },
  'run-session': {
    vi: () => 'Điều hành và kết thúc phiên họp đang diễn ra',
    en: () => 'Run and close the meeting that is open',
  },
  'confirm-papers': {
    vi: ({ count }) => `Xác nhận ${count} phiếu giấy do người khác nhập`,
    en: ({ count }) =>
      `Confirm ${count} paper ${count === 1 ? 'ballot' : 'ballots'} that somebody else keyed in`,
  },
  'answer-conflict': {
    vi: () => 'Trả lời câu hỏi về xung đột lợi ích trước phiên họp',
    en: () => 'Say before the meeting whether a conflict of interest stands between',
  },
  'write-comment': {
    vi: () => 'Viết phiếu nhận xét trước phiên họp',
    en: () => 'Comment in writing before the meeting',
  },
  'decide-conflicts': {
    vi: ({ count }) => `Kết luận ${count} xung đột lợi ích`,
    en: ({ count }) => `Decide ${count} ${count === 1 ? 'conflict' : 'conflicts'} of interest`,
  },
  'prepare-session': {
    vi: (facts) =>
      facts.step ? `Chuẩn bị phiên họp: ${stepName(facts, 'vi')}` : 'Chuẩn bị và khai mạc phiên họp',
    en: (facts) =>
      facts.step ? `Prepare the meeting: ${stepName(facts, 'en')}` : 'Prepare and open the meeting',
  },
  'hand-in-dossier': {
    vi: (facts) => `${milestoneName(facts, 'vi')}: hồ sơ còn thiếu ${facts.lacking} thành phần`,
    en: (facts) =>
      `${milestoneName(facts, 'en')}: the dossier lacks ${facts.lacking} ${facts.lacking === 1 ? 'item' : 'items'}`,
  },
  'meet-milestone': { vi: (facts) => milestoneName(facts, 'vi'), en: (facts) => milestoneName(facts, 'en') },
  'settle-advance': {
    vi: ({ openVnd }) => `Thanh toán tạm ứng với Kho bạc: còn ${money(openVnd, 'vi')}`,
    en: ({ openVnd }) => `Settle the advance with the Treasury: ${money(openVnd, 'en')} open`,
  },
  'check-plan': {
    vi: ({ version, totalVnd }) => `Kiểm tra dự toán (bản ${version}): ${money(totalVnd, 'vi')}`,
    en: ({ version, totalVnd }) => `Check the estimate (version ${version}): ${money(totalVnd, 'en')}`,
  },
  'explain-difference': {
    vi: ({ differenceVnd }) =>
      `Giải trình chênh lệch ${money(differenceVnd, 'vi')} giữa tổng và các dòng kinh phí`,
    en: ({ differenceVnd }) =>
      `Explain the difference of ${money(differenceVnd, 'en')} between total and lines`,
  },
  'heed-missed-reports': {
    vi: ({ count }) => `Cân nhắc ngừng cấp kinh phí: ${count} báo cáo định kỳ chưa nộp`,
    en: ({ count }) => `Consider holding back money: ${count} periodic reports were not handed in`,
  },
  'get-counterpart': {
    vi: ({ missingVnd }) =>
      `Đôn đốc vốn đối ứng: còn chậm ${money(missingVnd, 'vi')} so với phần ngân sách đã cấp`,
    en: ({ missingVnd }) =>
      `Press for counterpart money: ${money(missingVnd, 'en')} behind what the state has paid`,
  },
  'get-proof': {
    vi: ({ missingVnd }) =>
      `Yêu cầu chứng minh vốn đối ứng trước khi ký hợp đồng: còn thiếu ${money(missingVnd, 'vi')}`,
    en: ({ missingVnd }) =>
      `Ask for proof of counterpart money before the contract: ${money(missingVnd, 'en')} missing`,
  },
  'take-decision': {
    vi: ({ from, to }) => `Ra quyết định: ${stage(from, 'vi')} → ${stage(to, 'vi')}`,
    en: ({ from, to }) => `Take the decision: ${stage(from, 'en')} → ${stage(to, 'en')}`,
  },
  'move-project': {
    vi: ({ from, to }) => `Chuyển giai đoạn: ${stage(from, 'vi')} → ${stage(to, 'vi')}`,
    en: ({ from, to }) => `Move it on: ${stage(from, 'en')} → ${stage(to, 'en')}`,
  },
  'settle-failures': {
    vi: ({ count }) => `Xử lý ${atMost(count)} lời nhắc không gửi được`,
    en: ({ count }) =>
      `See to ${atMost(count)} ${count === 1 ? 'reminder' : 'reminders'} that reached nobody`,
  },
  'write-report': {
    vi: ({ year, written, of }) => `Soạn báo cáo năm ${year}: đã viết ${written} trên ${of} phần`,
    en: ({ year, written, of }) => `Write the report of ${year}: ${written} of ${of} sections written`,
  },
};

const MOST = 100;

function atMost(count: unknown): string {
  return Number(count) > MOST ? `${MOST}+` : String(count);
}

export function whatToDo({ kind, facts = {} }: Pick<WorkItem, 'kind' | 'facts'>, language: Language): string {
  return WHAT[kind][language](facts);
}

export function becauseOf(why: WorkReason, { purpose }: WorkItem['subject'], language: Language): string {
  const vi = language === 'vi';
  switch (why.by) {
    case 'seat': {
      const role = SEAT_ROLE_WORDS[why.role][language];
      const council = purpose ? PURPOSE_WORDS[purpose][language] : '';
      return vi ? `Vì ông/bà là ${role} của ${council}` : `You are ${role} of the ${council}`;
    }
    case 'presiding':
      return vi ? 'Vì ông/bà chủ trì phiên họp' : 'You preside over the meeting';
    case 'responsible':
      return vi ? 'Vì ông/bà được giao phụ trách' : 'It is yours by name';
    case 'principal-investigator':
      return vi ? 'Vì ông/bà là chủ nhiệm nhiệm vụ' : 'You are the principal investigator';
    case 'office':
      return vi
        ? `Vì ông/bà giữ vai trò ${ROLE_WORDS[why.role].vi}`
        : `Your role: ${ROLE_WORDS[why.role].en}`;
  }
}
