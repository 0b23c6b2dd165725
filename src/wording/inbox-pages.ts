/** What the inbox says around its notices. */
import type { Label } from './wording.js';

export const INBOX = {
  menu: { vi: 'Thông báo', en: 'Inbox' },
  title: { vi: 'Thông báo', en: 'Inbox' },
  intro: {
    vi: 'Lời nhắc và tin gửi đến ông/bà. Bấm vào tiêu đề để đọc, hoặc mở thẳng trang liên quan.',
    en: 'Reminders and news for you. Open a title to read it, or go straight to its page.',
  },
  unread: { vi: 'Chưa đọc', en: 'Unread' },
  read: { vi: 'Đã đọc', en: 'Read' },
  emptyUnread: { vi: 'Không có thông báo chưa đọc.', en: 'Nothing unread.' },
  emptyRead: { vi: 'Chưa có thông báo nào đã đọc.', en: 'Nothing read yet.' },
  noPerson: {
    vi: 'Tài khoản này chưa gắn với cá nhân nào nên không nhận thông báo. Quản trị viên có thể gắn tài khoản với một cá nhân.',
    en: 'This account stands for no person, so no notices reach it. An administrator can name the person it stands for.',
  },
  markRead: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  markAllRead: { vi: 'Đánh dấu tất cả đã đọc', en: 'Mark all as read' },
  open: { vi: 'Mở trang liên quan', en: 'Open its page' },
  older: { vi: 'Thông báo cũ hơn', en: 'Older notices' },
} as const satisfies Record<string, Label>;

const MOST_SHOWN = 99;

export function unreadText(count: number, language: 'vi' | 'en'): string {
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  return language === 'vi' ? `${shown} chưa đọc` : `${shown} unread`;
}

export const UNREAD_NOTICES: Readonly<Record<'vi' | 'en', (count: string) => string>> = {
  vi: (count) => `Thông báo, ${count} chưa đọc`,
  en: (count) => `Inbox, ${count} unread`,
};
