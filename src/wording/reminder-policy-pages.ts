/** What the pages of policies say around the policies. */
import { ANY_TOPIC } from '../domain/schedule/reminder-policy.js';
import type { Language } from '../domain/values/language.js';
import { MILESTONE_WORDS, wordOf } from './words.js';

export const POLICIES = {
  menu: { vi: 'Chính sách nhắc', en: 'Reminder policies' },
  title: { vi: 'Chính sách nhắc việc', en: 'How reminders are sent' },
  hint: {
    vi: 'Mỗi loại mốc theo chính sách của nó. Chính sách “mọi mốc khác” chỉ áp dụng cho loại mốc chưa có chính sách riêng, dù có sẵn hay do cơ quan viết.',
    en: 'Each kind of milestone has its policy. The one of “all others” holds only for kinds without a policy of their own, shipped or written by the office.',
  },
  topic: { vi: 'Loại mốc', en: 'Kind of milestone' },
  policy: { vi: 'Cách nhắc', en: 'How it reminds' },
  origin: { vi: 'Nguồn', en: 'Source' },
  open: { vi: 'Mốc đang mở', en: 'Open milestones' },
  builtIn: { vi: 'Có sẵn', en: 'Shipped' },
  office: { vi: 'Của cơ quan', en: "The office's own" },
  followsAny: { vi: 'theo mọi mốc khác', en: 'as all others' },
  change: { vi: 'Sửa', en: 'Change' },
  all: { vi: 'Tất cả chính sách', en: 'All policies' },
  inForce: { vi: 'Đang áp dụng', en: 'In force' },
  form: { vi: 'Viết lại', en: 'Write anew' },
  daysBefore: {
    vi: 'Nhắc trước hạn bao nhiêu ngày (cách nhau dấu phẩy; 0 là đúng ngày)',
    en: 'Days before the date (with commas; 0 is the day itself)',
  },
  overdueEveryDays: {
    vi: 'Quá hạn thì nhắc mỗi bao nhiêu ngày (bỏ trống: không nhắc)',
    en: 'Once overdue every so many days (empty: never)',
  },
  recipients: { vi: 'Nhắc ai', en: 'Who is reminded' },
  escalation: { vi: 'Báo thêm khi quá hạn chưa xong', en: 'Who else is told when it stays undone' },
  afterDays: { vi: 'Sau số ngày quá hạn', en: 'After overdue days' },
  to: { vi: 'Báo cho', en: 'Tells' },
  channels: { vi: 'Qua kênh', en: 'By' },
  sendAt: { vi: 'Giờ gửi (HH:MM)', en: 'Hour of sending (HH:MM)' },
  quietFrom: { vi: 'Không gửi từ (HH:MM, bỏ trống: không có)', en: 'Quiet from (HH:MM, empty: never)' },
  quietTo: { vi: 'Không gửi đến (HH:MM)', en: 'Quiet until (HH:MM)' },
  workingDaysOnly: { vi: 'Chỉ gửi vào ngày làm việc', en: 'On working days only' },
  digestFor: { vi: 'Gộp một thư mỗi ngày cho', en: 'One mail a day for' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  save: { vi: 'Lưu chính sách này', en: 'Save this policy' },
  previewTitle: { vi: 'Xem trước, chưa lưu', en: 'Preview, not saved yet' },
  restore: { vi: 'Trở về chính sách có sẵn', en: 'Back to the shipped policy' },
  restoreNow: { vi: 'Xác nhận trở về', en: 'Confirm' },
  wrong: { vi: 'Chưa lưu được', en: 'Not saved' },
  beware: { vi: 'Cần lưu ý', en: 'Please note' },
} as const;

export function topicWord(topic: string, language: Language): string {
  if (topic === ANY_TOPIC) return ANY_WORD[language];
  return wordOf({ ...MILESTONE_WORDS, own: OWN_WORD }, topic, language);
}

const ANY_WORD = { vi: 'Mọi mốc khác', en: 'All others' } as const;
const OWN_WORD = { vi: 'Mốc do cơ quan đặt', en: "The office's own milestones" } as const;

interface Effect {
  readonly milestones: number;
  readonly reminders: { readonly added: number; readonly moved: number; readonly takenBack: number };
  readonly isEstimate: boolean;
}

export const EFFECT: Readonly<Record<Language, (effect: Effect) => string>> = {
  vi: ({ milestones, reminders: { added, moved, takenBack }, isEstimate }) =>
    `Áp dụng cho ${milestones} mốc đang mở: ${isEstimate ? 'ước khoảng ' : ''}${added} lần nhắc thêm, ${moved} lần đổi giờ, ${takenBack} lần bỏ.`,
  en: ({ milestones, reminders: { added, moved, takenBack }, isEstimate }) =>
    `Concerns ${milestones} open milestones: ${isEstimate ? 'about ' : ''}${added} reminders more, ${moved} moved, ${takenBack} taken back.`,
};
