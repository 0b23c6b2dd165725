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
};

function minutesOf(seconds: unknown): number {
  return Math.max(1, Math.ceil(Number(seconds) / 60));
}
