/** What the calendar of milestones says. */
import type { Language } from '../domain/values/language.js';
import type { Month } from '../domain/worklist/month.js';
import type { Label } from './wording.js';
import { MILESTONE_WORDS } from './words.js';

export const MONTH = {
  menu: { vi: 'Lịch', en: 'Calendar' },
  title: { vi: 'Lịch các mốc thời hạn', en: 'Calendar of milestones' },
  intro: {
    vi: 'Mốc thời hạn của nhiệm vụ, phiên họp của hội đồng và việc phải làm quanh mỗi phiên họp.',
    en: 'Milestones of projects, meetings of councils, and what is due around each meeting.',
  },
  previous: { vi: 'Tháng trước', en: 'Previous month' },
  next: { vi: 'Tháng sau', en: 'Next month' },
  thisMonth: { vi: 'Tháng này', en: 'This month' },
  asMonth: { vi: 'Xem theo tháng', en: 'As a month' },
  asList: { vi: 'Xem danh sách', en: 'As a list' },
  whose: { vi: 'Của ai', en: 'Whose' },
  kind: { vi: 'Loại', en: 'Kind' },
  anyKind: { vi: 'Tất cả', en: 'All' },
  overdueOnly: { vi: 'Chỉ việc quá hạn', en: 'Overdue only' },
  show: { vi: 'Xem', en: 'Show' },
  feed: { vi: 'Đưa lịch vào điện thoại hoặc máy tính…', en: 'Bring it to your phone or computer…' },
  overdueTitle: { vi: 'Mốc quá hạn', en: 'Overdue milestones' },
  empty: {
    vi: 'Không có mốc hay phiên họp nào trong tháng này.',
    en: 'No milestone and no meeting this month.',
  },
  emptyOverdue: { vi: 'Không có mốc nào quá hạn.', en: 'No milestone is overdue.' },
  emptyHint: {
    vi: 'Mốc được lập khi hợp đồng của nhiệm vụ được ghi nhận, hoặc thêm riêng ở trang kế hoạch thời hạn của nhiệm vụ. Hãy xem tháng khác hoặc đổi điều kiện lọc.',
    en: 'Milestones are laid out when the contract of a project is recorded, or added on its schedule page. Look at another month, or change the filters.',
  },
  cut: {
    vi: 'Còn nhiều mốc hơn số hiện ở đây. Hãy lọc theo loại hoặc chỉ xem việc của mình.',
    en: 'There are more than are shown. Filter by kind, or look at your own.',
  },
  dayOff: { vi: 'ngày nghỉ', en: 'day off' },
  today: { vi: 'hôm nay', en: 'today' },
  what: { vi: 'Việc', en: 'What' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  when: { vi: 'Hạn', en: 'When' },
  state: { vi: 'Tình trạng', en: 'State' },
  projected: { vi: 'dự kiến', en: 'projected' },
  meeting: { vi: 'Họp', en: 'Meeting' },
  meetingDue: { vi: 'Quanh phiên họp', en: 'Around a meeting' },
  calendarDays: { vi: 'tính theo ngày liên tục', en: 'counted in calendar days' },
  postponed: { vi: 'Đã hoãn', en: 'Postponed' },
} as const satisfies Record<string, Label>;

export const WHOSE_WORDS: Readonly<Record<'mine' | 'all', Label>> = {
  mine: { vi: 'Của tôi', en: 'Mine' },
  all: { vi: 'Tất cả tôi được xem', en: 'All that I may see' },
};

export const SHOWN_KIND_WORDS: Readonly<Record<string, Label>> = {
  ...MILESTONE_WORDS,
  own: { vi: 'Mốc riêng của cơ quan', en: 'Set by the office' },
  session: { vi: 'Phiên họp và việc quanh phiên họp', en: 'Meetings and what is due around them' },
};

/** From Monday. */
export const WEEKDAY_WORDS: readonly { readonly short: Label; readonly long: Label }[] = [
  { short: { vi: 'T2', en: 'Mon' }, long: { vi: 'Thứ Hai', en: 'Monday' } },
  { short: { vi: 'T3', en: 'Tue' }, long: { vi: 'Thứ Ba', en: 'Tuesday' } },
  { short: { vi: 'T4', en: 'Wed' }, long: { vi: 'Thứ Tư', en: 'Wednesday' } },
  { short: { vi: 'T5', en: 'Thu' }, long: { vi: 'Thứ Năm', en: 'Thursday' } },
  { short: { vi: 'T6', en: 'Fri' }, long: { vi: 'Thứ Sáu', en: 'Friday' } },
  { short: { vi: 'T7', en: 'Sat' }, long: { vi: 'Thứ Bảy', en: 'Saturday' } },
  { short: { vi: 'CN', en: 'Sun' }, long: { vi: 'Chủ Nhật', en: 'Sunday' } },
];

export function monthTitle(month: Month, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  if (language === 'vi') return `Tháng ${number} năm ${year}`;
  return new Date(Date.UTC(year!, number! - 1, 1)).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

export function furtherInDay(count: number, language: Language): string {
  return language === 'vi' ? `còn ${count} việc` : `${count} more`;
}

/** `còn 5 ngày, trong đó 3 ngày làm việc`. */
export function leftText(days: number, workingDays: number, language: Language): string {
  if (language === 'vi') return `còn ${days} ngày, trong đó ${workingDays} ngày làm việc`;
  return `in ${days} ${days === 1 ? 'day' : 'days'}, ${workingDays} of them working days`;
}

export function deadlineOfDay(zone: string, language: Language): string {
  return language === 'vi'
    ? `Việc đến hạn ngày nào thì còn trong hạn đến 23:59, ${zone} của ngày đó. Mốc ghi “ngày làm việc” tính theo lịch nghỉ của cơ quan; các mốc khác tính theo ngày liên tục.`
    : `What is due on a day is in time until 23:59, ${zone}, of that day. Where it says “working days”, they follow the office's calendar of days off; all else counts calendar days.`;
}
