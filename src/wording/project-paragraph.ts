/** The paragraph of a report about one project, in office Vietnamese and in plain English. */
import { formatShare } from '../domain/funding/shares.js';
import type { AmountTold, ShareTold, Statement } from '../domain/reporting/project-summary.js';
import type { GradeFact, OutcomeFact } from '../domain/reporting/summary-facts.js';
import type { Language } from '../domain/values/language.js';
import type { OfficialPaper } from '../domain/values/official-paper.js';
import type { Period } from '../domain/values/period.js';
import { formatDate, type PartialDate, precisionOf } from '../domain/values/plain-date.js';
import { formatVnd } from '../domain/values/vnd.js';
import { GRADE_WORDS, PROJECT_KIND_WORDS, SOURCE_WORDS, wordOf } from './words.js';

type Sentences = {
  readonly [K in Statement['says']]: (statement: Extract<Statement, { says: K }>) => string;
};

export function paragraphOf(statements: readonly Statement[], language: Language): string {
  const sentences = SENTENCES[language];
  const texts = statements.map((statement) =>
    (sentences[statement.says] as (one: Statement) => string)(statement),
  );
  const [title = '', ...rest] = texts.filter((text) => text !== '');
  const isApprovalNext = statements[1]?.says === 'approval';
  // The approval continues the sentence that the title begins.
  const opening = isApprovalNext ? `${title} ${rest.shift()}` : title;
  return [opening, ...rest].map((sentence) => `${sentence}.`).join(' ');
}

const VI: Sentences = {
  title: ({ kind, title }) => `${wordOf(PROJECT_KIND_WORDS, kind, 'vi')} “${title}”`,
  approval: ({ paper }) => `được ${paper.issuer ? `${paper.issuer} ` : ''}phê duyệt tại ${paperVi(paper)}`,
  funding: ({ total, shares }) => {
    const parts = shares.map((share) => shareText(share, 'vi')).join('; ');
    if (!total) return `Kinh phí thực hiện: ${parts}`;
    return `Tổng kinh phí thực hiện ${amountText(total, 'vi')}${parts && `, trong đó: ${parts}`}`;
  },
  lead: ({ name }) => `Đơn vị chủ trì: ${name}`,
  partners: ({ names }) => `Đơn vị phối hợp: ${names.join('; ')}`,
  scale: ({ scale }) => `Quy mô: ${scale}`,
  period: ({ period }) => `Thời gian thực hiện: ${periodVi(period)}`,
  products: ({ products }) =>
    `Sản phẩm đặt hàng: ${products.map((one) => productText(one, 'vi')).join('; ')}`,
  grade: ({ grade }) => {
    const when = grade.acceptedOn ? ` ${onVi(grade.acceptedOn)}` : '';
    return `Nhiệm vụ được nghiệm thu${when}, ${gradeText(grade, 'vi')}`;
  },
  outcome: ({ outcome }) => outcomeVi(outcome),
};

const EN: Sentences = {
  title: ({ kind, title }) => `${wordOf(PROJECT_KIND_WORDS, kind, 'en')} “${title}”`,
  approval: ({ paper }) => `was approved${paper.issuer ? ` by ${paper.issuer}` : ''} under ${paperEn(paper)}`,
  funding: ({ total, shares }) => {
    const parts = shares.map((share) => shareText(share, 'en')).join('; ');
    if (!total) return `Funding: ${parts}`;
    return `Total funding ${amountText(total, 'en')}${parts && `, of which: ${parts}`}`;
  },
  lead: ({ name }) => `Lead institution: ${name}`,
  partners: ({ names }) => `Partners: ${names.join('; ')}`,
  scale: ({ scale }) => `Scale: ${scale}`,
  period: ({ period }) => `Period: ${periodEn(period)}`,
  products: ({ products }) => `Products ordered: ${products.map((one) => productText(one, 'en')).join('; ')}`,
  grade: ({ grade }) => {
    const when = grade.acceptedOn ? ` ${dateEn(grade.acceptedOn)}` : '';
    return `The results were evaluated${when}, ${gradeText(grade, 'en')}`;
  },
  outcome: ({ outcome }) => outcomeEn(outcome),
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi: VI, en: EN };

function paperVi({ number, date, asWritten }: OfficialPaper): string {
  if (!number) return asWritten ?? 'văn bản chưa rõ số';
  return `Quyết định số ${number}${date ? ` ${onVi(date)}` : ''}`;
}

