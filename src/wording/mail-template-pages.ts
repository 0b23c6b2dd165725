/** What the pages of mail templates say around the templates. */
import type { MatterField, MessageField, TemplateName } from '../domain/schedule/mail-template.js';
import type { Label } from './wording.js';

export const TEMPLATES = {
  menu: { vi: 'Mẫu thư', en: 'Mail templates' },
  title: { vi: 'Mẫu thư nhắc việc', en: 'Texts of reminder mails' },
  hint: {
    vi: 'Thư một việc, và thư gộp nhiều việc của một người; mỗi thư có tiếng Việt và tiếng Anh.',
    en: 'The mail of one matter, and the one of all matters of a person; each in Vietnamese and English.',
  },
  template: { vi: 'Mẫu', en: 'Template' },
  origin: { vi: 'Nguồn', en: 'Source' },
  builtIn: { vi: 'Có sẵn', en: 'Shipped' },
  office: { vi: 'Của cơ quan', en: "The office's own" },
  subject: { vi: 'Tiêu đề', en: 'Subject' },
  body: { vi: 'Nội dung', en: 'Text' },
  change: { vi: 'Sửa', en: 'Change' },
  all: { vi: 'Tất cả mẫu thư', en: 'All templates' },
  fields: { vi: 'Các trường dùng được', en: 'Fields' },
  fieldsHint: {
    vi: 'Trường được thay bằng dữ liệu của từng việc. {{link}} và {{why}} phải có: người nhận cần biết việc ở đâu và vì sao mình được nhắc.',
    en: 'A field gives way to what it names. {{link}} and {{why}} have to stay: whoever reads it must know where the matter is and why they are told.',
  },
  itemsHint: {
    vi: 'Giữa {{#items}} và {{/items}} là phần lặp lại cho từng việc, nơi dùng được mọi trường; ngoài đó {{due}} và {{when}} là của việc sớm nhất.',
    en: 'What stands between {{#items}} and {{/items}} is repeated for each matter, with all fields; outside of it {{due}} and {{when}} are those of the earliest.',
  },
  preview: { vi: 'Xem trước', en: 'Preview' },
  previewTitle: {
    vi: 'Xem trước với việc giả định, chưa lưu',
    en: 'Preview with made-up matters, not saved yet',
  },
  asText: { vi: 'Dạng văn bản', en: 'As text' },
  asHtml: { vi: 'Dạng HTML (không có kiểu trình bày)', en: 'As HTML (without its styles)' },
  save: { vi: 'Lưu mẫu này', en: 'Save this template' },
  restore: { vi: 'Trở về mẫu có sẵn', en: 'Back to the shipped text' },
  restoreHint: {
    vi: 'Mẫu của cơ quan sẽ thôi dùng; bản cũ còn trong nhật ký.',
    en: "The office's own text is no more used; the audit keeps it.",
  },
  restoreNow: { vi: 'Xác nhận trở về', en: 'Confirm' },
  wrong: { vi: 'Chưa lưu được', en: 'Not saved' },
} as const;

export const TEMPLATE_WORDS: Readonly<Record<TemplateName, Label>> = {
  reminder: { vi: 'Thư một việc', en: 'One matter' },
  digest: { vi: 'Thư gộp nhiều việc', en: 'Several matters' },
};

export const FIELD_MEANINGS: Readonly<Record<MatterField | MessageField, Label>> = {
  recipient: { vi: 'họ tên người nhận', en: 'name of the reader' },
  count: { vi: 'số việc trong thư', en: 'how many matters' },
  'project.code': { vi: 'mã nhiệm vụ', en: 'code of the project' },
  'project.title': { vi: 'tên nhiệm vụ', en: 'title of the project' },
  milestone: { vi: 'việc đến hạn', en: 'what is due' },
  due: { vi: 'ngày đến hạn', en: 'the date' },
  when: { vi: '“còn 7 ngày”, “quá hạn 3 ngày”', en: '“due in 7 days”, “3 days overdue”' },
  why: { vi: 'vì sao người này được nhắc (bắt buộc)', en: 'why this reader is told (required)' },
  link: { vi: 'đường dẫn đến việc (bắt buộc)', en: 'link to the matter (required)' },
};
