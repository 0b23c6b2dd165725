/** The annual report as tables, the same in every file: one table a sheet, figures as figures. */
import { NUMBERS } from '../domain/funding/reconciliation.js';
import { MEMBER_NAMES } from '../domain/reporting/annual-counts.js';
import type { Counts } from '../domain/reporting/annual-figure.js';
import { rowName } from '../domain/reporting/annual-figures.js';
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import type { StatementFigures } from '../domain/reporting/annual-statement.js';
import { amount, count, date, opened, type PaperTable, text } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import { expenditureTable, tasksTable } from './annual-statistics.js';
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
  statement: { vi: 'Kinh phí theo nguồn và năm', en: 'Money by source and year' },
  notSummed: { vi: 'Kinh phí theo văn bản cũ', en: 'Money in old papers' },
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
  asWritten: { vi: 'Văn bản ghi', en: 'As written' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
  planned: { vi: 'Dự toán (đồng)', en: 'Planned (VND)' },
  approved: { vi: 'Được duyệt (đồng)', en: 'Approved (VND)' },
  disbursed: { vi: 'Đã giải ngân (đồng)', en: 'Disbursed (VND)' },
  settled: { vi: 'Đã quyết toán (đồng)', en: 'Settled (VND)' },
} as const satisfies Record<string, Label>;

export const OVERVIEW = {
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

/** In the order in which files carry them. */
export function annualTables(record: AnnualRecord, language: Language): PaperTable[] {
  return Object.values(annualTableSet(record, language));
}

export function annualTableSet(record: AnnualRecord, language: Language) {
  const { counts } = record;
  const counted = (name: 'byStage' | 'byGrade' | 'byKind' | 'byLevel' | 'byField', table: Words) => {
    const words: Words = { ...table, unknown: UNKNOWN, 'as-written': AS_WRITTEN };
    const by: Counts = counts[name];
    return {
      title: TITLES[name][language],
      columns: [TITLES[name][language], COLUMNS.projects[language]],
      rows: Object.entries(by).map(([key, figure]) => [
        text(wordOf(words as never, key, language)),
        count(figure!.value, opened(figure!, `counts.${name}.${key}`)),
      ]),
    };
  };
  return {
    overview: overview(record, language),
    byStage: counted('byStage', STAGE_WORDS),
    byGrade: counted('byGrade', GRADE_WORDS),
    byKind: counted('byKind', PROJECT_KIND_WORDS),
    byLevel: counted('byLevel', LEVEL_WORDS),
    byField: counted('byField', FIELD_WORDS),
    money: moneyTable(record, language),
    statement: statementTable(record, language),
    notSummed: notSummedTable(record, language),
    tasks: tasksTable(record, language),
    expenditure: expenditureTable(record, language),
    accepted: acceptedTable(record, language),
    pipeline: pipelineTable(record, language),
    papers: papersTable(record, language),
  };
}

function overview({ counts }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.overview[language],
    columns: [COLUMNS.figure[language], COLUMNS.projects[language]],
    rows: MEMBER_NAMES.map((name) => [
      text(OVERVIEW[name][language]),
      count(counts[name].value, opened(counts[name], `counts.${name}`)),
    ]),
  };
}

/** Money that no paper splits by year is a row of its own, never spread. */
function moneyTable({ money }: AnnualRecord, language: Language): PaperTable {
  const names = ['new', 'accepted', 'ofYear'] as const;
  const rows = names.toReversed().flatMap((name) => money[name].rows);
  const keys = new Map(rows.map((row) => [rowName(row), row]));
  const labels = [COLUMNS.source, COLUMNS.year, COLUMNS.newMoney, COLUMNS.acceptedMoney, COLUMNS.moneyOfYear];
  return {
    title: TITLES.money[language],
    columns: labels.map((label) => label[language]),
    rows: [
      ...[...keys].map(([key, row]) => [
        ...sourceAndYear(row, language),
        ...names.map((name) => {
          const own = money[name].rows.find((one) => rowName(one) === key);
          const path = `money.${name}.rows.${key}.amount`;
          return own ? amount(own.amount.value, opened(own.amount, path)) : amount(null);
        }),
      ]),
      [
        ...totalCells(language),
        ...names.map((name) => {
          const { total } = money[name];
          return amount(total.value, opened(total, `money.${name}.total`));
        }),
      ],
    ],
  };
}

function statementTable({ money: { statement } }: AnnualRecord, language: Language): PaperTable {
  const cells = (figures: StatementFigures, path: string) =>
    NUMBERS.map((number) => {
      const figure = figures[number];
      return amount(figure.value, opened(figure, `money.statement.${path}.${number}`));
    });
  const labels = [COLUMNS.source, COLUMNS.year, ...NUMBERS.map((number) => COLUMNS[number])];
  return {
    title: TITLES.statement[language],
    columns: labels.map((label) => label[language]),
    rows: [
      ...statement.rows.map((row) => [
        ...sourceAndYear(row, language),
        ...cells(row, `rows.${rowName(row)}`),
      ]),
      [...totalCells(language), ...cells(statement.total, 'total')],
    ],
  };
}

function sourceAndYear({ source, year }: { source: string; year: number | null }, language: Language) {
  return [
    text(wordOf(SOURCE_WORDS, source, language)),
    text(year === null ? NO_YEAR[language] : String(year)),
  ];
}

function totalCells(language: Language) {
  return [text(TOTAL[language]), text('')];
}

/** Listed beside, never summed. */
function notSummedTable({ money }: AnnualRecord, language: Language): PaperTable {
  return {
    title: TITLES.notSummed[language],
    columns: [COLUMNS.code, COLUMNS.title, COLUMNS.asWritten, COLUMNS.amount].map((label) => label[language]),
    rows: money.ofYear.notSummed.map(({ project, totalAsWritten, totalVnd }) => [
      text(project.code),
      text(project.title),
      text(totalAsWritten),
      amount(totalVnd),
    ]),
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
