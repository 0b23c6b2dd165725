/** Why a form is not made or a template not taken, and what to mend in it. */
import type { FORM_REFUSALS } from '../../domain/forms/refusals.js';
import type { Wording } from '../wording.js';

export const FORM_REFUSAL_WORDING: Record<keyof typeof FORM_REFUSALS, Wording> = {
  'form-subject-missing': {
    vi: () => 'Đề nghị cho biết biểu mẫu này lập cho thành viên nào, nhiệm vụ nào của phiên họp.',
    en: () => 'Say for which member and which project of the session this form is made.',
  },
  'form-before-closing': {
    vi: () => 'Biên bản này chỉ lập được khi phiên họp đã kết thúc và có kết quả kiểm phiếu.',
    en: () => 'This record can be made only once the session is closed and its ballots are counted.',
  },
  'form-ballot-not-cast': {
    vi: () => 'Thành viên chưa nộp phiếu cho nhiệm vụ này; có thể in phiếu trắng.',
    en: () => 'No ballot has been cast on this project yet; the blank sheet can be made.',
  },
  'form-seat-recused': {
    vi: () => 'Thành viên này không tham gia đánh giá nhiệm vụ vì xung đột lợi ích.',
    en: () => 'A conflict of interest keeps this member from the project.',
  },
  'form-without-acceptance': {
    vi: () => 'Nhiệm vụ chưa được nghiệm thu ở mức đạt trở lên nên chưa có gì để công nhận.',
    en: () => 'The project has not been accepted yet: there is nothing to recognise.',
  },
  'form-milestone-over': {
    vi: () => 'Việc này đã hoàn thành hoặc đã hủy; không còn gì để đôn đốc.',
    en: () => 'This is done or cancelled; there is nothing to remind of.',
  },
  'template-not-docx': {
    vi: () => 'Mẫu phải là tệp DOCX; đề nghị lưu lại từ Word hoặc LibreOffice theo định dạng này.',
    en: () => 'A template is a DOCX file; save it from Word or LibreOffice in that format.',
  },
  'template-unreadable': {
    vi: () => 'Không đọc được tệp này như một văn bản Word; đề nghị mở bằng Word, lưu lại và gửi lại.',
    en: () => 'This file cannot be read as a Word document; open it in Word, save it and send it again.',
  },
  'template-too-large': {
    vi: ({ most }) => `Mẫu lớn hơn ${most} MB; đề nghị giảm dung lượng hình ảnh.`,
    en: ({ most }) => `The template is larger than ${most} MB; make its pictures smaller.`,
  },
  'template-with-active-content': {
    vi: ({ part }) =>
      `Mẫu có chứa macro hoặc đối tượng nhúng (${part}); đề nghị xóa rồi lưu lại thành DOCX thông thường.`,
    en: ({ part }) =>
      `The template holds macros or embedded objects (${part}); remove them and save it again.`,
  },
  'template-with-links': {
    vi: ({ part }) =>
      `Mẫu có liên kết ra bên ngoài (${part}); đề nghị bỏ liên kết, chèn thẳng hình ảnh vào văn bản.`,
    en: ({ part }) =>
      `The template links to the outside (${part}); remove links and put pictures into the document.`,
  },
  'template-with-computed-field': {
    vi: ({ field }) => `Mẫu có trường tự động của Word “${field}”; chỉ được dùng số trang.`,
    en: ({ field }) => `The template has the Word field “${field}”; only page numbers may be computed.`,
  },
  'form-field-unknown': {
    vi: ({ name, nearest }) => `Không có trường {${name}}; có phải là {${nearest}}?`,
    en: ({ name, nearest }) => `There is no field {${name}}; did you mean {${nearest}}?`,
  },
  'template-field-outside-repeat': {
    vi: ({ name, list }) => `Trường {${name}} chỉ dùng được giữa {#${list}} và {/${list}}.`,
    en: ({ name, list }) => `The field {${name}} stands only between {#${list}} and {/${list}}.`,
  },
  'template-repeat-unclosed': {
    vi: ({ name }) => `Phần lặp {#${name}} chưa được đóng; đề nghị thêm {/${name}} sau nội dung lặp.`,
    en: ({ name }) => `The repeat {#${name}} is not closed; add {/${name}} behind what is repeated.`,
  },
  'template-repeat-unopened': {
    vi: ({ name }) => `Có {/${name}} mà không có {#${name}} ở phía trước.`,
    en: ({ name }) => `There is {/${name}} without {#${name}} before it.`,
  },
  'template-repeat-within-repeat': {
    vi: ({ name, within }) =>
      `Phần lặp {#${name}} nằm trong phần lặp {#${within}}; không được lặp lồng nhau.`,
    en: ({ name, within }) => `The repeat {#${name}} stands within {#${within}}; repeats do not nest.`,
  },
  'template-repeat-misplaced': {
    vi: ({ name }) =>
      `Phần lặp {#${name}} mở và đóng ở hai chỗ không khớp nhau; đề nghị đặt cả hai trong một hàng của bảng hoặc trong các đoạn liền nhau.`,
    en: ({ name }) =>
      `The repeat {#${name}} opens and closes in places that do not fit; put both into one row of a table or into paragraphs of the same text.`,
  },
  'template-text-repeated': {
    vi: ({ name }) => `{${name}} là một trường đơn, không lặp được; đề nghị viết {${name}}.`,
    en: ({ name }) => `{${name}} is a single field and cannot be repeated; write {${name}}.`,
  },
  'template-list-as-text': {
    vi: ({ name }) => `{${name}} là danh sách; đề nghị viết {#${name}} … {/${name}}.`,
    en: ({ name }) => `{${name}} is a list; write {#${name}} … {/${name}}.`,
  },
  'template-tag-broken': {
    vi: ({ name }) => `Dấu ngoặc của trường “${name}” bị thiếu hoặc thừa; mỗi trường viết là {tên}.`,
    en: ({ name }) => `A brace of the field “${name}” is missing or too many; each field is written {name}.`,
  },
  'template-tag-not-taken': {
    vi: ({ written }) =>
      `Không dùng được “${written}” trong mẫu; chỉ có trường {tên} và phần lặp {#tên} … {/tên}.`,
    en: ({ written }) =>
      `“${written}” cannot stand in a template; there are only fields {name} and repeats {#name} … {/name}.`,
  },
};
