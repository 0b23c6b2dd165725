/** The words of the annual report that are not figures. */
import { type AnnualPeriod, isWholeYear } from '../domain/reporting/annual-period.js';
import type { Language } from '../domain/values/language.js';
import { paperDate } from '../domain/values/plain-date.js';

const TITLE: Readonly<Record<Language, (period: string, asOf: string) => string>> = {
  vi: (period, asOf) =>
    `Báo cáo tình hình thực hiện nhiệm vụ khoa học và công nghệ ${period} (số liệu đến ngày ${asOf})`,
  en: (period, asOf) => `Annual report on science and technology projects ${period} (figures as of ${asOf})`,
};

export function annualReportTitle(period: AnnualPeriod, language: Language): string {
  const told = language === 'en' && isWholeYear(period) ? String(period.year) : periodWords(period, language);
  return TITLE[language](told, paperDate(period.asOf));
}

/** `năm 2021`, or from one day to another. */
export function periodWords(period: AnnualPeriod, language: Language): string {
  if (isWholeYear(period)) return language === 'vi' ? `năm ${period.year}` : `of ${period.year}`;
  const [from, to] = [paperDate(period.from), paperDate(period.to)];
  return language === 'vi' ? `từ ngày ${from} đến ngày ${to}` : `from ${from} to ${to}`;
}
