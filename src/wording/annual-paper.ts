/** The annual report as the official paper that an office sends: generated parts, what reporters wrote, and dots where they did not. */
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import { paragraphsOf, type TextSection } from '../domain/reporting/annual-texts.js';
import type { Chart } from '../domain/reporting/chart.js';
import type { Paper, PaperBlock, PaperTable } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import { paperDate } from '../domain/values/plain-date.js';
import { formatWholeNumber } from '../domain/values/vnd.js';
import { annualCharts } from './annual-charts.js';
import { annualHead, DOTS } from './annual-head.js';
import { periodWords } from './annual-report.js';
import { annualTableSet } from './annual-tables.js';
import type { Label } from './wording.js';

const SECTIONS = {
  papers: { vi: 'I. VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH TRONG KỲ', en: 'I. PAPERS ISSUED IN THE PERIOD' },
  results: { vi: 'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ', en: 'II. RESULTS' },
  difficulties: { vi: 'III. KHÓ KHĂN, VƯỚNG MẮC', en: 'III. DIFFICULTIES' },
  tasks: { vi: 'IV. NHIỆM VỤ TRỌNG TÂM NĂM TIẾP THEO', en: 'IV. TASKS OF THE NEXT YEAR' },
  proposals: { vi: 'V. ĐỀ XUẤT, KIẾN NGHỊ', en: 'V. PROPOSALS' },
} as const satisfies Record<string, Label>;

const PARTS = {
  counts: { vi: '1. Số lượng nhiệm vụ', en: '1. Projects in figures' },
  money: { vi: '2. Kinh phí', en: '2. Money' },
  accepted: { vi: '3. Nhiệm vụ được nghiệm thu trong kỳ', en: '3. Projects accepted in the period' },
  notAccepted: { vi: 'Nhiệm vụ nghiệm thu không đạt', en: 'Projects not accepted' },
  applied: { vi: 'Kết quả đưa vào ứng dụng từ các năm trước', en: 'Results of earlier years put to use' },
  pipeline: { vi: '4. Ý tưởng, khảo sát', en: '4. Ideas and surveys' },
  statistics: { vi: '5. Biểu thống kê', en: '5. Statistics' },
} as const satisfies Record<string, Label>;

const SENTENCES = {
  none: { vi: 'Không có.', en: 'None.' },
  noMoney: {
    vi: 'Chưa có kinh phí được duyệt cho các nhiệm vụ của năm.',
    en: 'No money was approved for the projects of the year.',
  },
  closing: {
    vi: 'Trên đây là báo cáo tình hình thực hiện nhiệm vụ khoa học và công nghệ trong kỳ./.',
    en: 'This is the report on the science and technology projects of the period./.',
  },
} as const satisfies Record<string, Label>;

export function annualPaper(record: AnnualRecord, language: Language): Paper {
  return { ...annualHead(record, language), blocks: blocksOf(record, language) };
}

type Told = AnnualRecord['acceptedProjects'][number] | AnnualRecord['appliedProjects'][number];

