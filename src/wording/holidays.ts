/** What the page of the work calendar says. */
import type { OfficeDayKind, YearStanding } from '../domain/schedule/holiday-calendar.js';
import type { HolidayName } from '../domain/schedule/public-holidays.js';
import { counted, type Label } from './wording.js';

export const HOLIDAYS = {
  menu: { vi: 'Lịch nghỉ', en: 'Holidays' },
  title: { vi: 'Lịch nghỉ lễ và ngày làm bù', en: 'Public holidays and make-up days' },
  hint: {
    vi: 'Mọi hạn tính theo “ngày làm việc” bỏ qua thứ Bảy, Chủ nhật và các ngày nghỉ dưới đây; ngày làm bù vẫn được tính. Hạn tính theo ngày hoặc tháng dương lịch không phụ thuộc lịch này.',
    en: 'Whatever is due in working days skips weekends and the days off below; make-up days count. What is due in calendar days or months does not depend on them.',
  },
  month: { vi: 'Tháng', en: 'Month' },
  day: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên', en: 'Name' },
  source: { vi: 'Căn cứ', en: 'Source' },
  byLaw: { vi: 'Điều 112 Bộ luật Lao động 45/2019', en: 'Labour Code 45/2019 art 112' },
  byOffice: { vi: 'Cơ quan nhập', en: 'Entered by the office' },
  earlier: { vi: 'Năm trước', en: 'Year before' },
  later: { vi: 'Năm sau', en: 'Year after' },
  change: { vi: 'Thêm hoặc sửa một ngày', en: 'Add or change a day' },
  sourceHint: { vi: 'Thông báo, công văn quy định ngày này.', en: 'The announcement that says so.' },
  submitChange: { vi: 'Xem trước rồi lưu', en: 'See what moves, then save' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeTitle: { vi: 'Bỏ khỏi lịch nghỉ', en: 'Take off the calendar' },
  confirmTitle: { vi: 'Xác nhận thay đổi lịch', en: 'Confirm the change' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  back: { vi: 'Về lịch nghỉ', en: 'To the calendar' },
  about: { vi: 'Khoảng', en: 'About' },
  willFollow: {
    vi: 'Các nhiệm vụ được tính lại lần lượt trong ít phút sau khi lưu.',
    en: 'The schedules follow one after the other, within minutes after saving.',
  },
} as const;

export const STANDING_HINTS: Readonly<Record<YearStanding, Label>> = {
  official: { vi: 'Theo thông báo chính thức.', en: 'As officially announced.' },
  expected: {
    vi: 'Dự kiến theo âm lịch, chưa có thông báo chính thức: cần đối chiếu và sửa khi có thông báo.',
    en: 'Expected from the lunar calendar, not announced yet: check and correct it once it is.',
  },
  unlisted: {
    vi: 'Chưa có danh sách cho năm này: chỉ các ngày lễ cố định được tính. Hãy nhập Tết, Giỗ Tổ Hùng Vương và các ngày nghỉ bù khi có thông báo.',
    en: 'There is no list for this year: only the holidays of fixed date count. Enter Tết, the Hùng Kings’ day and the compensations once announced.',
  },
};

export const DAY_KIND_WORDS: Readonly<Record<OfficeDayKind, Label>> = {
  off: { vi: 'Ngày nghỉ', en: 'Day off' },
  working: { vi: 'Ngày làm bù', en: 'Make-up working day' },
};

export const HOLIDAY_WORDS: Readonly<Record<HolidayName, Label>> = {
  'new-year': { vi: 'Tết Dương lịch', en: "New Year's Day" },
  'victory-day': { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day' },
  'labour-day': { vi: 'Ngày Quốc tế Lao động 1/5', en: 'Labour Day' },
  tet: { vi: 'Tết Nguyên đán', en: 'Tết, the lunar New Year' },
  'hung-kings': { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' day" },
  'national-day': { vi: 'Quốc khánh', en: 'National Day' },
  compensation: { vi: 'Nghỉ bù', en: 'In place of a holiday on a weekend' },
  swapped: { vi: 'Nghỉ hoán đổi', en: 'Swapped for a make-up day' },
  'make-up': { vi: 'Làm bù ngày hoán đổi', en: 'Makes up for a swapped day' },
};

export const WEEKDAY_WORDS: readonly Label[] = [
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

/** `3 mốc đang mở sẽ đổi hạn`. */
export const MOVING_COUNT = counted(
  'mốc đang mở sẽ đổi hạn.',
  'open milestone will move.',
  'open milestones will move.',
);
