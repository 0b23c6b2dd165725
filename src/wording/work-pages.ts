/** What the list of a reader's work says: what is to be done, by when, and why just by them. */
import type { Role } from '../domain/access/actor.js';
import type { Language } from '../domain/values/language.js';
import { daysBetween, formatDate, type PlainDate } from '../domain/values/plain-date.js';
import { formatVnd } from '../domain/values/vnd.js';
import type { WorkItem, WorkKind, WorkReason } from '../domain/worklist/work-item.js';
import { DEADLINE_WORDS } from './meeting.js';
import type { Label } from './wording.js';
import { MILESTONE_WORDS, PURPOSE_WORDS, SEAT_ROLE_WORDS, STAGE_WORDS, wordOf } from './words.js';

export const WORK = {
  menu: { vi: 'Việc của tôi', en: 'My work' },
  title: { vi: 'Việc của tôi', en: 'My work' },
  intro: {
    vi: 'Những việc đang chờ ông/bà, việc quá hạn ở trên cùng. Bấm nút ở cuối mỗi dòng để làm ngay.',
    en: 'What waits for you, overdue first. The button at the end of each row does it.',
  },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  dated: { vi: 'Hôm nay và sắp tới', en: 'Today and ahead' },
  undated: { vi: 'Không có hạn', en: 'Without a date' },
  none: { vi: 'Không có việc nào đang chờ ông/bà.', en: 'Nothing waits for you.' },
  noneHint: {
    vi: 'Khi có phiếu cần bỏ, báo cáo đến hạn hoặc hồ sơ cần xử lý, việc đó sẽ hiện ở đây. Trong lúc này, ông/bà có thể xem lịch các mốc hoặc tìm một nhiệm vụ.',
    en: 'Ballots to cast, reports that come due and papers to see to will stand here. Meanwhile, look at the calendar of milestones or find a project.',
  },
  noPerson: {
    vi: 'Tài khoản này chưa gắn với cá nhân nào trong danh bạ, nên việc của riêng từng người không hiện ở đây. Quản trị viên có thể gắn tài khoản với một cá nhân.',
    en: 'This account stands for no person of the register, so work of persons does not show here. An administrator can name the person it stands for.',
  },
  calendar: { vi: 'Lịch các mốc', en: 'Calendar of milestones' },
  projects: { vi: 'Tìm nhiệm vụ', en: 'Find a project' },
  further: { vi: 'Xem tất cả', en: 'See all' },
  mine: { vi: 'Nhiệm vụ của tôi', en: 'My projects' },
  changed: { vi: 'Nhiệm vụ vừa thay đổi', en: 'Projects that changed last' },
  nearNone: {
    vi: 'Chưa có nhiệm vụ nào. Nhiệm vụ hiện ở đây khi ông/bà tham gia thực hiện, hoặc được cử vào hội đồng.',
    en: 'No project yet. Projects stand here once you belong to their team or sit in their council.',
  },
  standing: { vi: 'Vai trò', en: 'You are' },
  changedAt: { vi: 'Thay đổi lúc', en: 'Changed' },
} as const satisfies Record<string, Label>;

export const NEAR_STANDING_WORDS: Readonly<Record<'team' | 'seat' | 'institution', Label>> = {
  team: { vi: 'Tham gia thực hiện', en: 'On the team' },
  seat: { vi: 'Thành viên hội đồng', en: 'In the council' },
  institution: { vi: 'Tổ chức của tôi', en: 'Of my institution' },
};

