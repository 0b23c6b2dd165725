/** How a report words a project, in office Vietnamese and in English; what is absent leaves no trace. */
import type { SummaryPhrases } from '../domain/reporting/phrases.js';
import type { Language } from '../domain/values/language.js';
import { REPORT_ENGLISH } from './report-en.js';
import { REPORT_VIETNAMESE } from './report-vi.js';

export const SUMMARY_PHRASES: Readonly<Record<Language, SummaryPhrases>> = {
  vi: REPORT_VIETNAMESE,
  en: REPORT_ENGLISH,
};
