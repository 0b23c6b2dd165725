/** What the page about one's own account says. */
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const PROFILE = {
  title: { vi: 'Hồ sơ của tôi', en: 'My profile' },
  intro: {
    vi: 'Hệ thống biết ông/bà là ai, ông/bà được làm gì, và thông báo đến ông/bà bằng cách nào.',
    en: 'Who you are here, what you may do, and how you are told.',
  },
  who: { vi: 'Tôi là ai', en: 'Who I am' },
  name: { vi: 'Họ tên', en: 'Name' },
  account: { vi: 'Tên tài khoản', en: 'Account' },
  signInWith: { vi: 'Đăng nhập bằng', en: 'Signs in as' },
  institution: { vi: 'Tổ chức', en: 'Institution' },
  since: { vi: 'Tài khoản mở ngày', en: 'Account opened on' },
  noPerson: {
    vi: 'Tài khoản này chưa gắn với cá nhân nào trong danh bạ: không có lời nhắc, thông báo và việc của riêng ai. Quản trị viên có thể gắn tài khoản với một cá nhân.',
    en: 'This account stands for no person of the register: there are no reminders, notices or work of a person. An administrator can name the person it stands for.',
  },
  wrong: {
    vi: 'Thông tin chưa đúng? Đề nghị thư ký văn phòng sửa trong danh bạ.',
    en: 'Something is wrong? The office secretary corrects it in the register.',
  },
  roles: { vi: 'Vai trò và quyền', en: 'Roles' },
  rolesHint: {
    vi: 'Vai trò của tài khoản do quản trị viên cấp và có hiệu lực cho đến khi được thu hồi.',
    en: 'Roles of the account are given by an administrator and hold until they are taken back.',
  },
  seats: { vi: 'Trong các hội đồng', en: 'In councils' },
  noSeats: { vi: 'Chưa tham gia hội đồng nào.', en: 'In no council yet.' },
  seatRole: { vi: 'Vị trí', en: 'Seat' },
  council: { vi: 'Hội đồng', en: 'Council' },
  projects: { vi: 'Nhiệm vụ', en: 'Projects' },
  seatSince: { vi: 'Từ ngày', en: 'Since' },
  seatUntil: { vi: 'Đến ngày', en: 'Until' },
  inOffice: { vi: 'đang giữ', en: 'in office' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  languageHint: {
    vi: 'Ngôn ngữ của các trang, thư và thông báo gửi đến ông/bà. Nút đổi ngôn ngữ trong các trang chỉ đổi trên trình duyệt đang dùng.',
    en: 'Of pages, mails and notices to you. The switch on the pages changes this browser alone.',
  },
  saveLanguage: { vi: 'Lưu ngôn ngữ', en: 'Keep this language' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  told: { vi: 'Thông báo', en: 'Notifications' },
  byInbox: { vi: 'Trong hệ thống', en: 'Here' },
  byMail: { vi: 'Thư điện tử', en: 'By mail' },
  noMail: { vi: 'chưa có địa chỉ', en: 'no address known' },
  toInbox: { vi: 'Mở thông báo', en: 'Open the inbox' },
  toldHint: {
    vi: 'Nhắc trước hạn bao nhiêu ngày và bằng cách nào do cơ quan đặt cho từng loại mốc; nhiều lời nhắc trong một ngày được gộp vào một thư. Mỗi thư nói rõ vì sao ông/bà nhận được.',
    en: 'How long before a date and by which way one is reminded is set by the office for each kind of milestone; the reminders of a day come in one mail. Each says why it reached you.',
  },
  calendar: { vi: 'Lịch', en: 'Calendar' },
  calendarHint: {
    vi: 'Địa chỉ lịch bí mật đưa mốc hạn và phiên họp của ông/bà vào điện thoại hoặc máy tính, có chuông báo.',
    en: 'A secret address brings your milestones and meetings to your phone or computer, with alarms.',
  },
  toFeeds: { vi: 'Địa chỉ lịch của tôi', en: 'My calendar addresses' },
  toMonth: { vi: 'Xem lịch các mốc', en: 'See the calendar of milestones' },
} as const satisfies Record<string, Label>;

/** Each language in its own name, for whoever cannot read the other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Label>> = {
  vi: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  en: { vi: 'English', en: 'English' },
};

export function earlierSeats(count: number, language: Language): string {
  return language === 'vi' ? `và ${count} hội đồng trước đó` : `and ${count} councils before`;
}
