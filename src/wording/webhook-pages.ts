/** What the pages about webhooks say. */
import type { Label } from './wording.js';

export const WEBHOOKS = {
  menu: { vi: 'Webhook', en: 'Webhooks' },
  title: { vi: 'Webhook', en: 'Webhooks' },
  intro: {
    vi: 'Gửi sự kiện của hệ thống tới phòng chat hoặc chương trình khác bằng thông điệp JSON có chữ ký.',
    en: 'Tells a chat or another program what happens here, by signed JSON messages.',
  },
  list: { vi: 'Nơi nhận', en: 'Receivers' },
  add: { vi: 'Thêm nơi nhận', en: 'Add a receiver' },
  name: { vi: 'Tên', en: 'Name' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  events: { vi: 'Sự kiện', en: 'Events' },
  language: { vi: 'Ngôn ngữ của thông điệp', en: 'Language of the messages' },
  submitAdd: { vi: 'Thêm', en: 'Add' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  state: { vi: 'Tình trạng', en: 'State' },
  on: { vi: 'Đang bật', en: 'On' },
  off: { vi: 'Đang tắt', en: 'Off' },
  removed: { vi: 'Đã gỡ', en: 'Removed' },
  change: { vi: 'Sửa…', en: 'Change…' },
  isOn: { vi: 'Bật', en: 'On' },
  offHint: {
    vi: 'Khi tắt, các thông điệp đang chờ bị bỏ và không giữ lại thông điệp mới.',
    en: 'Switched off, what waits is dropped and nothing new is kept.',
  },
  submitChange: { vi: 'Lưu', en: 'Save' },
  test: { vi: 'Gửi thử', en: 'Send a test' },
  renew: { vi: 'Đổi khóa ký…', en: 'New secret…' },
  renewHint: {
    vi: 'Khóa cũ mất hiệu lực ngay; nơi nhận phải nhập khóa mới.',
    en: 'The old secret ends at once; the receiver must be given the new one.',
  },
  submitRenew: { vi: 'Đổi khóa ký', en: 'Draw a new secret' },
  remove: { vi: 'Gỡ…', en: 'Remove…' },
  removeHint: {
    vi: 'Nơi nhận này không được gửi nữa và ra khỏi danh sách; nhật ký vẫn còn.',
    en: 'It is called no more and leaves the list; its log stays.',
  },
  submitRemove: { vi: 'Gỡ nơi nhận này', en: 'Remove this receiver' },
  secret: { vi: 'Khóa ký', en: 'Signing secret' },
  secretOnce: {
    vi: 'Chỉ hiện một lần này. Hãy chép vào cấu hình của nơi nhận ngay bây giờ.',
    en: 'Shown only this once. Copy it into the receiver now.',
  },
  log: { vi: 'Nhật ký gửi', en: 'Delivery log' },
  attempts: { vi: 'Số lần thử', en: 'Attempts' },
  next: { vi: 'Thử lại lúc', en: 'Next attempt' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  why: { vi: 'Lý do', en: 'Reason' },
  retry: { vi: 'Gửi lại', en: 'Send again' },
  drop: { vi: 'Bỏ…', en: 'Drop…' },
  dropReason: { vi: 'Lý do bỏ', en: 'Why it is dropped' },
  submitDrop: { vi: 'Bỏ thông điệp này', en: 'Drop this message' },
  more: { vi: 'Cũ hơn', en: 'Older' },
  back: { vi: 'Về danh sách webhook', en: 'To the list of webhooks' },
  verify: { vi: 'Nơi nhận kiểm tra chữ ký thế nào', en: 'How a receiver verifies the signature' },
} as const satisfies Record<string, Label>;

export const VERIFY_STEPS: readonly Label[] = [
  {
    vi: 'Theo Standard Webhooks: mỗi thông điệp có các tiêu đề webhook-id, webhook-timestamp (giây) và webhook-signature.',
    en: 'As Standard Webhooks has it: each message carries the headers webhook-id, webhook-timestamp (seconds) and webhook-signature.',
  },
  {
    vi: 'Lấy phần sau “whsec_” của khóa ký, giải mã base64 thành khóa.',
    en: 'Take what follows “whsec_” in the secret and decode it from base64: that is the key.',
  },
  {
    vi: 'Tính HMAC-SHA-256 trên “webhook-id.webhook-timestamp.nội dung nguyên văn”, mã hóa base64, thêm “v1,” phía trước và so với webhook-signature.',
    en: 'Reckon HMAC-SHA-256 over “webhook-id.webhook-timestamp.raw body”, encode it in base64, put “v1,” before it and compare it with webhook-signature.',
  },
  {
    vi: 'Bỏ thông điệp cũ hơn năm phút; cùng webhook-id là cùng một thông điệp gửi lại.',
    en: 'Refuse messages older than five minutes; the same webhook-id is the same message sent again.',
  },
];
