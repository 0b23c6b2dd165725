/** The list of projects as a table for other programs: its columns, and the values of a project in them. */
import { FUNDING_SOURCES, type FundingSource } from '../domain/funding/funding-line.js';
import type { ListColumn } from '../domain/reporting/list-columns.js';
import { amount, type CellValue, date, text } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import type { Period } from '../domain/values/period.js';
import { formatDate, type PartialDate } from '../domain/values/plain-date.js';
import type { Label } from './wording.js';
import {
  FIELD_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  PROJECT_KIND_WORDS,
  SOURCE_WORDS,
  STAGE_WORDS,
  wordOf,
} from './words.js';

export const PROJECT_EXPORT = {
  title: { vi: 'Danh mục nhiệm vụ KH&CN', en: 'S&T projects' },
  exportAs: { vi: 'Xuất đúng danh sách đang lọc:', en: 'Export exactly what is filtered:' },
  xlsx: { vi: 'Bảng tính (XLSX)', en: 'Workbook (XLSX)' },
  csv: { vi: 'Văn bản thuần (CSV)', en: 'Plain text (CSV)' },
  shownColumns: { vi: 'cột đang thấy', en: 'columns shown' },
  allColumns: { vi: 'mọi cột', en: 'all columns' },
  order: { vi: 'Đặt tệp, làm sau', en: 'Order the file, made meanwhile' },
} as const satisfies Record<string, Label>;

/** What a row needs to be told. */
export interface ExportedProject {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly field: string | null;
  readonly stage: string;
  readonly grade: string | null;
  readonly gradeAsWritten: string | null;
  readonly leadInstitution: { readonly name: string } | null;
  readonly period: Period;
  readonly principalInvestigator: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: PartialDate | null;
  readonly contractStart: PartialDate | null;
  readonly contractEnd: PartialDate | null;
  readonly money: {
    readonly approvedVnd: bigint | null;
    readonly bySource: ReadonlyMap<FundingSource, bigint>;
    readonly disbursedVnd: bigint | null;
  } | null;
}

interface ExportColumn {
  readonly of: ListColumn;
  readonly label: Label;
  readonly width: number;
  readonly value: (project: ExportedProject, language: Language) => CellValue;
}

const COLUMNS: readonly ExportColumn[] = [
  { of: 'code', label: { vi: 'Mã số', en: 'Code' }, width: 18, value: ({ code }) => text(code) },
  { of: 'title', label: { vi: 'Tên nhiệm vụ', en: 'Title' }, width: 60, value: ({ title }) => text(title) },
  {
    of: 'lead',
    label: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
    width: 36,
    value: ({ leadInstitution }) => text(leadInstitution?.name),
  },
  {
    of: 'investigator',
    label: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
    width: 26,
    value: ({ principalInvestigator }) => text(principalInvestigator),
  },
  {
    of: 'level',
    label: { vi: 'Cấp', en: 'Level' },
    width: 14,
    value: ({ level }, language) => text(wordOf(LEVEL_WORDS, level, language)),
  },
  {
    of: 'kind',
    label: { vi: 'Loại hình', en: 'Kind' },
    width: 22,
    value: ({ kind }, language) => text(wordOf(PROJECT_KIND_WORDS, kind, language)),
  },
  {
    of: 'field',
    label: { vi: 'Lĩnh vực', en: 'Field' },
    width: 26,
    value: ({ field }, language) => text(field && wordOf(FIELD_WORDS, field, language)),
  },
  {
    of: 'stage',
    label: { vi: 'Giai đoạn', en: 'Stage' },
    width: 22,
    value: ({ stage }, language) => text(wordOf(STAGE_WORDS, stage, language)),
  },
  {
    of: 'period',
    label: { vi: 'Thời gian', en: 'Period' },
    width: 24,
    value: ({ period: { start, end, asWritten } }) =>
      text(start || end ? [start, end].map((day) => (day ? formatDate(day) : '…')).join(' – ') : asWritten),
  },
  {
    of: 'decision',
    label: { vi: 'Quyết định phê duyệt', en: 'Approving decision' },
    width: 22,
    value: ({ decisionNumber }) => text(decisionNumber),
  },
  {
    of: 'decision',
    label: { vi: 'Ngày quyết định', en: 'Date of the decision' },
    width: 14,
    value: ({ decisionDate }) => date(decisionDate),
  },
  {
    of: 'contract',
    label: { vi: 'Hợp đồng từ ngày', en: 'Contract from' },
    width: 14,
    value: ({ contractStart }) => date(contractStart),
  },
  {
    of: 'contract',
    label: { vi: 'Hợp đồng đến ngày', en: 'Contract until' },
    width: 14,
    value: ({ contractEnd }) => date(contractEnd),
  },
  {
    of: 'grade',
    label: { vi: 'Xếp loại', en: 'Grade' },
    width: 14,
    value: ({ grade, gradeAsWritten }, language) =>
      text(grade ? wordOf(GRADE_WORDS, grade, language) : gradeAsWritten),
  },
];

const MONEY_COLUMNS: readonly ExportColumn[] = [
  {
    of: 'approved',
    label: { vi: 'Kinh phí phê duyệt (đồng)', en: 'Approved (đồng)' },
    width: 18,
    value: ({ money }) => amount(money?.approvedVnd ?? null),
  },
  ...FUNDING_SOURCES.map((source) => ({
    of: 'sources' as const,
    label: { vi: `${SOURCE_WORDS[source].vi} (đồng)`, en: `${SOURCE_WORDS[source].en} (đồng)` },
    width: 18,
    value: ({ money }: ExportedProject) => amount(money?.bySource.get(source) ?? null),
  })),
  {
    of: 'disbursed',
    label: { vi: 'Đã giải ngân (đồng)', en: 'Disbursed (đồng)' },
    width: 18,
    value: ({ money }) => amount(money?.disbursedVnd ?? null),
  },
];

/** @param chosen what its reader chose and may know: other columns are not there at all */
export function projectTable(chosen: readonly ListColumn[], language: Language) {
  const columns = [...COLUMNS, ...MONEY_COLUMNS].filter(({ of }) => chosen.includes(of));
  return {
    title: PROJECT_EXPORT.title[language].slice(0, 31),
    columns: columns.map(({ label, width }) => ({ label: label[language], width })),
    rowOf: (project: ExportedProject) => columns.map(({ value }) => value(project, language)),
  };
}