export const ROLE_WORDS: Readonly<Record<Role, Label>> = {
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  secretary: { vi: 'Thư ký văn phòng', en: 'Office secretary' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  'council-member': { vi: 'Thành viên hội đồng', en: 'Council member' },
  investigator: { vi: 'Chủ nhiệm, tổ chức chủ trì', en: 'Investigator, lead institution' },
  reporter: { vi: 'Tổng hợp báo cáo', en: 'Report writer' },
  auditor: { vi: 'Kiểm tra, giám sát', en: 'Auditor' },
};

/** What the button of a row says. */
export const WORK_ACT: Readonly<Record<WorkKind, Label>> = {
  'cast-ballot': { vi: 'Bỏ phiếu', en: 'Vote' },
  'run-session': { vi: 'Vào phiên họp', en: 'Go to the meeting' },
  'confirm-papers': { vi: 'Xác nhận', en: 'Confirm' },
  'answer-conflict': { vi: 'Trả lời', en: 'Answer' },
  'write-comment': { vi: 'Viết nhận xét', en: 'Comment' },
  'decide-conflicts': { vi: 'Kết luận', en: 'Decide' },
  'prepare-session': { vi: 'Chuẩn bị', en: 'Prepare' },
  'hand-in-dossier': { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  'meet-milestone': { vi: 'Ghi kết quả', en: 'Record it' },
  'settle-advance': { vi: 'Đối chiếu', en: 'Reconcile' },
  'check-plan': { vi: 'Kiểm tra', en: 'Check' },
  'explain-difference': { vi: 'Giải trình', en: 'Explain' },
  'take-decision': { vi: 'Ra quyết định', en: 'Decide' },
  'move-project': { vi: 'Chuyển giai đoạn', en: 'Move on' },
  'settle-failures': { vi: 'Xử lý', en: 'See to it' },
  'write-report': { vi: 'Soạn báo cáo', en: 'Write' },
};

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

/** `Quá hạn 3 ngày`, `Hôm nay`, `Còn 5 ngày`: days of the calendar. */
export function distanceText(dueOn: PlainDate, today: PlainDate, language: Language): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return language === 'vi' ? 'Hôm nay' : 'Today';
  const count = Math.abs(days);
  const years = Math.floor(count / 365);
  if (days < 0 && years >= 2)
    return language === 'vi' ? `Quá hạn hơn ${years} năm` : `more than ${years} years overdue`;
  if (language === 'vi') return days < 0 ? `Quá hạn ${count} ngày` : `Còn ${count} ngày`;
  const unit = count === 1 ? 'day' : 'days';
  return days < 0 ? `${count} ${unit} overdue` : `in ${count} ${unit}`;
}

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** `12/12/2026, 23:59, giờ Việt Nam`: a day is in time until its end by the office's clock. */
export function deadlineText(dueOn: PlainDate, timeZone: string, language: Language): string {
  return `${formatDate(dueOn)}, 23:59, ${zoneText(timeZone, language)}`;
}

export function zoneText(timeZone: string, language: Language): string {
  if (timeZone !== VIETNAM) return timeZone;
  return language === 'vi' ? 'giờ Việt Nam' : 'Vietnam time';
}

/** By which days a deadline was counted; empty where no rule says so. */
export function countedText({ count, unit, workingDays }: Facts, language: Language): string {
  const vi = language === 'vi';
  if (workingDays) return vi ? `tính ${workingDays} ngày làm việc` : `${workingDays} working days by law`;
  if (!count || !unit) return '';
  if (unit === 'working-days')
    return vi ? `${count} ngày làm việc trước phiên họp` : `${count} working days before the meeting`;
  return vi ? `${count} ngày theo lịch trước phiên họp` : `${count} calendar days before the meeting`;
}

/** `và 2 nhiệm vụ khác`. */
export function furtherProjectsText(count: number, language: Language): string {
  if (language === 'vi') return `và ${count} nhiệm vụ khác`;
  return count === 1 ? 'and one more project' : `and ${count} more projects`;
}

export function furtherText(count: number, orMore: boolean, kind: WorkKind, language: Language): string {
  const many = `${count}${orMore ? '+' : ''}`;
  const act = WORK_ACT[kind][language].toLowerCase();
  return language === 'vi' ? `và ${many} việc khác: ${act}` : `and ${many} more: ${act}`;
}

export const WORK_COUNT: Readonly<Record<Language, (count: string) => string>> = {
  vi: (count) => `${count} việc đang chờ`,
  en: (count) => `${count} waiting`,
};

export const WORK_LINK: Readonly<Record<Language, (count: string) => string>> = {
  vi: (count) => `Việc của tôi, ${count} việc đang chờ`,
  en: (count) => `My work, ${count} waiting`,
};
