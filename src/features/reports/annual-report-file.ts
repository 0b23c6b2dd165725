/** The annual report as a file: the official paper, its tables as a workbook, or as text for other programs. */
import type { AnnualRecord } from '../../domain/reporting/annual-record.js';
import type { Language } from '../../domain/values/language.js';
import { paperDocx } from '../../platform/papers/paper-docx.js';
import { paperPdf } from '../../platform/papers/paper-pdf.js';
import { tablesCsv } from '../../platform/papers/tables-csv.js';
import { tablesWorkbook } from '../../platform/papers/tables-workbook.js';
import { annualPaper } from '../../wording/annual-paper.js';
import { annualTables } from '../../wording/annual-tables.js';
import type { ReportFormat } from './annual-report.dto.js';

interface FileKind {
  readonly mediaType: string;
  readonly draw: (record: AnnualRecord, language: Language) => Promise<Buffer | string>;
}

export const REPORT_FILES: Readonly<Record<Exclude<ReportFormat, 'json'>, FileKind>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    draw: (record, language) => paperDocx(annualPaper(record, language)),
  },
  pdf: {
    mediaType: 'application/pdf',
    draw: (record, language) => paperPdf(annualPaper(record, language)),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    draw: (record, language) => tablesWorkbook(annualTables(record, language)),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    draw: async (record, language) => tablesCsv(annualTables(record, language)),
  },
};
