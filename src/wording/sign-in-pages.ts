/** What stands at the door: signing in, asking for a new password, choosing it. */
import type { Label } from './wording.js';

export const SIGN_IN = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  email: { vi: 'Thư điện tử', en: 'E-mail address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  openId: { vi: 'Đăng nhập qua hệ thống định danh', en: 'Sign in at the identity provider' },
  forgotten: { vi: 'Quên mật khẩu?', en: 'Forgotten your password?' },
  chosen: {
    vi: 'Đã đặt mật khẩu. Đề nghị đăng nhập bằng mật khẩu mới.',
    en: 'Your password is set. Please sign in with it.',
  },
} as const satisfies Record<string, Label>;

export const FORGOTTEN = {
  title: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  hint: {
    vi: 'Nhập thư điện tử dùng để đăng nhập; liên kết đặt mật khẩu mới sẽ được gửi đến đó.',
    en: 'Enter the e-mail address that you sign in with; a link to choose a new password is sent there.',
  },
  submit: { vi: 'Gửi liên kết', en: 'Send the link' },
  asked: {
    vi: 'Nếu có tài khoản với địa chỉ này, thư sẽ đến trong vài phút. Liên kết dùng được một lần, trong một giờ.',
    en: 'If there is an account with this address, a mail arrives within minutes. Its link works once, for an hour.',
  },
  noMail: {
    vi: 'Hệ thống chưa gửi được thư. Đề nghị liên hệ quản trị viên của cơ quan để nhận liên kết đặt mật khẩu.',
    en: 'Mail is not set up here. Ask the administrator of your office for a link to choose a password.',
  },
  back: { vi: 'Về trang đăng nhập', en: 'Back to sign-in' },
} as const satisfies Record<string, Label>;

export const NEW_PASSWORD = {
  title: { vi: 'Chọn mật khẩu', en: 'Choose a password' },
  submit: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  ends: {
    vi: 'Phiên đăng nhập, khóa truy cập và địa chỉ lịch mà tài khoản có trước đó sẽ hết hiệu lực; sau khi đăng nhập, đề nghị tạo lại những gì cần dùng.',
    en: 'Sessions, access tokens and calendar addresses that the account had before end with it; sign in and make those anew that you need.',
  },
  again: {
    vi: 'Đề nghị yêu cầu liên kết mới, hoặc liên hệ quản trị viên.',
    en: 'Ask for a new link, or turn to an administrator.',
  },
  askAgain: { vi: 'Yêu cầu liên kết mới', en: 'Ask for a new link' },
} as const satisfies Record<string, Label>;