function blocksOf(record: AnnualRecord, language: Language): PaperBlock[] {
  const tables = annualTableSet(record, language);
  const charts = annualCharts(record, language);
  const section = (label: Label): PaperBlock => ({ is: 'section', text: label[language] });
  const part = (label: Label): PaperBlock => ({ is: 'part', text: label[language] });
  const paragraph = (text: string): PaperBlock => ({ is: 'paragraph', text });
  const table = (content: PaperTable): PaperBlock => ({ is: 'table', table: content });
  const filled = (...contents: PaperTable[]) => contents.filter(({ rows }) => rows.length > 0).map(table);
  const chart = (content: Chart): PaperBlock => ({ is: 'chart', chart: content });
  const orNone = (items: PaperBlock[]) => (items.length > 0 ? items : [paragraph(SENTENCES.none[language])]);
  const told = (projects: readonly Told[]) => projects.map(narrative);
  const titled = (label: Label, blocks: PaperBlock[]) => (blocks.length > 0 ? [part(label), ...blocks] : []);
  const written = (name: TextSection) => paragraphsOf(record.texts[name]?.text ?? '').map(paragraph);
  const writtenOrDots = (name: TextSection) => {
    const blocks = written(name);
    return blocks.length > 0 ? blocks : [paragraph(DOTS)];
  };
  const { byStage, byGrade, byKind, byLevel, byField, money, statement, notSummed } = tables;
  const hasMoney = record.money.ofYear.rows.length > 0 || record.money.statement.rows.length > 0;
  const proposals = written('proposals');
  return [
    ...written('introduction'),
    section(SECTIONS.papers),
    ...orNone(record.papers.map((paper) => ({ is: 'item', text: paperLine(paper, language) }))),
    section(SECTIONS.results),
    part(PARTS.counts),
    paragraph(countSentence(record, language)),
    table(tables.overview),
    ...filled(byStage, byGrade, byKind, byLevel, byField),
    ...charts.counts.map(chart),
    part(PARTS.money),
    ...(hasMoney ? [table(money), table(statement)] : [paragraph(SENTENCES.noMoney[language])]),
    ...filled(notSummed),
    ...charts.money.map(chart),
    part(PARTS.accepted),
    ...orNone(told(record.acceptedProjects)),
    ...titled(PARTS.notAccepted, told(record.notAcceptedProjects)),
    ...titled(PARTS.applied, told(record.appliedProjects)),
    part(PARTS.pipeline),
    ...orNone(record.pipeline.map((entry) => ({ is: 'item', text: pipelineLine(entry, language) }))),
    part(PARTS.statistics),
    table(tables.tasks),
    table(tables.expenditure),
    section(SECTIONS.difficulties),
    ...writtenOrDots('difficulties'),
    section(SECTIONS.tasks),
    ...writtenOrDots('tasks'),
    ...(proposals.length > 0 ? [section(SECTIONS.proposals), ...proposals] : []),
    paragraph(SENTENCES.closing[language]),
  ];
}

function narrative({ summary, project }: Told): PaperBlock {
  return { is: 'paragraph', text: summary?.text ?? project.title, projectId: project.id };
}

function countSentence(record: AnnualRecord, language: Language): string {
  const { total, new: approved, carriedOver, accepted, applied } = record.counts;
  const [day, period] = [paperDate(record.asOf), periodWords(record, language)];
  const of = scopeWords(record, language);
  const number = ({ value }: { readonly value: number }) => formatWholeNumber(BigInt(value), language);
  return language === 'vi'
    ? `Tính đến ngày ${day}, ${period} có ${number(total)} nhiệm vụ${of}, trong đó phê duyệt mới ${number(approved)}, ` +
        `chuyển tiếp ${number(carriedOver)}, được nghiệm thu ${number(accepted)}, đã đưa vào ứng dụng ${number(applied)}.`
    : `As of ${day}, there were ${number(total)} projects${of} ${period}: ${number(approved)} newly approved, ` +
        `${number(carriedOver)} carried over, ${number(accepted)} accepted, ${number(applied)} put to use.`;
}

function scopeWords({ unit, programme }: AnnualRecord, language: Language): string {
  const isVi = language === 'vi';
  const ofUnit = unit ? `${isVi ? ' của' : ' of'} ${unit.name}` : '';
  const ofProgramme = programme
    ? `${isVi ? ' thuộc chương trình' : ' within the programme'} “${programme.name}”`
    : '';
  return ofUnit + ofProgramme;
}

function paperLine(
  { number, date, issuer, subject, asWritten }: AnnualRecord['papers'][number],
  language: Language,
) {
  const of = language === 'vi' ? `ngày ${paperDate(date)}` : `of ${paperDate(date)}`;
  return [`- ${number ?? asWritten ?? ''} ${of}`, issuer, subject].filter(Boolean).join(', ');
}

function pipelineLine({ what, place, with: partners }: AnnualRecord['pipeline'][number], language: Language) {
  const by = partners.length > 0 && `${language === 'vi' ? 'phối hợp' : 'with'} ${partners.join('; ')}`;
  return `- ${[what, place, by].filter(Boolean).join(', ')}`;
}
