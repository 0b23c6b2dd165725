/** What stands around the text of the annual report: of the authority's letterhead, or dots where nobody has said it. */
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import type { Paper } from '../domain/reporting/paper.js';
import type { Language } from '../domain/values/language.js';
import { periodWords } from './annual-report.js';
import type { Label } from './wording.js';

export const DOTS = '……………………………………';
const PLACE = '………';

const HEAD = {
  kind: { vi: 'BÁO CÁO', en: 'REPORT' },
  addressee: { vi: 'Kính gửi: ', en: 'To: ' },
  number: { vi: 'Số:        /BC-', en: 'No.        /BC-' },
  recipientsTitle: { vi: 'Nơi nhận:', en: 'Recipients:' },
} as const satisfies Record<string, Label>;

const SUBJECT: Readonly<Record<Language, (period: string) => string>> = {
  vi: (period) => `Tình hình thực hiện nhiệm vụ khoa học và công nghệ ${period}`,
  en: (period) => `Science and technology projects ${period}`,
};

const RECIPIENTS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['- Như trên;', '- Lưu: VT.'],
  en: ['- As above;', '- On file.'],
};

const SIGNATURE: Readonly<Record<Language, readonly string[]>> = {
  vi: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  en: ['FOR THE PEOPLE’S COMMITTEE', 'CHAIRMAN'],
};

export function annualHead(record: AnnualRecord, language: Language): Omit<Paper, 'blocks'> {
  const { letterhead, agency, asOf } = record;
  const addressees = orElse(letterhead?.addressees, [DOTS]).join('; ');
  const place = letterhead?.place || PLACE;
  return {
    parentAgency: letterhead?.parentAgency ?? null,
    agency: letterhead?.agency ?? agency?.toLocaleUpperCase('vi') ?? DOTS,
    stateTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `${HEAD.number[language]}${letterhead?.symbol ?? 'UBND'}`,
    placeAndDate:
      language === 'vi'
        ? `${place}, ngày …… tháng …… năm ${yearOfIssue(asOf)}`
        : `${place}, …… ${yearOfIssue(asOf)}`,
    kind: HEAD.kind[language],
    subject: SUBJECT[language](periodWords(record, language)),
    addressee: `${HEAD.addressee[language]}${addressees}`,
    recipientsTitle: HEAD.recipientsTitle[language],
    recipients: letterhead?.recipients.length
      ? letterhead.recipients.map((recipient) => `- ${recipient}`)
      : RECIPIENTS[language],
    signature: [
      ...orElse(letterhead?.signature, SIGNATURE[language]),
      ...(letterhead?.signer ? [letterhead.signer] : []),
    ],
    asOf,
  };
}

function orElse(lines: readonly string[] | undefined, others: readonly string[]): readonly string[] {
  return lines && lines.length > 0 ? lines : others;
}

/** A report of a year that is over is written in the next. */
function yearOfIssue(asOf: string): string {
  return asOf.endsWith('-12-31') ? '……' : asOf.slice(0, 4);
}
