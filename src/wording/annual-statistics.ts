/** The statistics of a year in the shape of forms 04/KHCN-NV and 03/KHCN-CP (TT 15/2018/TT-BKHCN). */
import { EXPENDITURE_COLUMNS, type ExpenditureColumn } from '../domain/reporting/annual-expenditure.js';
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import { TASK_COLUMNS, type TaskColumn } from '../domain/reporting/annual-tasks.js';
import { amount, count, opened, type PaperTable, text } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';
import { FIELD_WORDS, LEVEL_WORDS } from './words.js';

const TITLES = {
  tasks: { vi: 'Biểu 04 KHCN-NV', en: 'Form 04 KHCN-NV' },
  expenditure: { vi: 'Biểu 03 KHCN-CP (triệu đồng)', en: 'Form 03 KHCN-CP (VND million)' },
} as const satisfies Record<string, Label>;

const LABEL: Label = { vi: 'A', en: 'A' };
const CODE: Label = { vi: 'B. Mã số', en: 'B. Code' };

export const TASK_COLUMN_WORDS: Readonly<Record<TaskColumn, Label>> = {
  total: { vi: '1. Tổng số', en: '1. Total' },
  ledByWomen: { vi: '2. Chủ nhiệm là nữ', en: '2. Led by women' },
  new: { vi: '3. Phê duyệt mới trong năm', en: '3. Newly approved' },
  carriedOver: { vi: '4. Chuyển tiếp từ năm trước', en: '4. Carried over' },
  accepted: { vi: '5. Được nghiệm thu', en: '5. Accepted' },
  applied: { vi: '6. Đã đưa vào ứng dụng', en: '6. Put to use' },
};

export const EXPENDITURE_COLUMN_WORDS: Readonly<Record<ExpenditureColumn, Label>> = {
  total: { vi: '1. Tổng số', en: '1. Total' },
  central: { vi: '2. Ngân sách trung ương', en: '2. Central budget' },
  local: { vi: '3. Ngân sách địa phương', en: '3. Local budget' },
  domestic: { vi: '4. Ngoài ngân sách, trong nước', en: '4. Domestic, outside the budget' },
  foreign: { vi: '5. Nước ngoài', en: '5. Foreign' },
};

export const OBJECTIVES: readonly Label[] = [
  { vi: 'Thăm dò, nghiên cứu Trái đất, khí quyển', en: 'Earth and atmosphere' },
  { vi: 'Cơ sở hạ tầng và quy hoạch sử dụng đất', en: 'Infrastructure and land use' },
  { vi: 'Sản xuất và công nghệ nông nghiệp', en: 'Agriculture' },
  { vi: 'Sản xuất và công nghệ công nghiệp', en: 'Industry' },
  { vi: 'Sản xuất, phân phối, sử dụng năng lượng', en: 'Energy' },
  { vi: 'Bảo vệ sức khỏe con người', en: 'Health' },
  { vi: 'Giáo dục và đào tạo', en: 'Education' },
  { vi: 'Bảo vệ môi trường', en: 'Environment' },
  { vi: 'Xã hội và dịch vụ', en: 'Society and services' },
  { vi: 'Thăm dò, nghiên cứu vũ trụ', en: 'Space' },
  { vi: 'Nghiên cứu do trường đại học cấp kinh phí', en: 'University-funded research' },
  { vi: 'Nghiên cứu không định hướng ứng dụng', en: 'Non-directed research' },
  { vi: 'Nghiên cứu dân sự khác', en: 'Other civil research' },
  { vi: 'An ninh, quốc phòng', en: 'Security and defence' },
];

export const TASK_ROW_WORDS: Readonly<Record<string, Label>> = {
  total: { vi: '1. Tổng số', en: '1. Total' },
  'kind.topics': { vi: 'Trong đó: đề tài, đề án', en: 'Of which: topics, schemes' },
  'kind.projects': { vi: 'Trong đó: dự án', en: 'Of which: pilot production and S&T projects' },
  'kind.others': { vi: 'Loại khác (ngoài biểu)', en: 'Other kinds (not on the form)' },
  'field.unknown': { vi: '3. Chưa rõ lĩnh vực (ngoài biểu)', en: '3. Field not known (not on the form)' },
  'objective.unknown': {
    vi: '4. Chưa rõ mục tiêu (ngoài biểu)',
    en: '4. Objective not known (not on the form)',
  },
  ...numbered('2', 'level', LEVEL_WORDS),
  ...numbered('3', 'field', FIELD_WORDS),
  ...numbered('4', 'objective', Object.fromEntries(OBJECTIVES.map((label, at) => [at + 1, label]))),
};

export const EXPENDITURE_ROW_WORDS: Readonly<Record<string, Label>> = {
  investment: { vi: 'Chi đầu tư phát triển', en: 'Investment' },
  recurrent: { vi: 'Chi sự nghiệp KH&CN', en: 'Recurrent expenditure' },
  regular: { vi: 'Nhiệm vụ thường xuyên', en: 'Regular tasks' },
  tasks: { vi: 'Nhiệm vụ KH&CN', en: 'S&T projects' },
  'tasks.national': LEVEL_WORDS.national,
  'tasks.ministry': LEVEL_WORDS.ministry,
  'tasks.province': LEVEL_WORDS.province,
  'tasks.grassroots': LEVEL_WORDS.grassroots,
  'other-recurrent': { vi: 'Chi sự nghiệp khác', en: 'Other recurrent expenditure' },
  other: { vi: 'Chi khác', en: 'Other expenditure' },
};

function numbered(number: string, what: string, words: Readonly<Record<string, Label>>) {
  const rows = Object.entries(words).map(([code, { vi, en }]) => [
    `${what}.${code}`,
    { vi: `${number}. ${vi}`, en: `${number}. ${en}` },
  ]);
  return Object.fromEntries(rows) as Record<string, Label>;
}

export function tasksTable({ statistics }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.tasks[language],
    columns: [LABEL, CODE, ...TASK_COLUMNS.map((column) => TASK_COLUMN_WORDS[column])].map(
      (label) => label[language],
    ),
    rows: statistics.tasks.map((row) => [
      text(TASK_ROW_WORDS[row.key]![language]),
      text(row.code),
      ...TASK_COLUMNS.map((column) =>
        count(row[column].value, opened(row[column], `statistics.tasks.${row.key}.${column}`)),
      ),
    ]),
  };
}

/** Where the register holds nothing of the kind, the cell stays open: that is not zero. */
export function expenditureTable({ statistics }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.expenditure[language],
    columns: [LABEL, CODE, ...EXPENDITURE_COLUMNS.map((column) => EXPENDITURE_COLUMN_WORDS[column])].map(
      (label) => label[language],
    ),
    rows: statistics.expenditure.map(({ key, code, figures }) => [
      text(EXPENDITURE_ROW_WORDS[key]![language]),
      text(code),
      ...EXPENDITURE_COLUMNS.map((column) =>
        figures === null
          ? amount(null)
          : count(
              Number(figures[column].millions),
              opened(figures[column], `statistics.expenditure.${key}.figures.${column}`),
            ),
      ),
    ]),
  };
}
