/** What stands on the pages of finance: what needs doing, all money together, and the unit that it is shown in. */
import type { Language } from '../domain/values/language.js';
import type { MoneyUnit } from '../domain/values/money-unit.js';
import { UNIT_WORDS } from './amounts.js';
import type { Label } from './wording.js';

export const FINANCE = {
  work: { vi: 'Việc của tài chính', en: 'What finance has to do' },
  workShort: { vi: 'Việc cần xử lý', en: 'To do' },
  workWhat: {
    vi: 'Bản kinh phí chờ kiểm tra, tạm ứng đến hạn thanh toán, vốn đối ứng chậm, báo cáo thiếu. Mỗi dòng mở đúng trang để xử lý.',
    en: 'Plans that wait to be checked, advances to settle, counterpart money behind, missing reports. Each line opens the page where it is done.',
  },
  nothing: {
    vi: 'Không có việc nào đang chờ. Kinh phí toàn bộ nhiệm vụ ở mục Toàn bộ.',
    en: 'Nothing waits. The money of all projects stands under All money.',
  },
  all: { vi: 'Toàn bộ', en: 'All money' },
  books: { vi: 'Khóa sổ', en: 'Lock of the books' },
  parts: { vi: 'Các trang tài chính', en: 'Pages of finance' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  rounded: {
    vi: 'Làm tròn một lần từ số đồng: các số đã làm tròn cộng lại có thể lệch số cộng.',
    en: 'Rounded once, from whole đồng: rounded figures may not add up to their sum.',
  },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  kind: { vi: 'Loại, bản', en: 'Kind, version' },
  total: { vi: 'Tổng kinh phí', en: 'Total' },
  lines: { vi: 'Các dòng cộng', en: 'Lines sum to' },
  off: { vi: 'Lệch', en: 'Off' },
  loose: { vi: 'Chưa khớp', en: 'What does not tie' },
  sums: { vi: 'Cộng theo từng bảng (đồng)', en: 'Sums in every cut (VND)' },
  act: { vi: 'Xử lý', en: 'Do it' },
  check: { vi: 'Kiểm tra, lập bản mới', en: 'Check, write the next version' },
  toLedger: { vi: 'Mở sổ', en: 'Open the ledger' },
  toStatement: { vi: 'Đối chiếu', en: 'Reconciliation' },
  toSchedule: { vi: 'Lịch báo cáo', en: 'Schedule' },
  ties: { vi: 'Khớp, chờ quyết định', en: 'Ties; waits for its decision' },
  open: { vi: 'Còn tạm ứng', en: 'Open' },
  hostBy: { vi: 'Chủ trì trước ngày', en: 'Lead institution by' },
  treasuryBy: { vi: 'Kho bạc trước ngày', en: 'Treasury by' },
  state: { vi: 'Tình trạng', en: 'State' },
  paid: { vi: 'Đã góp', en: 'Paid' },
  due: { vi: 'Phải góp theo tỷ lệ', en: 'Due by the ratio' },
  behind: { vi: 'Chậm', en: 'Behind' },
  missed: { vi: 'Số báo cáo thiếu', en: 'Reports missing' },
  since: { vi: 'Từ ngày', en: 'Since' },
  planned: { vi: 'Vốn đối ứng', en: 'Counterpart' },
  promised: { vi: 'Đã cam kết', en: 'Promised' },
  shown: { vi: 'Đã chứng minh', en: 'Shown' },
  lacking: { vi: 'Còn thiếu', en: 'Lacking' },
  sum: { vi: 'Cộng', en: 'Sum' },
  page: { vi: 'Trang', en: 'Page' },
  earlier: { vi: 'Trang trước', en: 'Page before' },
  later: { vi: 'Trang sau', en: 'Next page' },
  charts: { vi: 'Biểu đồ', en: 'Charts' },
  cells: { vi: 'Theo nguồn và năm', en: 'By source and year' },
  cellsHint: { vi: 'Mỗi số mở ra các nhiệm vụ của nó.', en: 'Each figure opens to its projects.' },
  behindFigure: { vi: 'Nhiệm vụ của số liệu', en: 'Projects of the figure' },
  everySource: { vi: 'Mọi nguồn', en: 'Every source' },
  everyYear: { vi: 'Mọi năm', en: 'Every year' },
  noProjects: { vi: 'Không nhiệm vụ nào có số này.', en: 'No project has such a figure.' },
  backToAll: { vi: 'Về kinh phí toàn bộ', en: 'To all money' },
  more: { vi: 'Xem tiếp', en: 'Show more' },
  first: { vi: 'Về đầu danh sách', en: 'To the start of the list' },
} as const satisfies Record<string, Label>;

export const OVERDUE_WORDS: Readonly<Record<'host' | 'treasury' | 'none', Label>> = {
  host: { vi: 'Chủ trì quá hạn', en: 'Lead institution overdue' },
  treasury: { vi: 'Quá hạn với Kho bạc', en: 'Overdue with the Treasury' },
  none: { vi: 'Trong hạn', en: 'In time' },
};

/** A head that names the unit of the figures beneath it. */
export function inUnit(label: Label, unit: MoneyUnit): Label {
  const head = (language: Language) => `${label[language]} (${UNIT_WORDS[unit][language]})`;
  return { vi: head('vi'), en: head('en') };
}
