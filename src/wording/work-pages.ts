/** What the list of a reader's work says around its rows. */
import type { Language } from '../domain/values/language.js';
import type { WorkKind } from '../domain/worklist/work-item.js';
import type { Label } from './wording.js';

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
  'heed-missed-reports': { vi: 'Xem kế hoạch', en: 'See its schedule' },
  'get-counterpart': { vi: 'Đối chiếu', en: 'Reconcile' },
  'get-proof': { vi: 'Xem kinh phí', en: 'See its plan' },
  'take-decision': { vi: 'Ra quyết định', en: 'Decide' },
  'move-project': { vi: 'Chuyển giai đoạn', en: 'Move on' },
  'settle-failures': { vi: 'Xử lý', en: 'See to it' },
  'write-report': { vi: 'Soạn báo cáo', en: 'Write' },
};

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
