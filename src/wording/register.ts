/** The words of the register of official papers. */
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const PAPER_KIND_WORDS = {
  QD: { vi: 'Quyết định (QĐ)', en: 'Decision (QĐ)' },
  KH: { vi: 'Kế hoạch (KH)', en: 'Plan (KH)' },
  CV: { vi: 'Công văn (CV)', en: 'Official letter (CV)' },
  NQ: { vi: 'Nghị quyết (NQ)', en: 'Resolution (NQ)' },
  BC: { vi: 'Báo cáo (BC)', en: 'Report (BC)' },
  TB: { vi: 'Thông báo (TB)', en: 'Notice (TB)' },
  TTr: { vi: 'Tờ trình (TTr)', en: 'Submission (TTr)' },
  BB: { vi: 'Biên bản (BB)', en: 'Minutes (BB)' },
  HD: { vi: 'Hướng dẫn (HD)', en: 'Guidance (HD)' },
} as const satisfies Record<string, Label>;

export const REGISTER = {
  menu: { vi: 'Văn bản', en: 'Papers' },
  title: { vi: 'Sổ quyết định và văn bản', en: 'Register of decisions and official papers' },
  words: { vi: 'Số, trích yếu', en: 'Number or subject' },
  kind: { vi: 'Loại', en: 'Kind' },
  year: { vi: 'Năm', en: 'Year' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  asWritten: { vi: 'Ghi trong tài liệu cũ', en: 'As an old source writes it' },
  source: { vi: 'Nguồn', en: 'Known from' },
  any: { vi: 'Tất cả', en: 'Any' },
  submit: { vi: 'Tìm', en: 'Search' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  next: { vi: 'Trang sau', en: 'Next page' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  pages: { vi: 'Các trang của danh sách', en: 'Pages of the list' },
  first: { vi: 'Về trang đầu', en: 'Back to the first page' },
  projects: { vi: 'Nhiệm vụ liên quan', en: 'Projects it concerns' },
  facts: { vi: 'Văn bản', en: 'The paper' },
  unnumbered: { vi: 'Văn bản không số', en: 'Paper without a number' },
} as const satisfies Record<string, Label>;

export const ROWS_IN_PAGES: Readonly<
  Record<Language, (page: number, pages: number, count: number) => string>
> = {
  vi: (page, pages, count) => `Trang ${page}/${pages}, tất cả ${count.toLocaleString('vi-VN')} dòng`,
  en: (page, pages, count) => `Page ${page} of ${pages}, ${count.toLocaleString('vi-VN')} lines in all`,
};

export const SHELF = {
  open: { vi: 'Tất cả tài liệu và phiên bản', en: 'All documents and versions' },
  project: { vi: 'Tài liệu của nhiệm vụ', en: 'Documents of the project' },
  council: { vi: 'Tài liệu của hội đồng', en: 'Documents of the council' },
  milestone: { vi: 'Tài liệu của mốc', en: 'Documents of the milestone' },
  decision: { vi: 'Tệp của văn bản', en: 'Files of the paper' },
  back: { vi: 'Về hội đồng', en: 'Back to the council' },
  version: { vi: 'Bản', en: 'Version' },
  addVersion: { vi: 'Nộp bản mới', en: 'Bring a new version' },
  read: { vi: 'Xem', en: 'Read' },
} as const satisfies Record<string, Label>;
