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
  'link-dead': {
    vi: () => 'Liên kết này đã được dùng, đã hết hạn hoặc đã có liên kết mới hơn thay thế.',
    en: () => 'This link was used, is over, or was replaced by a newer one.',
  },
};

function minutesOf(seconds: unknown): number {
  return Math.max(1, Math.ceil(Number(seconds) / 60));
}
