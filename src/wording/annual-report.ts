/** The words of the annual report that are not figures. */
import type { AnnualPeriod } from '../domain/reporting/annual-period.js';
import type { Language } from '../domain/values/language.js';
import { formatDate } from '../domain/values/plain-date.js';

const TITLE: Readonly<Record<Language, (year: number, asOf: string) => string>> = {
  vi: (year, asOf) =>
    `Báo cáo tình hình thực hiện nhiệm vụ khoa học và công nghệ năm ${year} (số liệu đến ngày ${asOf})`,
  en: (year, asOf) => `Annual report on science and technology projects ${year} (figures as of ${asOf})`,
};

export function annualReportTitle({ year, asOf }: AnnualPeriod, language: Language): string {
  return TITLE[language](year, formatDate(asOf));
}
