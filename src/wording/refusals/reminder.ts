import type { REMINDER_REFUSALS } from '../../domain/schedule/reminder-refusals.js';
import type { Wording } from '../wording.js';

export const REMINDER_REFUSAL_WORDING: Record<keyof typeof REMINDER_REFUSALS, Wording> = {
  'policy-reminds-of-nothing': {
    vi: () =>
      'Chính sách chưa có lần nhắc nào: đề nghị ghi ít nhất một lần trước hạn, khi quá hạn hoặc khi báo cấp trên.',
    en: () => 'The policy reminds of nothing: name at least one moment before, after or beyond the due date.',
  },
  'policy-reminds-nobody': {
    vi: () => 'Chính sách chưa nhắc ai: đề nghị chọn ít nhất một người nhận và một kênh.',
    en: () => 'The policy reminds nobody: choose at least one recipient and one channel.',
  },
  'policy-step-twice': {
    vi: () => 'Một bước báo cấp trên được ghi hai lần.',
    en: () => 'A step of the escalation stands twice.',
  },
  'quiet-hours-without-end': {
    vi: () => 'Giờ yên lặng bắt đầu và kết thúc cùng lúc; bỏ trống nếu không cần.',
    en: () => 'Quiet hours begin and end at the same time; leave them out if there are none.',
  },
  'sent-in-quiet-hours': {
    vi: ({ sendAt, from, to }) => `Giờ gửi ${sendAt} nằm trong giờ yên lặng từ ${from} đến ${to}.`,
    en: ({ sendAt, from, to }) =>
      `The hour of sending, ${sendAt}, lies in the quiet hours from ${from} to ${to}.`,
  },
  'reminder-not-failed': {
    vi: () => 'Chỉ nhắc việc gửi không được mới gửi lại hoặc bỏ được.',
    en: () => 'Only a reminder that could not be delivered is tried again or dropped.',
  },
  'reminder-reaches-nobody': {
    vi: () => 'Vẫn chưa có ai giữ vai trò nhận nhắc việc này. Hãy giao vai trò cho một người rồi gửi lại.',
    en: () =>
      'Still nobody holds the role that this reminder is for. Give the role to somebody, then try again.',
  },
  'template-field-unknown': {
    vi: ({ field, nearest }) => `Không có trường “${field}”; có lẽ ý muốn ghi {{${nearest}}}.`,
    en: ({ field, nearest }) => `There is no field “${field}”; the nearest one is {{${nearest}}}.`,
  },
  'template-field-outside-items': {
    vi: ({ field }) => `Trường {{${field}}} chỉ dùng được giữa {{#items}} và {{/items}}.`,
    en: ({ field }) => `The field {{${field}}} stands between {{#items}} and {{/items}} only.`,
  },
  'template-field-missing': {
    vi: ({ field }) =>
      field === 'why'
        ? 'Mỗi việc phải nói vì sao người nhận được nhắc: đề nghị giữ trường {{why}}.'
        : `Mỗi việc phải có đường dẫn: đề nghị giữ trường {{${field}}}.`,
    en: ({ field }) =>
      field === 'why'
        ? 'Each matter says why its reader is told: keep the field {{why}}.'
        : `Each matter has its link: keep the field {{${field}}}.`,
  },
  'template-brace-alone': {
    vi: ({ near }) => `Dấu ngoặc kép chưa khép ở “${near}”: mỗi trường viết là {{tên}}.`,
    en: ({ near }) => `Braces stand alone at “${near}”: a field is written {{name}}.`,
  },
  'template-block-not-here': {
    vi: ({ block }) => `Không dùng được {{${block}}} ở đây: phần lặp chỉ có trong nội dung thư gộp.`,
    en: ({ block }) => `There is no {{${block}}} here: only the body of the mail of several matters repeats.`,
  },
  'template-block-unknown': {
    vi: ({ block }) => `Không có phần “{{${block}}}”; phần lặp duy nhất là {{#items}}…{{/items}}.`,
    en: ({ block }) => `There is no block “{{${block}}}”; the only one is {{#items}}…{{/items}}.`,
  },
  'template-block-unclosed': {
    vi: () => 'Phần {{#items}} chưa khép: đề nghị thêm {{/items}}.',
    en: () => 'The block {{#items}} is not closed: add {{/items}}.',
  },
  'template-block-unopened': {
    vi: () => 'Có {{/items}} mà không có {{#items}} trước đó.',
    en: () => '{{/items}} closes a block that no {{#items}} opens.',
  },
  'template-block-twice': {
    vi: () => 'Phần {{#items}} chỉ được có một lần.',
    en: () => 'The block {{#items}} stands once only.',
  },
  'template-items-missing': {
    vi: () => 'Thư gộp phải có phần lặp {{#items}}…{{/items}} cho từng việc.',
    en: () => 'A mail of several matters repeats {{#items}}…{{/items}} for each.',
  },
  'template-subject-of-lines': {
    vi: () => 'Tiêu đề thư chỉ có một dòng.',
    en: () => 'The subject is one line.',
  },
};
