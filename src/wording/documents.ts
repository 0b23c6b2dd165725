/** The words around a project's documents. */
import type { DocumentKind } from '../domain/documents/document-kinds.js';
import type { Label } from './wording.js';

export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, Label>> = {
  proposal: { vi: 'Đề xuất nhiệm vụ', en: 'Proposal' },
  description: { vi: 'Thuyết minh', en: 'Description of the work' },
  estimate: { vi: 'Dự toán kinh phí', en: 'Cost estimate' },
  decision: { vi: 'Quyết định, văn bản', en: 'Decision or official letter' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  report: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  'final-report': { vi: 'Báo cáo tổng hợp kết quả', en: 'Final report' },
  'product-report': { vi: 'Báo cáo sản phẩm', en: 'Report on products' },
  'self-evaluation': { vi: 'Báo cáo tự đánh giá', en: 'Self-evaluation' },
  'acceptance-dossier': { vi: 'Hồ sơ nghiệm thu', en: 'Acceptance dossier' },
  review: { vi: 'Nhận xét, phản biện', en: 'Review' },
  minutes: { vi: 'Biên bản họp, kiểm tra', en: 'Minutes of a meeting or inspection' },
  registration: { vi: 'Đăng ký kết quả', en: 'Registration of results' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  other: { vi: 'Tài liệu khác', en: 'Other' },
};

export const DOCUMENT = {
  title: { vi: 'Tài liệu', en: 'Documents' },
  kindHint: {
    vi: 'Nhận xét, phản biện và biên bản họp nộp tại nhiệm vụ chỉ người nộp, cơ quan quản lý và, với biên bản, hội đồng đã đánh giá đọc được. Biên bản nghiệm thu khối lượng, thanh lý: chọn Minh chứng.',
    en: 'Reviews and minutes filed on a project are read only by who filed them, the office and, for minutes, the council that judged. For records of volumes accepted or a contract settled choose Evidence.',
  },
  name: { vi: 'Tên tài liệu', en: 'Title' },
  kind: { vi: 'Loại tài liệu', en: 'Kind' },
  date: { vi: 'Ngày ghi trên tài liệu', en: 'Date on the document' },
  file: { vi: 'Tệp', en: 'File' },
  fileHint: {
    vi: 'PDF, PNG, JPEG, DOCX, XLSX, ODT, CSV hoặc văn bản thuần; lớn nhất',
    en: 'PDF, PNG, JPEG, DOCX, XLSX, ODT, CSV or plain text; at most',
  },
  add: { vi: 'Nộp tài liệu', en: 'File a document' },
  submit: { vi: 'Nộp', en: 'File it' },
  replaces: { vi: 'Thay cho', en: 'Replaces' },
  replacesNone: { vi: 'Không thay tài liệu nào', en: 'Replaces none' },
  replaced: { vi: 'Đã có bản thay thế', en: 'Replaced' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
  reason: { vi: 'Lý do', en: 'Reason' },
  download: { vi: 'Tải về', en: 'Download' },
  filedBy: { vi: 'Người nộp', en: 'Filed by' },
} as const;
