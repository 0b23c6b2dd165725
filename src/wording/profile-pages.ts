/** What the reader's own page says: sessions, password, second factor, access tokens. */
import type { Device } from '../domain/access/device.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const PROFILE = {
  menu: { vi: 'Tài khoản của tôi', en: 'My account' },
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  intro: {
    vi: 'Nơi ông/bà xem và bảo vệ cách đăng nhập của chính mình. Quản trị viên quản lý vai trò và thông tin khác.',
    en: 'Here you see and protect your own way in. Roles and other facts are kept by an administrator.',
  },
  email: { vi: 'Thư điện tử (để đăng nhập)', en: 'E-mail address (to sign in)' },
  roles: { vi: 'Vai trò', en: 'Roles' },
} as const satisfies Record<string, Label>;

export const PASSWORD = {
  title: { vi: 'Mật khẩu', en: 'Password' },
  hint: {
    vi: 'Đổi mật khẩu sẽ đăng xuất mọi trình duyệt khác và thu hồi mọi khóa truy cập của tài khoản này.',
    en: 'A new password signs out every other browser and revokes every access token of this account.',
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
  act: { vi: 'Kết thúc', en: 'End' },
  current: { vi: 'phiên này', en: 'this one' },
  end: { vi: 'Kết thúc phiên', en: 'End this session' },
  endOthers: { vi: 'Kết thúc tất cả phiên khác', en: 'End all other sessions' },
  only: { vi: 'Không có phiên nào khác.', en: 'There is no other session.' },
} as const satisfies Record<string, Label>;

const UNKNOWN_BROWSER: Label = { vi: 'Chương trình khác', en: 'Another program' };

export function deviceText({ browser, system }: Device, language: Language): string {
  const program = browser ?? UNKNOWN_BROWSER[language];
  if (!system) return program;
  return language === 'vi' ? `${program} trên ${system}` : `${program} on ${system}`;
}
