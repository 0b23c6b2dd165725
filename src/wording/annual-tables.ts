/** The annual report as tables, the same in every file: one table a sheet, figures as figures. */
import type { Counts } from '../domain/reporting/annual-figure.js';
import type { AnnualMoney } from '../domain/reporting/annual-money.js';
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import { amount, count, date, type PaperTable, text } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
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

const TITLES = {
  overview: { vi: 'Tổng hợp', en: 'Overview' },
  byStage: { vi: 'Theo giai đoạn', en: 'By stage' },
  byGrade: { vi: 'Theo kết quả xếp loại', en: 'By grade' },
  byKind: { vi: 'Theo loại nhiệm vụ', en: 'By kind' },
  byLevel: { vi: 'Theo cấp', en: 'By level' },
  byField: { vi: 'Theo lĩnh vực', en: 'By field' },
  money: { vi: 'Kinh phí được duyệt', en: 'Approved money' },
  accepted: { vi: 'Nhiệm vụ được nghiệm thu', en: 'Accepted projects' },
  pipeline: { vi: 'Ý tưởng, khảo sát', en: 'Ideas and surveys' },
  papers: { vi: 'Văn bản trong kỳ', en: 'Papers of the period' },
} as const satisfies Record<string, Label>;

const COLUMNS = {
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  projects: { vi: 'Số nhiệm vụ', en: 'Projects' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  year: { vi: 'Năm', en: 'Year' },
  newMoney: { vi: 'Nhiệm vụ mới (đồng)', en: 'New projects (VND)' },
  acceptedMoney: { vi: 'Nhiệm vụ nghiệm thu (đồng)', en: 'Accepted projects (VND)' },
  moneyOfYear: { vi: 'Nhiệm vụ của năm (đồng)', en: 'Projects of the year (VND)' },
  code: { vi: 'Mã số', en: 'Code' },
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  acceptedOn: { vi: 'Ngày họp nghiệm thu', en: 'Day of the meeting' },
  kind: { vi: 'Loại', en: 'Kind' },
  what: { vi: 'Nội dung', en: 'What' },
  place: { vi: 'Nơi thực hiện', en: 'Place' },
  with: { vi: 'Phối hợp', en: 'With' },
  notedOn: { vi: 'Ngày ghi', en: 'Noted on' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
} as const satisfies Record<string, Label>;

const OVERVIEW = {
  total: { vi: 'Tổng số nhiệm vụ của năm', en: 'Projects of the year' },
  new: { vi: 'Phê duyệt mới trong năm', en: 'Newly approved' },
  carriedOver: { vi: 'Chuyển tiếp từ năm trước', en: 'Carried over' },
  running: { vi: 'Đang thực hiện', en: 'Under way' },
  accepted: { vi: 'Được nghiệm thu', en: 'Accepted' },
  notAccepted: { vi: 'Nghiệm thu không đạt', en: 'Not accepted' },
  applied: { vi: 'Đã đưa vào ứng dụng', en: 'Put to use' },
} as const satisfies Record<string, Label>;

export const UNKNOWN: Label = { vi: 'Chưa rõ', en: 'Not known' };
export const AS_WRITTEN: Label = { vi: 'Theo văn bản cũ', en: 'As old papers print it' };
export const NO_YEAR: Label = { vi: 'Chưa phân theo năm', en: 'Not broken down by year' };
const TOTAL: Label = { vi: 'Cộng', en: 'Total' };

const PIPELINE_WORDS = {
  idea: { vi: 'Ý tưởng', en: 'Idea' },
  survey: { vi: 'Khảo sát', en: 'Survey' },
} as const satisfies Record<string, Label>;

type Words = Readonly<Record<string, Label>>;

export function annualTables(record: AnnualRecord, language: Language): PaperTable[] {
  const { counts } = record;
  const words = (table: Words): Words => ({ ...table, unknown: UNKNOWN, 'as-written': AS_WRITTEN });
  const counted = (title: Label, by: Counts, table: Words): PaperTable => ({
    title: title[language],
    columns: [title[language], COLUMNS.projects[language]],
    rows: Object.entries(by).map(([key, figure]) => [
      text(wordOf(words(table) as never, key, language)),
      count(figure?.value ?? 0),
    ]),
  });
  return [
    overview(record, language),
    counted(TITLES.byStage, counts.byStage, STAGE_WORDS),
    counted(TITLES.byGrade, counts.byGrade, GRADE_WORDS),
    counted(TITLES.byKind, counts.byKind, PROJECT_KIND_WORDS),
    counted(TITLES.byLevel, counts.byLevel, LEVEL_WORDS),
    counted(TITLES.byField, counts.byField, FIELD_WORDS),
    moneyTable(record, language),
    acceptedTable(record, language),
    pipelineTable(record, language),
    papersTable(record, language),
  ];
}

function overview({ counts }: AnnualRecord, language: Language): PaperTable {
  const names = Object.keys(OVERVIEW) as (keyof typeof OVERVIEW)[];
  return {
    title: TITLES.overview[language],
    columns: [COLUMNS.figure[language], COLUMNS.projects[language]],
    rows: names.map((name) => [text(OVERVIEW[name][language]), count(counts[name].value)]),
  };
}

/** Money that no paper splits by year is a row of its own, never spread. */
function moneyTable({ money }: AnnualRecord, language: Language): PaperTable {
  const parts = [money.new, money.accepted, money.ofYear];
  const rows = money.ofYear.rows.concat(money.accepted.rows, money.new.rows);
  const keys = new Map(rows.map(({ source, year }) => [`${source} ${year}`, { source, year }]));
  const sumIn = (part: AnnualMoney, { source, year }: { source: string; year: number | null }) =>
    part.rows.find((row) => row.source === source && row.year === year)?.amount.value ?? null;
  return {
    title: TITLES.money[language],
    columns: [
      COLUMNS.source[language],
      COLUMNS.year[language],
      COLUMNS.newMoney[language],
      COLUMNS.acceptedMoney[language],
      COLUMNS.moneyOfYear[language],
    ],
    rows: [
      ...[...keys.values()].map((key) => [
        text(wordOf(SOURCE_WORDS, key.source, language)),
        key.year === null ? text(NO_YEAR[language]) : text(String(key.year)),
        ...parts.map((part) => amount(sumIn(part, key))),
      ]),
      [text(TOTAL[language]), text(''), ...parts.map(({ total }) => amount(total.value))],
    ],
  };
}

function acceptedTable({ acceptedProjects }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.accepted[language],
    columns: [COLUMNS.code, COLUMNS.title, COLUMNS.grade, COLUMNS.acceptedOn].map((label) => label[language]),
    rows: acceptedProjects.map(({ project, grade, gradeAsWritten, acceptedOn }) => [
      text(project.code),
      text(project.title),
      text(grade ? wordOf(GRADE_WORDS, grade, language) : (gradeAsWritten ?? UNKNOWN[language])),
      date(acceptedOn),
    ]),
  };
}

function pipelineTable({ pipeline }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.pipeline[language],
    columns: [COLUMNS.kind, COLUMNS.what, COLUMNS.place, COLUMNS.with, COLUMNS.notedOn].map(
      (label) => label[language],
    ),
    rows: pipeline.map((entry) => [
      text(wordOf(PIPELINE_WORDS, entry.kind, language)),
      text(entry.what),
      text(entry.place),
      text(entry.with.join('; ')),
      date(entry.notedOn),
    ]),
  };
}

function papersTable({ papers }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.papers[language],
    columns: [COLUMNS.number, COLUMNS.date, COLUMNS.issuer, COLUMNS.subject].map((label) => label[language]),
    rows: papers.map((paper) => [
      text(paper.number ?? paper.asWritten),
      date(paper.date),
      text(paper.issuer),
      text(paper.subject),
    ]),
  };
}
