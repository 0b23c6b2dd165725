/** What the page about one's own way in says: sessions, password, second factor, access tokens. */
import type { Device } from '../domain/access/device.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const SECURITY = {
  title: { vi: 'Đăng nhập và bảo mật', en: 'Sign-in and security' },
  intro: {
    vi: 'Nơi ông/bà xem và bảo vệ cách đăng nhập của chính mình. Quản trị viên quản lý vai trò và thông tin khác.',
    en: 'Here you see and protect your own way in. Roles and other facts are kept by an administrator.',
  },
  section: {
    vi: 'Mật khẩu, đăng nhập hai bước, các phiên đang mở và khóa truy cập cho chương trình.',
    en: 'Password, signing in with two steps, open sessions, and access tokens for programs.',
  },
  open: { vi: 'Mở đăng nhập và bảo mật', en: 'Open sign-in and security' },
  toProfile: { vi: 'Hồ sơ của tôi', en: 'My profile' },
  email: { vi: 'Thư điện tử (để đăng nhập)', en: 'E-mail address (to sign in)' },
  roles: { vi: 'Vai trò', en: 'Roles' },
} as const satisfies Record<string, Label>;

export const PASSWORD = {
  title: { vi: 'Mật khẩu', en: 'Password' },
  hint: {
    vi: 'Đổi mật khẩu sẽ đăng xuất mọi trình duyệt khác, thu hồi mọi khóa truy cập và địa chỉ lịch của tài khoản này; sau đó đề nghị tạo lại những gì cần dùng.',
    en: 'A new password signs out every other browser and revokes every access token and calendar address of this account; make those anew that you need.',
  },
  current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  fresh: { vi: 'Mật khẩu mới', en: 'New password' },
  rules: {
    vi: 'Ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt. Không bắt buộc chữ hoa, chữ số hay ký tự đặc biệt.',
    en: 'At least 12 characters; a short sentence is good. Capitals, digits and signs are not required.',
  },
  change: { vi: 'Đổi mật khẩu', en: 'Change the password' },
} as const satisfies Record<string, Label>;

export const SESSIONS = {
  title: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  hint: {
    vi: 'Các trình duyệt đang đăng nhập bằng tài khoản này. Thấy thiết bị lạ thì kết thúc phiên đó và đổi mật khẩu.',
    en: 'Browsers signed in to this account. If you do not know one, end its session and change your password.',
  },
  device: { vi: 'Thiết bị', en: 'Device' },
  address: { vi: 'Địa chỉ mạng', en: 'Network address' },
  started: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  lastSeen: { vi: 'Dùng lần cuối', en: 'Last used' },
  act: { vi: 'Phiên', en: 'Session' },
  current: { vi: 'phiên này', en: 'this one' },
  end: { vi: 'Kết thúc phiên', en: 'End this session' },
  endOthers: { vi: 'Kết thúc tất cả phiên khác', en: 'End all other sessions' },
  endOthersHint: {
    vi: 'Chỉ kết thúc các phiên; khóa truy cập và địa chỉ lịch vẫn dùng được. Thấy cái nào lạ thì thu hồi tại:',
    en: 'This ends sessions alone; access tokens and calendar addresses go on. Revoke those that you do not know:',
  },
  only: { vi: 'Không có phiên nào khác.', en: 'There is no other session.' },
} as const satisfies Record<string, Label>;

export const TOKENS = {
  title: { vi: 'Khóa truy cập cho chương trình', en: 'Access tokens for programs' },
  hint: {
    vi: 'Chương trình giữ khóa làm việc thay ông/bà, trong giới hạn của khóa và không bao giờ quá quyền của ông/bà. Không khóa nào đổi được mật khẩu, phiên, khóa hay tài khoản.',
    en: 'A program that holds a token acts for you, within its scope and never beyond your own rights. No token changes passwords, sessions, tokens or accounts.',
  },
  empty: {
    vi: 'Chưa có khóa nào. Cần khóa khi một chương trình khác đọc hoặc ghi dữ liệu qua giao diện lập trình (/api/docs).',
    en: 'There is no token. One is needed when another program reads or writes through the interface (/api/docs).',
  },
  name: { vi: 'Dùng cho', en: 'Used by' },
  nameHint: { vi: 'Tên chương trình hoặc máy giữ khóa', en: 'The program or computer that holds it' },
  scope: { vi: 'Được phép', en: 'May' },
  days: { vi: 'Hiệu lực (ngày)', en: 'Good for (days)' },
  daysHint: { vi: 'Từ 1 đến 366', en: '1 to 366' },
  expires: { vi: 'Hết hạn', en: 'Expires' },
  lastUsed: { vi: 'Dùng lần cuối', en: 'Last used' },
  never: { vi: 'chưa dùng', en: 'never' },
  act: { vi: 'Thu hồi', en: 'Revoke' },
  revoke: { vi: 'Thu hồi khóa', en: 'Revoke' },
  make: { vi: 'Tạo khóa truy cập', en: 'Make an access token' },
  issued: { vi: 'Khóa truy cập mới', en: 'New access token' },
  token: { vi: 'Khóa', en: 'Token' },
  once: {
    vi: 'Chỉ hiện một lần trên trang này; hệ thống không giữ khóa. Đề nghị chép ngay vào chương trình, không gửi qua thư.',
    en: 'Shown once, on this page only; the system does not keep it. Copy it to the program now, and do not mail it.',
  },
  back: { vi: 'Về đăng nhập và bảo mật', en: 'To sign-in and security' },
} as const satisfies Record<string, Label>;

export const SCOPE_WORDS = {
  read: { vi: 'đọc', en: 'read' },
  write: { vi: 'đọc và ghi', en: 'read and write' },
} as const satisfies Record<string, Label>;

const UNKNOWN_BROWSER: Label = { vi: 'Chương trình khác', en: 'Another program' };

export function deviceText({ browser, system }: Device, language: Language): string {
  const program = browser ?? UNKNOWN_BROWSER[language];
  if (!system) return program;
  return language === 'vi' ? `${program} trên ${system}` : `${program} on ${system}`;
}
