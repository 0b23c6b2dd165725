/** Words of the pages of the annual report. */
import type { TextSection } from '../domain/reporting/annual-texts.js';
import type { Label } from './wording.js';

export const ANNUAL_PAGE = {
  menu: { vi: 'Báo cáo', en: 'Report' },
  title: { vi: 'Báo cáo năm', en: 'Annual report' },
  year: { vi: 'Năm', en: 'Year' },
  from: { vi: 'Từ ngày (bỏ trống: đầu năm)', en: 'From (empty: the start of the year)' },
  to: { vi: 'Đến ngày (bỏ trống: cuối năm)', en: 'To (empty: the end of the year)' },
  asOf: {
    vi: 'Số liệu đến ngày (bỏ trống: cuối kỳ, hoặc hôm nay)',
    en: 'Figures as of (empty: the end of the period, or today)',
  },
  unit: { vi: 'Đơn vị chủ trì hoặc quản lý', en: 'Lead institution or authority' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  more: { vi: 'Kỳ khác, một đơn vị, một chương trình', en: 'Another period, one unit, one programme' },
  show: { vi: 'Xem', en: 'Show' },
  order: { vi: 'Báo cáo lớn, làm trong lúc chờ:', en: 'A large report, made meanwhile:' },
  download: { vi: 'Tải về', en: 'Download' },
  docx: { vi: 'Văn bản (DOCX)', en: 'Paper (DOCX)' },
  pdf: { vi: 'Văn bản (PDF)', en: 'Paper (PDF)' },
  xlsx: { vi: 'Bảng tính (XLSX)', en: 'Workbook (XLSX)' },
  csv: { vi: 'Văn bản thuần (CSV)', en: 'Plain text (CSV)' },
  wrong: { vi: 'Chưa lưu được', en: 'Not saved' },
  records: { vi: 'Căn cứ', en: 'Records' },
} as const satisfies Record<string, Label>;

export const OWN_TEXTS = {
  title: { vi: 'Phần tự viết', en: 'Your own text' },
  hint: {
    vi: 'Mỗi dòng là một đoạn. Nội dung được in vào báo cáo ở mọi định dạng và được giữ theo từng năm.',
    en: 'Each line is a paragraph. It is printed in the report in every format, and kept year by year.',
  },
  offered: {
    vi: 'Chưa lưu cho năm này: dưới đây là nội dung của lần viết gần nhất, để bắt đầu.',
    en: 'Not saved for this year: below is what was written last, as a start.',
  },
  none: { vi: 'Chưa viết', en: 'Not written' },
  written: { vi: 'Đã viết', en: 'Written' },
  save: { vi: 'Lưu', en: 'Save' },
} as const satisfies Record<string, Label>;

export const TEXT_SECTION_WORDS: Readonly<Record<TextSection, Label>> = {
  introduction: { vi: 'Mở đầu', en: 'Introduction' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  tasks: { vi: 'Nhiệm vụ năm tiếp theo', en: 'Tasks of the next year' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
};

export const KEPT = {
  state: { vi: 'Tình trạng', en: 'State' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  title: { vi: 'Báo cáo đã lưu', en: 'Kept reports' },
  one: { vi: 'Báo cáo đã lưu', en: 'Kept report' },
  keep: { vi: 'Lưu báo cáo này', en: 'Keep this report' },
  keepHint: {
    vi: 'Báo cáo được giữ nguyên như đang hiển thị và không sửa, không xóa được; hệ thống sẽ chỉ ra điều gì thay đổi về sau.',
    en: 'The report is kept exactly as shown and can neither be changed nor deleted; what changes later is pointed out.',
  },
  keepNow: { vi: 'Lưu ngay', en: 'Keep it now' },
  none: { vi: 'Chưa có báo cáo nào của năm này được lưu.', en: 'No report of this year was kept yet.' },
  asOf: { vi: 'Số liệu đến ngày', en: 'Figures as of' },
  keptAt: { vi: 'Lưu lúc', en: 'Kept at' },
  author: { vi: 'Người lưu', en: 'Kept by' },
  digest: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  unchanged: { vi: 'Không thay đổi', en: 'Unchanged' },
  stale: { vi: 'Đã cũ', en: 'Stale' },
  unchangedHint: {
    vi: 'Lập lại báo cáo từ hồ sơ hôm nay cho cùng số liệu, từng câu từng chữ.',
    en: 'Drawn again from today’s records, the report says the same, figure by figure and word by word.',
  },
  staleHint: {
    vi: 'Hồ sơ đã thay đổi từ khi lưu. Dưới đây là từng thay đổi và hồ sơ liên quan.',
    en: 'Records have changed since it was kept. Each change follows, with its records.',
  },
  changes: { vi: 'Thay đổi từ khi lưu', en: 'Changes since it was kept' },
  was: { vi: 'Khi lưu', en: 'When kept' },
  is: { vi: 'Hiện nay', en: 'Now' },
  absent: { vi: 'không có', en: 'absent' },
  drawNow: { vi: 'Lập báo cáo theo hồ sơ hiện nay', en: 'Draw the report from today’s records' },
} as const satisfies Record<string, Label>;

export const CHANGE_WORDS: Readonly<Record<string, Label>> = {
  figure: { vi: 'Số liệu', en: 'Figure' },
  paragraph: { vi: 'Đoạn văn về nhiệm vụ', en: 'Paragraph of a project' },
  pipeline: { vi: 'Ý tưởng, khảo sát', en: 'Idea or survey' },
  paper: { vi: 'Văn bản trong kỳ', en: 'Paper of the period' },
  text: { vi: 'Phần tự viết', en: 'Own text' },
  letterhead: { vi: 'Thể thức văn bản', en: 'Letterhead' },
};

export const FIGURE_PAGE = {
  title: { vi: 'Số liệu này gồm', en: 'What this figure is made of' },
  back: { vi: 'Về báo cáo', en: 'Back to the report' },
  value: { vi: 'Số trong báo cáo', en: 'The figure of the report' },
  sum: { vi: 'Cộng các dòng', en: 'The rows together' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  record: { vi: 'Hồ sơ', en: 'Record' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  year: { vi: 'Năm', en: 'Year' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
} as const satisfies Record<string, Label>;

export const ROW_KIND_WORDS = {
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  'funding-line': { vi: 'Dòng kinh phí', en: 'Funding line' },
  disbursement: { vi: 'Chứng từ', en: 'Ledger entry' },
} as const satisfies Record<string, Label>;

export const PARAGRAPH = {
  title: { vi: 'Căn cứ của đoạn văn', en: 'What the paragraph stands on' },
  facts: { vi: 'Từng dữ kiện và hồ sơ của nó', en: 'Each fact and its record' },
  fact: { vi: 'Dữ kiện', en: 'Fact' },
  text: { vi: 'Trong đoạn văn', en: 'In the paragraph' },
  record: { vi: 'Hồ sơ', en: 'Record' },
  project: { vi: 'Mở nhiệm vụ', en: 'Open the project' },
} as const satisfies Record<string, Label>;
