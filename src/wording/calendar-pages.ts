/** What the page about calendar addresses says. */
import type { FeedScope } from '../domain/calendar/calendar-event.js';
import type { Label } from './wording.js';

export const FEEDS = {
  menu: { vi: 'Lịch', en: 'Calendar' },
  title: { vi: 'Địa chỉ lịch', en: 'Calendar addresses' },
  intro: {
    vi: 'Mỗi địa chỉ đưa mốc hạn và phiên họp vào lịch trên máy hoặc điện thoại của ông/bà. Ai có địa chỉ là xem được lịch đó; không chuyển cho người khác, và thu hồi khi bị lộ. Địa chỉ hết hiệu lực khi đổi mật khẩu hoặc khi quản trị viên kết thúc mọi phiên; khi đó tạo địa chỉ khác.',
    en: 'An address brings milestones and meetings into the calendar on your computer or phone. Whoever has it reads that calendar: pass it on to nobody, and revoke it when it became known. It ends with a new password, or when an administrator ends all sessions; make another then.',
  },
  make: { vi: 'Tạo địa chỉ mới', en: 'Make an address' },
  scope: { vi: 'Lịch', en: 'Calendar' },
  submit: { vi: 'Tạo địa chỉ', en: 'Make the address' },
  noPerson: {
    vi: 'Tài khoản này không gắn với người nào trong danh bạ, nên lịch cá nhân sẽ không có mục nào. Lịch của nhiệm vụ hoặc hội đồng tạo từ trang của nhiệm vụ, hội đồng đó.',
    en: 'This account belongs to nobody in the register, so a personal calendar stays empty. Calendars of a project or a council are made from its page.',
  },
  fresh: { vi: 'Địa chỉ vừa tạo', en: 'The new address' },
  once: {
    vi: 'Chỉ hiện một lần này. Hãy sao chép ngay vào ứng dụng lịch; nếu mất, tạo địa chỉ khác.',
    en: 'Shown only this once. Copy it into your calendar now; when lost, make another.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  list: { vi: 'Địa chỉ đang dùng', en: 'Addresses in use' },
  owner: { vi: 'Người dùng', en: 'Owner' },
  madeAt: { vi: 'Tạo lúc', en: 'Made' },
  lastRead: { vi: 'Đọc lần cuối', en: 'Last read' },
  never: { vi: 'chưa lần nào', en: 'never' },
  toTheHour: { vi: 'Ghi theo giờ.', en: 'To the hour.' },
  revoke: { vi: 'Thu hồi…', en: 'Revoke…' },
  revokeHint: {
    vi: 'Ứng dụng lịch dùng địa chỉ này sẽ không nhận được gì nữa. Không khôi phục được.',
    en: 'Calendars with this address get nothing any more. It cannot be undone.',
  },
  revokeSure: { vi: 'Thu hồi địa chỉ này', en: 'Revoke this address' },
  more: { vi: 'Địa chỉ cũ hơn', en: 'Older addresses' },
  how: { vi: 'Thêm vào ứng dụng lịch', en: 'How to add it to a calendar' },
  link: { vi: 'Địa chỉ lịch…', en: 'Calendar address…' },
} as const satisfies Record<string, Label>;

export const FEED_SCOPE_WORDS: Readonly<Record<FeedScope, Label>> = {
  person: { vi: 'Mốc hạn và phiên họp của tôi', en: 'My milestones and meetings' },
  project: { vi: 'Mốc hạn và phiên họp của một nhiệm vụ', en: 'Milestones and meetings of one project' },
  council: { vi: 'Phiên họp của một hội đồng', en: 'Meetings of one council' },
};

export const FEED_STEPS: readonly Label[] = [
  {
    vi: 'Google Calendar (trên máy tính): Lịch khác › Từ URL › dán địa chỉ. Google đọc lại vài giờ một lần và không dùng chuông báo trong lịch.',
    en: 'Google Calendar (on a computer): Other calendars › From URL › paste the address. Google reads it again every few hours and ignores its alarms.',
  },
  {
    vi: 'Outlook: Thêm lịch › Đăng ký từ web › dán địa chỉ.',
    en: 'Outlook: Add calendar › Subscribe from web › paste the address.',
  },
  {
    vi: 'iPhone, iPad: Cài đặt › Lịch › Tài khoản › Thêm tài khoản › Khác › Thêm lịch đã đăng ký › dán địa chỉ; tắt “Xóa báo thức” để giữ chuông báo.',
    en: 'iPhone, iPad: Settings › Calendar › Accounts › Add Account › Other › Add Subscribed Calendar › paste the address; turn “Remove Alarms” off to keep the alarms.',
  },
  {
    vi: 'Android: thêm vào Google Calendar trên máy tính; điện thoại cùng tài khoản sẽ hiện lịch.',
    en: 'Android: add it to Google Calendar on a computer; phones of the same account show it.',
  },
];
