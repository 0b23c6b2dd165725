/** What stands on the pages where a version of a funding plan is entered, checked and looked at once more. */
import { BUDGET_LINES, budgetLineOf } from '../domain/funding/budget-lines.js';
import type { PlanKind } from '../domain/funding/funding-plan.js';
import type { GridColumn } from '../domain/funding/plan-grid.js';
import type { Slip } from '../domain/funding/plan-slips.js';
import type { SumDimension } from '../domain/funding/plan-sums.js';
import type { Language } from '../domain/values/language.js';
import { amountIn } from './amounts.js';
import type { Label } from './wording.js';
import { SOURCE_WORDS, wordOf } from './words.js';

export const PLAN_PAGE = {
  title: { vi: 'Nhập bản kinh phí', en: 'Enter a funding plan' },
  what: {
    vi: 'Mỗi lần lưu là một bản mới; các bản trước giữ nguyên. Nhập như trong bảng tính: các phím mũi tên, Enter và Tab chuyển ô; dán từ Excel hoặc LibreOffice vào ô bất kỳ.',
    en: 'Each saving is a new version; those before stay as they are. Fill it in as a spreadsheet: arrow keys, Enter and Tab move between cells; paste from Excel or LibreOffice into any cell.',
  },
  from: { vi: 'Bắt đầu từ bản', en: 'It begins from version' },
  fromEmpty: { vi: 'Bắt đầu từ bảng trống', en: 'Begin with an empty table' },
  fromCurrent: { vi: 'Bắt đầu từ bản hiện tại', en: 'Begin from the current version' },
  kind: { vi: 'Loại', en: 'Kind' },
  total: { vi: 'Tổng kinh phí', en: 'Total' },
  totalHint: {
    vi: 'Như trong quyết định: 1.498.636.500 hoặc 1,5 tỷ.',
    en: 'As the decision prints it: 1.498.636.500 or 1,5 tỷ.',
  },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decisionHint: {
    vi: 'Bản được phê duyệt hoặc điều chỉnh cần số và ngày quyết định.',
    en: 'An approved or adjusted plan needs the number and date of its decision.',
  },
  effectiveDate: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  effectiveDateHint: {
    vi: 'Để trống: theo ngày quyết định, không có thì hôm nay.',
    en: 'Left empty: the day of the decision, else today.',
  },
  lines: { vi: 'Các dòng kinh phí', en: 'Lines of the plan' },
  row: { vi: 'Dòng', en: 'Line' },
  choose: { vi: '— chọn —', en: '— choose —' },
  addRows: { vi: 'Thêm 5 dòng', en: 'Add 5 lines' },
  pasteTitle: { vi: 'Dán cả bảng từ bảng tính', en: 'Paste a whole table from a spreadsheet' },
  pasteHint: {
    vi: 'Dòng đầu có tên cột (Nguồn vốn, Nội dung, Đơn vị, Năm, Khoản chi, Số tiền) thì đọc theo tên; không có thì theo thứ tự các cột ở trên. Dòng tổng cộng được bỏ qua.',
    en: 'With a first row of titles (source, words, contributor, year, budget line, amount) columns are read by them, else in the order above. A row of sums is left out.',
  },
  paste: { vi: 'Thêm vào bảng', en: 'Add to the table' },
  cuts: { vi: 'Các bảng khác của quyết định', en: 'Further tables of the decision' },
  cutsHint: {
    vi: 'Chỉ nhập khi quyết định in riêng bảng đó; mỗi bảng phải cộng bằng tổng kinh phí.',
    en: 'Only where the decision prints such a table; each must sum to the total.',
  },
  differenceReason: { vi: 'Giải trình chênh lệch', en: 'Why it does not tie' },
  differenceReasonHint: {
    vi: 'Chỉ cho số liệu ghi theo hồ sơ cũ mà không khớp.',
    en: 'Only for figures of old papers that do not tie.',
  },
  knownFrom: { vi: 'Nguồn số liệu', en: 'Known from' },
  knownFromHint: {
    vi: 'Tài liệu mà số liệu cũ được lấy ra.',
    en: 'The paper that old figures were taken from.',
  },
  check: { vi: 'Kiểm tra', en: 'Check' },
  save: { vi: 'Lưu bản này', en: 'Save this version' },
  saveHint: {
    vi: 'Bản được phê duyệt hoặc điều chỉnh được xem lại một lần với các con số trước khi lưu.',
    en: 'An approved or adjusted version is shown once more with its figures before it is saved.',
  },
  checks: { vi: 'Cộng và đối chiếu', en: 'Sums and checks' },
  checksHint: {
    vi: 'Tự cập nhật khi nhập; hoặc bấm Kiểm tra.',
    en: 'Kept up to date as you type; or press Check.',
  },
  ofLines: { vi: 'Các dòng', en: 'Lines' },
  ofTable: { vi: 'Bảng của quyết định', en: 'Table of the decision' },
  difference: { vi: 'Lệch', en: 'Off' },
  ties: { vi: 'Khớp đến từng đồng.', en: 'It ties to the đồng.' },
  unnamed: { vi: 'chưa ghi', en: 'not named' },
  means: { vi: 'Số này là', en: 'It means' },
  reads: { vi: 'đọc là', en: 'read as' },
  lookTitle: { vi: 'Xem lại trước khi lưu', en: 'A last look before it is saved' },
  lookWarning: {
    vi: 'Bản này sẽ ràng buộc: không chi được quá số của nó theo từng nguồn, và không sửa lại được, chỉ có thể lập bản điều chỉnh.',
    en: 'This version will bind: no more can be paid than it gives, source by source, and it cannot be changed, only followed by an adjustment.',
  },
  newer: {
    vi: 'Trong lúc nhập đã có bản mới hơn; thay đổi dưới đây so với bản đó.',
    en: 'A newer version was saved meanwhile; the changes below are against that one.',
  },
  changes: { vi: 'Thay đổi so với bản', en: 'Changes against version' },
  noChanges: { vi: 'Không dòng nào thay đổi số tiền.', en: 'No line changes its amount.' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  change: { vi: 'Tăng, giảm', en: 'Change' },
  confirm: { vi: 'Lưu, có hiệu lực ràng buộc', en: 'Save it, binding' },
  edit: { vi: 'Sửa tiếp', en: 'Go on editing' },
  back: { vi: 'Về trang nhiệm vụ', en: 'To the project' },
  warnings: { vi: 'Lưu ý', en: 'Mind' },
} as const satisfies Record<string, Label>;

export const PLAN_VERSIONS = {
  title: { vi: 'Các bản kinh phí', en: 'Versions of the plan' },
  link: { vi: 'So sánh các bản', en: 'Compare its versions' },
  what: {
    vi: 'Mỗi cột là một bản; dưới mỗi con số là phần tăng, giảm so với bản ngay trước. Bản cũ giữ nguyên.',
    en: 'Each column is a version; beneath a figure stands what it changed of the version before. Old versions stay as they are.',
  },
  version: { vi: 'Bản', en: 'Version' },
  versions: { vi: 'Các bản đã lập', en: 'Versions so far' },
  sources: { vi: 'Cộng theo nguồn vốn', en: 'Sums by source' },
  changed: { vi: 'Dòng có thay đổi', en: 'Lines that changed' },
  same: { vi: 'Dòng không thay đổi', en: 'Lines that did not change' },
  none: { vi: 'Nhiệm vụ chưa có bản kinh phí nào.', en: 'The project has no plan yet.' },
} as const satisfies Record<string, Label>;

export const COLUMN_WORDS: Readonly<Record<GridColumn, Label>> = {
  source: { vi: 'Nguồn vốn', en: 'Source' },
  sourceDetail: { vi: 'Nguyên văn quyết định', en: 'Words of the decision' },
  contributor: { vi: 'Đơn vị đóng góp', en: 'Contributor' },
  year: { vi: 'Năm', en: 'Year' },
  budgetLine: { vi: 'Khoản chi', en: 'Budget line' },
  amountVnd: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
};

export const DIMENSION_WORDS: Readonly<Record<SumDimension, Label>> = {
  source: { vi: 'Theo nguồn vốn', en: 'By source' },
  year: { vi: 'Theo năm', en: 'By year' },
  'budget-line': { vi: 'Theo khoản chi', en: 'By budget line' },
  contributor: { vi: 'Theo đơn vị đóng góp', en: 'By contributor' },
};

export const KIND_HINTS: Readonly<Record<PlanKind, Label>> = {
  estimate: { vi: 'Dự toán đang lập', en: 'An estimate at work' },
  approved: { vi: 'Được phê duyệt, ràng buộc', en: 'Approved, binding' },
  adjusted: { vi: 'Điều chỉnh, ràng buộc', en: 'Adjusted, binding' },
  recorded: { vi: 'Ghi theo hồ sơ cũ, có thể chưa khớp', en: 'Of old papers, may not tie' },
};

/** The words of one of the ten lines by its code; what an office wrote itself stays. */
export function budgetLineWords(text: string, language: Language): string {
  return BUDGET_LINES.find(({ code }) => code === text)?.[language] ?? text;
}

/** A code for the words of a line of the list; what an office wrote itself stays. */
export function budgetLineCode(text: string): string {
  const isNumber = /^\d+$/.test(text.trim());
  return (isNumber ? null : budgetLineOf(text)?.code) ?? text;
}

export function keyWords(dimension: SumDimension, key: string | null, language: Language): string {
  if (key === null) return PLAN_PAGE.unnamed[language];
  if (dimension === 'source') return wordOf(SOURCE_WORDS, key, language);
  return dimension === 'budget-line' ? budgetLineWords(key, language) : key;
}

export function slipSentence({ at, source, year, beforeVnd, nowVnd }: Slip, language: Language): string {
  const place = [wordOf(SOURCE_WORDS, source, language), year].filter(Boolean).join(', ');
  const [before, now] = [beforeVnd, nowVnd].map((amount) => amountIn[language](amount));
  return language === 'vi'
    ? `Xem lại dòng ${at + 1} (${place}): bản trước ghi ${before}, nay là ${now}, vừa đúng số lệch.`
    : `Look at line ${at + 1} (${place}): the version before says ${before}, now it is ${now}, just what is off.`;
}