function paperEn({ number, date, asWritten }: OfficialPaper): string {
  if (!number) return asWritten ?? 'a paper whose number is not known';
  return `Decision No. ${number}${date ? ` of ${formatDate(date)}` : ''}`;
}

const UNIT_VI = { day: 'ngày', month: 'tháng', year: 'năm' } as const;

function onVi(date: PartialDate): string {
  return `${UNIT_VI[precisionOf(date)]} ${formatDate(date)}`;
}

function dateEn(date: PartialDate): string {
  return `${precisionOf(date) === 'day' ? 'on' : 'in'} ${formatDate(date)}`;
}

function periodVi({ start, end, asWritten }: Period): string {
  const dates = [start && `từ ${onVi(start)}`, end && `đến ${onVi(end)}`].filter(Boolean).join(' ');
  return withWords(dates, asWritten);
}

function periodEn({ start, end, asWritten }: Period): string {
  const dates = [start && `from ${formatDate(start)}`, end && `to ${formatDate(end)}`]
    .filter(Boolean)
    .join(' ');
  return withWords(dates, asWritten);
}

/** What was printed stands beside the dates, also where the two disagree. */
function withWords(dates: string, asWritten: string | null | undefined): string {
  if (!asWritten) return dates;
  return dates ? `${dates} (${asWritten})` : asWritten;
}

const PRECISION_WORDS = {
  vi: { about: 'khoảng ', over: 'trên ', 'at-most': 'tối đa ' },
  en: { about: 'about ', over: 'over ', 'at-most': 'at most ' },
} as const;

/** Printed words stand as they were printed; only figures of our own are formatted. */
function amountText({ amountVnd, precision, asWritten }: AmountTold, language: Language): string {
  if (asWritten) return asWritten;
  if (amountVnd === null) return '';
  const word = PRECISION_WORDS[language][precision as keyof (typeof PRECISION_WORDS)['vi']] ?? '';
  return `${word}${formatVnd(amountVnd, language)}`;
}

function shareText(share: ShareTold, language: Language): string {
  const detail = share.sourceDetail ? ` (${share.sourceDetail})` : '';
  const contributors = share.contributors
    ? language === 'vi'
      ? ` của ${share.contributors}`
      : ` of ${share.contributors}`
    : '';
  const remainder =
    share.precision === 'remainder' ? (language === 'vi' ? 'số còn lại' : 'the remainder') : '';
  const percent = share.percent ? `${share.percent.replace('.', language === 'vi' ? ',' : '.')} %` : '';
  const amount = amountText(share, language) || percent || remainder;
  const points = share.shareBasisPoints;
  const part = points === null ? '' : ` (${formatShare(points, language)})`;
  return `${lowerFirst(wordOf(SOURCE_WORDS, share.source, language))}${detail}${contributors} ${amount}${part}`.trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function productText(
  { name, quantity, unit, asWritten }: Extract<Statement, { says: 'products' }>['products'][number],
  language: Language,
): string {
  if (asWritten) return asWritten;
  if (quantity === null) return name;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en').format(quantity);
  return [number, unit, name].filter(Boolean).join(' ');
}

function gradeText({ grade, asWritten, scoreAsWritten }: GradeFact, language: Language): string {
  const word = asWritten ?? (grade ? wordOf(GRADE_WORDS, grade, language) : null);
  const score = scoreAsWritten ? ` (${scoreAsWritten})` : '';
  if (!word) return language === 'vi' ? `kết quả${score}` : `result${score}`;
  return language === 'vi' ? `xếp loại ${word}${score}` : `graded ${word}${score}`;
}

function outcomeVi({ carriedOnBy, with: partners, products, market }: OutcomeFact): string {
  const names = partners.map(({ name }) => name).join(', ');
  const who = carriedOnBy ? `${carriedOnBy.name} tiếp tục` : 'tiếp tục';
  const what = products.length > 0 ? `sản xuất các sản phẩm: ${products.join(', ')}` : 'ứng dụng kết quả';
  return `Sau nghiệm thu, ${who}${names && ` phối hợp với ${names}`} ${what}${market ? `; ${market}` : ''}`;
}

function outcomeEn({ carriedOnBy, with: partners, products, market }: OutcomeFact): string {
  const names = partners.map(({ name }) => name).join(', ');
  const who = carriedOnBy ? `${carriedOnBy.name} carries the results on` : 'the results are carried on';
  const what = products.length > 0 ? `, producing: ${products.join(', ')}` : '';
  return `After acceptance ${who}${names && ` together with ${names}`}${what}${market ? `; ${market}` : ''}`;
}
