/** Signing in with two steps: what the pages of its owner, of administrators and of the door say. */
import type { Label } from './wording.js';

export const SECOND_FACTOR = {
  title: { vi: 'Đăng nhập hai bước', en: 'Signing in with two steps' },
  hint: {
    vi: 'Sau mật khẩu, hệ thống hỏi thêm mã 6 chữ số của ứng dụng xác thực trên điện thoại. Ai biết mật khẩu mà không có điện thoại thì không vào được.',
    en: 'After the password you are asked for 6 digits of an authenticator app on your phone. Whoever knows the password alone does not get in.',
  },
  demanded: {
    vi: 'Vai trò của ông/bà bắt buộc đăng nhập hai bước. Đề nghị bật tại đây; sau đó các trang khác sẽ mở lại.',
    en: 'A role of yours must sign in with two steps. Set it up here; then the other pages open again.',
  },
  on: { vi: 'đang bật', en: 'on' },
  since: { vi: 'từ', en: 'since' },
  codesLeft: { vi: 'mã khôi phục còn lại', en: 'recovery codes left' },
  begin: { vi: 'Bật đăng nhập hai bước', en: 'Switch it on' },
  beginAgain: { vi: 'Làm lại từ đầu với mã khác', en: 'Begin again with another secret' },
  scan: {
    vi: 'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, …), chọn thêm tài khoản và quét hình này.',
    en: 'Open an authenticator app (Google Authenticator, Microsoft Authenticator, …), add an account and scan this picture.',
  },
  picture: { vi: 'Mã QR cho ứng dụng xác thực', en: 'QR code for the authenticator app' },
  orType: { vi: 'Hoặc nhập tay khóa:', en: 'Or type the key:' },
  code: { vi: 'Mã xác thực', en: 'Code' },
  firstCode: { vi: '6 chữ số ứng dụng đang hiện', en: 'The 6 digits that the app shows now' },
  confirm: { vi: 'Xác nhận và bật', en: 'Confirm and switch on' },
  newCodes: { vi: 'Lấy mã khôi phục mới', en: 'Get new recovery codes' },
  switchOff: { vi: 'Tắt đăng nhập hai bước', en: 'Switch it off' },
  codes: { vi: 'Mã khôi phục', en: 'Recovery codes' },
  codesHint: {
    vi: 'Mỗi mã dùng được một lần khi không có điện thoại. Chỉ hiện một lần trên trang này: đề nghị in hoặc chép ra và cất nơi an toàn. Các mã trước đó hết hiệu lực.',
    en: 'Each works once when your phone is not at hand. They are shown once, on this page only: print or write them down and keep them safe. Earlier codes are dead.',
  },
  othersEnded: {
    vi: 'Mọi phiên đăng nhập khác đã kết thúc. Khóa truy cập và địa chỉ lịch tạo trước đó vẫn dùng được, không cần mã; thấy cái nào lạ thì thu hồi tại:',
    en: 'All other sessions have ended. Access tokens and calendar addresses that were made before go on, without a code; revoke those that you do not know:',
  },
  kept: { vi: 'Tôi đã cất các mã này', en: 'I have kept these codes' },
} as const satisfies Record<string, Label>;

export const CODE_STEP = {
  title: { vi: 'Bước hai: mã xác thực', en: 'Second step: code' },
  hint: {
    vi: 'Nhập 6 chữ số của ứng dụng xác thực, hoặc một mã khôi phục.',
    en: 'Enter the 6 digits of your authenticator app, or a recovery code.',
  },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  again: { vi: 'Đăng nhập lại từ đầu', en: 'Begin again' },
} as const satisfies Record<string, Label>;

export const DEMAND = {
  title: { vi: 'Ai phải đăng nhập hai bước', en: 'Who must sign in with two steps' },
  link: { vi: 'Quy định đăng nhập hai bước', en: 'Rule of two steps' },
  hint: {
    vi: 'Người có vai trò được chọn mà chưa bật đăng nhập hai bước chỉ mở được trang “Đăng nhập và bảo mật” cho đến khi bật; khóa truy cập và địa chỉ lịch của họ cũng ngừng. Có hiệu lực ngay, cả với phiên đang mở.',
    en: 'People with a chosen role who have not switched it on can open "Sign-in and security" only until they do; their access tokens and calendar addresses rest too. It holds at once, also for open sessions.',
  },
  roles: { vi: 'Các vai trò bắt buộc', en: 'Roles that must' },
  save: { vi: 'Lưu quy định', en: 'Save' },
  lost: { vi: 'Mất điện thoại', en: 'Lost phone' },
  takeAway: { vi: 'Tắt đăng nhập hai bước của tài khoản này…', en: 'Switch off two steps for this account…' },
  takeAwayHint: {
    vi: 'Chỉ làm khi đã chắc đúng là người đó yêu cầu. Mọi phiên, khóa truy cập và địa chỉ lịch của họ hết hiệu lực; lần sau họ đăng nhập chỉ bằng mật khẩu và bật lại.',
    en: 'Only when you are sure that it is they who ask. All their sessions, access tokens and calendar addresses end; next time they sign in by password alone and set it up again.',
  },
  takeAwayNow: { vi: 'Tắt đăng nhập hai bước', en: 'Switch it off' },
} as const satisfies Record<string, Label>;
