import type { ACCESS_REFUSALS } from '../../domain/access/refusals.js';
import type { Wording } from '../wording.js';

export const ACCESS_REFUSAL_WORDING: Record<keyof typeof ACCESS_REFUSALS, Wording> = {
  'session-needed': {
    vi: () => 'Việc này chỉ làm được khi đăng nhập bằng trình duyệt, không làm được bằng khóa truy cập.',
    en: () => 'This is done signed in with a browser; an access token cannot do it.',
  },
  'sign-in-throttled': {
    vi: ({ seconds }) =>
      `Đã thử sai quá nhiều lần; đề nghị chờ ${minutesOf(seconds)} phút rồi thử lại. Mật khẩu không bị thay đổi.`,
    en: ({ seconds }) =>
      `Too many wrong attempts; wait ${minutesOf(seconds)} min and try again. The password has not changed.`,
  },
  'too-many-requests': {
    vi: ({ seconds }) =>
      `Quá nhiều yêu cầu trong một phút; chưa có gì thay đổi. Đề nghị chờ ${seconds} giây rồi thử lại; quay lại trang trước để giữ những gì đã nhập.`,
    en: ({ seconds }) =>
      `Too many requests within a minute; nothing was changed. Wait ${seconds} s and try again; go back one page to keep what was typed.`,
  },
  'password-too-short': {
    vi: ({ least }) =>
      `Mật khẩu cần ít nhất ${least} ký tự. Một câu ngắn dễ nhớ là tốt; không bắt buộc chữ hoa hay ký tự đặc biệt.`,
    en: ({ least }) =>
      `A password needs at least ${least} characters. A short sentence is good; capitals and signs are not required.`,
  },
  'password-too-common': {
    vi: () => 'Mật khẩu này thuộc loại bị đoán trước tiên; đề nghị chọn mật khẩu khác.',
    en: () => 'This password is among those that are guessed first; choose another one.',
  },
  'password-tells-account': {
    vi: () => 'Mật khẩu này gồm tên hoặc địa chỉ của chính tài khoản; đề nghị chọn mật khẩu khác.',
    en: () => 'This password is made of the name or address of the account; choose another one.',
  },
  'current-password-wrong': {
    vi: () => 'Mật khẩu hiện tại không đúng.',
    en: () => 'The current password is wrong.',
  },
  'password-by-link-only': {
    vi: () => 'Mỗi người tự chọn mật khẩu qua liên kết gửi cho họ; không ai đặt mật khẩu thay người khác.',
    en: () => 'People choose their own password by a link that is sent to them; nobody sets it for another.',
  },
  'account-shut': {
    vi: () => 'Tài khoản này đang khóa; đề nghị mở lại trước.',
    en: () => 'This account is shut; open it again first.',
  },
  'person-in-running-session': {
    vi: () =>
      'Người này đang dự một phiên họp hội đồng chưa kết thúc, hoặc có phiếu, nhận xét còn được giữ kín, nên chưa gắn, gỡ hay chuyển tài khoản của họ được; đề nghị làm sau khi phiên họp kết thúc. Nếu tài khoản đang bị người khác dùng, hãy khóa tài khoản ngay.',
    en: () =>
      'This person sits in a council session that is not over, or has a ballot or comment that is still sealed; whose account it is can change once the session is closed. If somebody else uses the account, shut it now.',
  },
  'way-in-waits-for-session': {
    vi: () =>
      'Người này đang dự một phiên họp hội đồng chưa kết thúc, nên chưa ai đổi được địa chỉ đăng nhập, gắn danh tính hay lấy liên kết đặt mật khẩu thay họ; đề nghị làm sau khi phiên họp kết thúc. Nếu họ không đăng nhập được, họ bỏ phiếu giấy.',
    en: () =>
      'This person sits in a council session that is not over: nobody else changes their address, links an identity or takes a link to a new password until it is. A member who cannot sign in votes on paper.',
  },
  'link-dead': {
    vi: () => 'Liên kết này đã được dùng, đã hết hạn hoặc đã có liên kết mới hơn thay thế.',
    en: () => 'This link was used, is over, or was replaced by a newer one.',
  },
  'second-factor-needed': {
    vi: () => 'Tài khoản này đăng nhập hai bước: đề nghị gửi kèm mã 6 chữ số của ứng dụng xác thực.',
    en: () =>
      'This account signs in with two steps: send the 6 digits of the authenticator app along (code).',
  },
  'second-factor-wrong': {
    vi: () => 'Mã không đúng hoặc đã được dùng; đề nghị chờ mã tiếp theo của ứng dụng rồi nhập lại.',
    en: () => 'The code is wrong or was used already; wait for the next one of the app and enter it.',
  },
  'second-factor-code-wrong': {
    vi: () => 'Mã không đúng; đề nghị kiểm tra giờ của điện thoại và nhập mã mới nhất của ứng dụng.',
    en: () => 'The code is wrong; check the clock of your phone and enter the newest code of the app.',
  },
  'second-factor-required': {
    vi: () =>
      'Vai trò của tài khoản này phải đăng nhập hai bước; đề nghị bật trong mục “Đăng nhập và bảo mật”.',
    en: () => 'A role of this account must sign in with two steps; set that up under "Sign-in and security".',
  },
  'second-factor-on': {
    vi: () => 'Đăng nhập hai bước đã được bật.',
    en: () => 'Signing in with two steps is on already.',
  },
  'second-factor-not-begun': {
    vi: () =>
      'Đăng nhập hai bước chưa được bật, hoặc lần thiết lập trước đã quá 15 phút; đề nghị bắt đầu lại.',
    en: () => 'Signing in with two steps is not on, or its setup is more than 15 minutes old; begin again.',
  },
  'second-factor-demanded': {
    vi: () => 'Vai trò của tài khoản này bắt buộc đăng nhập hai bước nên không tắt được.',
    en: () => 'A role of this account must sign in with two steps, so it cannot be switched off.',
  },
  'secrets-key-missing': {
    vi: () =>
      'Hệ thống chưa đọc được mã của ứng dụng xác thực vì thiếu khóa; đề nghị dùng mã khôi phục hoặc báo quản trị viên.',
    en: () =>
      'The program lacks the key to check codes of the app; use a recovery code, or tell the administrator.',
  },
  'sign-in-again': {
    vi: () => 'Đã quá 5 phút từ khi nhập mật khẩu; đề nghị đăng nhập lại từ đầu.',
    en: () => 'More than 5 minutes have passed since the password; please sign in again.',
  },
  'token-scope-missing': {
    vi: () => 'Khóa truy cập này chỉ được đọc; đề nghị tạo khóa có quyền ghi.',
    en: () => 'This access token may only read; make one with the scope write.',
  },
  'administrator-exists': {
    vi: () => 'Đã có quản trị viên đang hoạt động; họ mở tài khoản khác tại trang Tài khoản.',
    en: () => 'There is an active administrator, who opens other accounts on the page of accounts.',
  },
  'openid-not-taken': {
    vi: () => 'Không đăng nhập được qua hệ thống định danh; đề nghị bắt đầu lại từ trang này.',
    en: () => 'Signing in at the identity provider did not work; please begin again from this page.',
  },
  'openid-not-linked': {
    vi: ({ subject }) =>
      `Định danh này chưa gắn với tài khoản nào. Đề nghị gửi quản trị viên mã định danh: ${subject}`,
    en: ({ subject }) =>
      `This identity is not linked to an account. Tell your administrator the subject: ${subject}`,
  },
  'openid-unreachable': {
    vi: () => 'Hệ thống định danh hiện không trả lời; đề nghị đăng nhập bằng mật khẩu hoặc thử lại sau.',
    en: () => 'The identity provider does not answer; sign in with your password or try again later.',
  },
};

function minutesOf(seconds: unknown): number {
  return Math.max(1, Math.ceil(Number(seconds) / 60));
}
