import type { WEBHOOK_REFUSALS } from '../../domain/webhooks/refusals.js';
import type { Wording } from '../wording.js';

export const WEBHOOK_REFUSAL_WORDING: Record<keyof typeof WEBHOOK_REFUSALS, Wording> = {
  'webhook-address-unusable': {
    vi: () =>
      'Địa chỉ webhook phải bắt đầu bằng http:// hoặc https://, không kèm tên hay mật khẩu, cổng 80, 443 hoặc từ 1024 trở lên.',
    en: () =>
      'The address of a webhook begins with http:// or https://, holds no name or password, and names port 80, 443 or one from 1024 up.',
  },
  'webhook-address-private': {
    vi: () =>
      'Địa chỉ này nằm trong mạng nội bộ, nơi hệ thống không gửi tới; người vận hành có thể cho phép bằng WEBHOOK_PRIVATE_ADDRESSES=1.',
    en: () =>
      'This address lies in a private network, where nothing is sent; the operator may allow it with WEBHOOK_PRIVATE_ADDRESSES=1.',
  },
  'webhook-inactive': {
    vi: () => 'Webhook này đang tắt; đề nghị bật lại trước khi gửi.',
    en: () => 'This webhook is switched off; switch it on before sending.',
  },
  'webhook-not-subscribed': {
    vi: () => 'Webhook này không còn nhận loại sự kiện đó; chỉ có thể bỏ lần gửi.',
    en: () => 'This webhook no longer receives events of that type; the delivery can only be dropped.',
  },
  'delivery-not-failed': {
    vi: () => 'Chỉ lần gửi đã thất bại mới gửi lại hoặc bỏ được.',
    en: () => 'Only a delivery that has failed can be sent again or dropped.',
  },
};
