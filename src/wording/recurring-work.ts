/** What the workers do again and again, by name: work without its words does not compile. */
import type { Label } from './wording.js';

export const RECURRING_WORK_WORDS = {
  sweep: {
    vi: 'Tìm việc đến hạn, tạo thông báo và gửi thư nhắc',
    en: 'Find what is due, write notices and send mails',
  },
  schedules: {
    vi: 'Dời các mốc theo lịch làm việc đã đổi',
    en: 'Move milestones after a changed work calendar',
  },
  texts: {
    vi: 'Đọc nội dung tài liệu mới để tìm kiếm',
    en: 'Read the text of new documents for the search',
  },
  webhooks: {
    vi: 'Gửi sự kiện đến các webhook, gửi lại lần chưa được',
    en: 'Send events to webhooks, and once more what was not taken',
  },
  'file-orders': {
    vi: 'Làm các tệp đã đặt, bỏ tệp hết hạn giữ',
    en: 'Make the files that were ordered, forget those whose time is over',
  },
  'unnamed-contents': {
    vi: 'Bỏ tệp đã đưa vào kho mà không hồ sơ nào giữ',
    en: 'Clear from the store the files that no record kept',
  },
  'account-mails': {
    vi: 'Gửi thư mời và thư đặt lại mật khẩu',
    en: 'Send invitations and resets of passwords',
  },
  'audit-anchor': {
    vi: 'Chốt nhật ký mỗi ngày một lần, ghi cả ra ngoài cơ sở dữ liệu',
    en: 'Anchor the audit once a day, outside the database too',
  },
  invariants: {
    vi: 'Mỗi đêm kiểm tra mọi dữ liệu có đúng với quy tắc không',
    en: 'Look each night whether all records hold',
  },
  backup: {
    vi: 'Sao lưu cơ sở dữ liệu và tệp, mỗi ngày một lần',
    en: 'Take a backup of database and files, once a day',
  },
} as const satisfies Record<string, Label>;

export type RecurringName = keyof typeof RECURRING_WORK_WORDS;
