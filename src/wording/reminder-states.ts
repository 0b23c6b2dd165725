/** How a reminder stands, in words: its state, whom it is for and why it was not sent. */
import type { RecipientRole } from '../domain/schedule/reminder-policy.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const REMINDER_STATES = ['planned', 'sending', 'sent', 'failed', 'cancelled', 'superseded'] as const;

export const REMINDER_STATE_WORDS: Readonly<Record<(typeof REMINDER_STATES)[number], Label>> = {
  planned: { vi: 'Chờ đến lúc', en: 'Planned' },
  sending: { vi: 'Đang gửi', en: 'Being sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  superseded: { vi: 'Không gửi', en: 'Not sent' },
};

export const RECIPIENT_ROLE_WORDS: Readonly<Record<RecipientRole, Label>> = {
  responsible: { vi: 'Người phụ trách', en: 'Responsible person' },
  'principal-investigator': { vi: 'Chủ nhiệm nhiệm vụ', en: 'Principal investigator' },
  'council-member': { vi: 'Thành viên hội đồng', en: 'Council member' },
  secretary: { vi: 'Thư ký cơ quan', en: 'Secretary of the office' },
  leader: { vi: 'Lãnh đạo cơ quan', en: 'Leader of the office' },
  finance: { vi: 'Tài chính cơ quan', en: 'Finance of the office' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
};

const REASONS: Readonly<Record<string, Label>> = {
  'no-address': { vi: 'Người nhận không có địa chỉ thư', en: 'The recipient has no mail address' },
  'nobody-to-tell': { vi: 'Không có ai giữ vai trò này', en: 'Nobody holds this role' },
  'no-longer-due': { vi: 'Việc đã xong hoặc đã dời', en: 'It was done or moved' },
  'recipient-lost-access': {
    vi: 'Người nhận không còn liên quan',
    en: 'The recipient is not concerned any more',
  },
  'told-in-another-role': { vi: 'Đã được nhắc ở vai trò khác', en: 'Told in another role' },
  'no-inbox': {
    vi: 'Người nhận không có tài khoản để xem thông báo',
    en: 'The recipient has no account to read notices',
  },
  'policy-changed': { vi: 'Chính sách nhắc việc đã đổi', en: 'The policy of reminders has changed' },
  rearranged: { vi: 'Lịch đã đổi', en: 'The schedule was rearranged' },
};

/** Null where there is none; what is no code is somebody's own words, of a person or a mail server. */
export function reasonText(reason: string | null, state: string, language: Language): string | null {
  if (reason !== null) return REASONS[reason]?.[language] ?? reason;
  if (state !== 'superseded') return null;
  return language === 'vi' ? 'Đã qua khi lập lịch' : 'Past when it was planned';
}
