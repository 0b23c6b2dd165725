import type { REMINDER_REFUSALS } from '../../domain/schedule/reminder-refusals.js';
import type { Wording } from '../wording.js';

export const REMINDER_REFUSAL_WORDING: Record<keyof typeof REMINDER_REFUSALS, Wording> = {
  'policy-reminds-of-nothing': {
    vi: () =>
      'Chính sách chưa có lần nhắc nào: đề nghị ghi ít nhất một lần trước hạn, khi quá hạn hoặc khi báo cấp trên.',
    en: () => 'The policy reminds of nothing: name at least one moment before, after or beyond the due date.',
  },
  'policy-reminds-nobody': {
    vi: () => 'Chính sách chưa nhắc ai: đề nghị chọn ít nhất một người nhận và một kênh.',
    en: () => 'The policy reminds nobody: choose at least one recipient and one channel.',
  },
  'policy-step-twice': {
    vi: () => 'Một bước báo cấp trên được ghi hai lần.',
    en: () => 'A step of the escalation stands twice.',
  },
  'quiet-hours-without-end': {
    vi: () => 'Giờ yên lặng bắt đầu và kết thúc cùng lúc; bỏ trống nếu không cần.',
    en: () => 'Quiet hours begin and end at the same time; leave them out if there are none.',
  },
  'sent-in-quiet-hours': {
    vi: ({ sendAt, from, to }) => `Giờ gửi ${sendAt} nằm trong giờ yên lặng từ ${from} đến ${to}.`,
    en: ({ sendAt, from, to }) =>
      `The hour of sending, ${sendAt}, lies in the quiet hours from ${from} to ${to}.`,
  },
  'reminder-not-failed': {
    vi: () => 'Chỉ nhắc việc gửi không được mới gửi lại hoặc bỏ được.',
    en: () => 'Only a reminder that could not be delivered is tried again or dropped.',
  },
  'reminder-reaches-nobody': {
    vi: () => 'Vẫn chưa có ai giữ vai trò nhận nhắc việc này. Hãy giao vai trò cho một người rồi gửi lại.',
    en: () =>
      'Still nobody holds the role that this reminder is for. Give the role to somebody, then try again.',
  },
};
