/** Why a file or a document is not taken, changed or shown. */
import type { DOCUMENT_REFUSALS } from '../../domain/documents/refusals.js';
import type { Wording } from '../wording.js';

export const DOCUMENT_REFUSAL_WORDING: Record<keyof typeof DOCUMENT_REFUSALS, Wording> = {
  'form-unreadable': {
    vi: () => 'Không đọc được nội dung gửi lên; đề nghị gửi lại với đúng một tệp và mỗi trường một lần.',
    en: () => 'What was sent cannot be read; send it again with one file and each field once.',
  },
  'file-missing': {
    vi: () => 'Đề nghị chọn một tệp để gửi kèm.',
    en: () => 'Choose a file to send along.',
  },
  'file-empty': {
    vi: () => 'Tệp này không có nội dung.',
    en: () => 'This file is empty.',
  },
  'file-too-large': {
    vi: ({ most }) => `Tệp lớn hơn ${most} MB; đề nghị giảm dung lượng hoặc tách thành nhiều tệp.`,
    en: ({ most }) => `The file is larger than ${most} MB; make it smaller or split it.`,
  },
  'file-type-not-taken': {
    vi: () =>
      'Chỉ nhận tệp PDF, PNG, JPEG, DOCX, XLSX, ODT, CSV và văn bản thuần (UTF-8); tệp .doc, .xls cũ đề nghị lưu lại ' +
      'thành .docx, .xlsx hoặc PDF.',
    en: () =>
      'Only PDF, PNG, JPEG, DOCX, XLSX, ODT, CSV and plain text (UTF-8) are taken; save an old .doc or .xls as .docx, ' +
      '.xlsx or PDF.',
  },
  'file-cut-off': {
    vi: () => 'Tệp bị hỏng hoặc chưa đầy đủ; đề nghị mở lại, lưu và gửi lại.',
    en: () => 'The file is damaged or incomplete; open it, save it and send it again.',
  },
  'file-with-macros': {
    vi: () => 'Tệp có chứa macro nên không được nhận; đề nghị lưu lại không kèm macro, hoặc gửi bản PDF.',
    en: () => 'The file contains macros and is not taken; save it without them, or send a PDF.',
  },
  'file-picture-too-large': {
    vi: ({ most }) =>
      `Ảnh có hơn ${most} triệu điểm ảnh nên máy người xem có thể treo; đề nghị thu nhỏ, hoặc gửi bản PDF.`,
    en: ({ most }) =>
      `The picture has more than ${most} million pixels, which may freeze its reader's computer; make it smaller, or send a PDF.`,
  },
  'file-unpacks-too-large': {
    vi: ({ most }) =>
      `Khi mở, tệp này phình ra hơn ${most} MB nên không được nhận; đề nghị giảm ảnh và bảng, hoặc gửi bản PDF.`,
    en: ({ most }) =>
      `When opened this file grows beyond ${most} MB and is not taken; cut down pictures and tables, or send a PDF.`,
  },
  'file-bytes-missing': {
    vi: () =>
      'Tài liệu này có trong sổ nhưng nội dung tệp không còn nguyên trên máy chủ; đề nghị quản trị viên khôi phục thư ' +
      'mục tệp từ bản sao lưu.',
    en: () =>
      'This document is registered, but its file is no longer whole on the server; the administrator can restore the ' +
      'folder of files from a backup.',
  },
  'downloads-too-many': {
    vi: ({ most, seconds }) =>
      `Đang tải ${most} tệp cùng lúc; đề nghị đợi tải xong bớt một tệp, hoặc thử lại sau ${seconds} giây.`,
    en: ({ most, seconds }) =>
      `${most} files are on their way to you already; wait until one of them is there, or try again in ${seconds} s.`,
  },
  'document-reserved-for-team': {
    vi: () => 'Chỉ thư ký, nhóm thực hiện và tổ chức chủ trì được nộp tài liệu của nhiệm vụ này.',
    en: () => 'Only the secretary, the team and the lead institution file documents of this project.',
  },
  'document-of-another': {
    vi: () => 'Tài liệu này do người khác nộp; đề nghị thư ký thay thế hoặc thu hồi.',
    en: () => 'Somebody else filed this document; ask the secretary to replace or withdraw it.',
  },
  'document-replaced': {
    vi: () => 'Tài liệu này đã có bản thay thế; đề nghị thay bản mới nhất.',
    en: () => 'This document has been replaced already; replace the newest version.',
  },
  'document-withdrawn': {
    vi: () => 'Tài liệu này đã được thu hồi.',
    en: () => 'This document has been withdrawn.',
  },
  'document-reserved-for-office': {
    vi: () => 'Tài liệu của hội đồng và văn bản trong sổ do thư ký nộp; đề nghị gửi cho thư ký.',
    en: () => 'The secretary files the documents of councils and of the register; send it to the secretary.',
  },
  'checklist-item-unknown': {
    vi: () => 'Danh mục hồ sơ của nhiệm vụ này không có thành phần đó.',
    en: () => 'The checklists of this project have no such item.',
  },
  'checklist-item-brought': {
    vi: () => 'Thành phần này đã có tài liệu nên không cần miễn; muốn miễn thì gỡ tài liệu ra trước.',
    en: () => 'This item has its documents already, so there is nothing to waive; take them off it first.',
  },
  'store-full': {
    vi: () =>
      'Máy chủ không còn chỗ lưu tệp nên tệp chưa được nhận và không có gì thay đổi; đề nghị quản trị viên giải phóng ' +
      'dung lượng rồi gửi lại.',
    en: () =>
      'The server has no room left for files: the file was not taken and nothing was changed. Ask the administrator to ' +
      'make room, then send it again.',
  },
  'store-unreachable': {
    vi: () =>
      'Kho lưu tệp tạm thời không trả lời nên chưa có gì thay đổi; đề nghị thử lại sau ít phút, nếu vẫn vậy thì báo quản ' +
      'trị viên.',
    en: () =>
      'The store of files does not answer for the moment, so nothing was changed. Try again in a few minutes; if it stays ' +
      'so, tell the administrator.',
  },
};
