/** The annual report as the official paper that an office sends: what is generated, and dots where people write. */
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import type { Chart } from '../domain/reporting/chart.js';
import type { Paper, PaperBlock, PaperTable } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import { formatDate } from '../domain/values/plain-date.js';
import { annualCharts } from './annual-charts.js';
import { annualTables } from './annual-tables.js';
import type { Label } from './wording.js';

const DOTS = '……………………………………';

const SECTIONS = {
  papers: { vi: 'I. VĂN BẢN CHỈ ĐẠO, ĐIỀU HÀNH TRONG KỲ', en: 'I. PAPERS ISSUED IN THE PERIOD' },
  results: { vi: 'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ', en: 'II. RESULTS' },
  difficulties: { vi: 'III. KHÓ KHĂN, VƯỚNG MẮC', en: 'III. DIFFICULTIES' },
  tasks: { vi: 'IV. NHIỆM VỤ TRỌNG TÂM NĂM TIẾP THEO', en: 'IV. TASKS OF THE NEXT YEAR' },
} as const satisfies Record<string, Label>;

const PARTS = {
  counts: { vi: '1. Số lượng nhiệm vụ', en: '1. Projects in figures' },
  money: { vi: '2. Kinh phí', en: '2. Money' },
  accepted: { vi: '3. Nhiệm vụ được nghiệm thu trong kỳ', en: '3. Projects accepted in the period' },
  pipeline: { vi: '4. Ý tưởng, khảo sát', en: '4. Ideas and surveys' },
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

const HEAD = {
  kind: { vi: 'BÁO CÁO', en: 'REPORT' },
  addressee: { vi: `Kính gửi: ${DOTS}`, en: `To: ${DOTS}` },
  number: { vi: 'Số:        /BC-UBND', en: 'No.        /BC-UBND' },
  recipientsTitle: { vi: 'Nơi nhận:', en: 'Recipients:' },
} as const satisfies Record<string, Label>;

const RECIPIENTS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['- Như trên;', '- Lưu: VT.'],
  en: ['- As above;', '- On file.'],
};

const SIGNATURE: Readonly<Record<Language, readonly string[]>> = {
  vi: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  en: ['FOR THE PEOPLE’S COMMITTEE', 'CHAIRMAN'],
};

export function annualPaper(record: AnnualRecord, language: Language): Paper {
  const { year, asOf } = record;
  return {
    parentAgency: null,
    agency: record.agency?.toLocaleUpperCase('vi') ?? DOTS,
    stateTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: HEAD.number[language],
    placeAndDate:
      language === 'vi' ? `………, ngày …… tháng …… năm ${yearOfIssue(asOf)}` : `………, …… ${yearOfIssue(asOf)}`,
    kind: HEAD.kind[language],
    subject:
      language === 'vi'
        ? `Tình hình thực hiện nhiệm vụ khoa học và công nghệ năm ${year}`
        : `Science and technology projects of ${year}`,
    addressee: HEAD.addressee[language],
    blocks: blocksOf(record, language),
    recipientsTitle: HEAD.recipientsTitle[language],
    recipients: RECIPIENTS[language],
    signature: SIGNATURE[language],
    asOf,
  };
}

function blocksOf(record: AnnualRecord, language: Language): PaperBlock[] {
  const tables = annualTables(record, language);
  const charts = annualCharts(record, language);
  const [overview, ...others] = tables;
  const breakdowns = others.slice(0, 5).filter(({ rows }) => rows.length > 0);
  const money = tables.at(-4)!;
  const section = (label: Label): PaperBlock => ({ is: 'section', text: label[language] });
  const part = (label: Label): PaperBlock => ({ is: 'part', text: label[language] });
  const paragraph = (text: string): PaperBlock => ({ is: 'paragraph', text });
  const table = (content: PaperTable): PaperBlock => ({ is: 'table', table: content });
  const chart = (content: Chart): PaperBlock => ({ is: 'chart', chart: content });
  const orNone = (items: PaperBlock[]) => (items.length > 0 ? items : [paragraph(SENTENCES.none[language])]);
  return [
    section(SECTIONS.papers),
    ...orNone(record.papers.map((paper) => ({ is: 'item', text: paperLine(paper, language) }))),
    section(SECTIONS.results),
    part(PARTS.counts),
    paragraph(countSentence(record, language)),
    table(overview!),
    ...breakdowns.map(table),
    ...charts.counts.map(chart),
    part(PARTS.money),
    ...(record.money.ofYear.rows.length > 0 ? [table(money)] : [paragraph(SENTENCES.noMoney[language])]),
    ...charts.money.map(chart),
    part(PARTS.accepted),
    ...orNone(
      record.acceptedProjects.map(({ summary, project }) => paragraph(summary?.text ?? project.title)),
    ),
    part(PARTS.pipeline),
    ...orNone(record.pipeline.map((entry) => ({ is: 'item', text: pipelineLine(entry, language) }))),
    section(SECTIONS.difficulties),
    paragraph(DOTS),
    section(SECTIONS.tasks),
    paragraph(DOTS),
    paragraph(SENTENCES.closing[language]),
  ];
}

function countSentence({ year, asOf, counts }: AnnualRecord, language: Language): string {
  const { total, new: approved, carriedOver, accepted, applied } = counts;
  return language === 'vi'
    ? `Tính đến ngày ${formatDate(asOf)}, năm ${year} có ${total.value} nhiệm vụ, trong đó phê duyệt mới ${approved.value}, ` +
        `chuyển tiếp ${carriedOver.value}, được nghiệm thu ${accepted.value}, đã đưa vào ứng dụng ${applied.value}.`
    : `As of ${formatDate(asOf)}, ${year} counts ${total.value} projects: ${approved.value} newly approved, ` +
        `${carriedOver.value} carried over, ${accepted.value} accepted, ${applied.value} put to use.`;
}

function paperLine(
  { number, date, issuer, subject, asWritten }: AnnualRecord['papers'][number],
  language: Language,
) {
  const of = language === 'vi' ? `ngày ${formatDate(date)}` : `of ${formatDate(date)}`;
  return [`- ${number ?? asWritten ?? ''} ${of}`, issuer, subject].filter(Boolean).join(', ');
}

function pipelineLine({ what, place, with: partners }: AnnualRecord['pipeline'][number], language: Language) {
  const by = partners.length > 0 && `${language === 'vi' ? 'phối hợp' : 'with'} ${partners.join('; ')}`;
  return `- ${[what, place, by].filter(Boolean).join(', ')}`;
}

/** A report of a year that is over is written in the next. */
function yearOfIssue(asOf: string): string {
  return asOf.endsWith('-12-31') ? '……' : asOf.slice(0, 4);
}
