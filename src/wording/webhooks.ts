/** What webhooks are told by the program itself, and what their log says. */
import type { Language } from '../domain/values/language.js';
import type { DeliveryState } from '../domain/webhooks/delivery.js';
import type { WebhookEventType } from '../domain/webhooks/webhook-events.js';
import type { Label } from './wording.js';

export const WEBHOOK_TEST: Readonly<Record<Language, (name: string) => string>> = {
  vi: (name) => `Thử kết nối từ hệ thống theo dõi nhiệm vụ KH&CN tới “${name}”: đã nhận được.`,
  en: (name) => `A test from the S&T project tracker to “${name}”: it works.`,
};

export const WEBHOOK_EVENT_WORDS: Readonly<Record<WebhookEventType, Label>> = {
  'reminder.due': { vi: 'Nhắc việc đến hạn', en: 'A reminder is due' },
  'reminder.failed': { vi: 'Nhắc việc không gửi được', en: 'A reminder could not be delivered' },
  'reminders.silent': { vi: 'Bộ phận nhắc việc im lặng', en: 'Reminders have fallen silent' },
  'webhook.test': { vi: 'Gửi thử', en: 'Test' },
};

export const DELIVERY_STATE_WORDS: Readonly<Record<DeliveryState, Label>> = {
  planned: { vi: 'Chờ gửi', en: 'Waiting' },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Thất bại', en: 'Failed' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
};

/** Why an attempt failed, by its code. */
export const DELIVERY_ERROR_WORDS: Readonly<Record<string, Label>> = {
  'timed-out': { vi: 'Không trả lời trong 10 giây', en: 'No answer within 10 seconds' },
  'address-refused': {
    vi: 'Địa chỉ thuộc mạng nội bộ, không được phép gửi tới',
    en: 'The address lies in a private network, where nothing is sent',
  },
  'secret-sealed': {
    vi: 'Khóa ký được niêm phong bằng khóa bí mật khác; đề nghị đặt lại SECRETS_KEY hoặc đổi khóa',
    en: 'Its secret was sealed under another key; set SECRETS_KEY or renew the secret',
  },
  'connection-failed': { vi: 'Không kết nối được', en: 'The connection failed' },
  redirected: { vi: 'Bị chuyển hướng; hệ thống không đi theo', en: 'Redirected, which is not followed' },
  'answered-no': { vi: 'Nơi nhận từ chối', en: 'The receiver refused it' },
};

/** Why a delivery was dropped, where the program itself did. */
export const DROP_REASON_WORDS: Readonly<Record<string, Label>> = {
  'webhook-inactive': { vi: 'Webhook đã tắt', en: 'The webhook was switched off' },
  'webhook-unsubscribed': {
    vi: 'Webhook không còn nhận loại sự kiện này',
    en: 'The webhook no longer receives events of this type',
  },
  'webhook-address-changed': {
    vi: 'Địa chỉ webhook đã đổi trước khi gửi được',
    en: 'The address of the webhook was changed before it could be sent',
  },
};
