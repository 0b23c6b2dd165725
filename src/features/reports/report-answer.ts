/** A report as JSON, or as a file to keep. */
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/values/language.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import type { ReportFormat } from './annual-report.dto.js';
import { REPORT_FILES } from './annual-report-file.js';
import type { AnnualReportView } from './reports.service.js';

export const REPORT_MEDIA_TYPES = [
  'application/json',
  ...Object.values(REPORT_FILES).map(({ mediaType }) => mediaType),
];

export function answerReport(
  report: AnnualReportView,
  format: ReportFormat,
  language: Language,
  reply: FastifyReply,
): unknown {
  if (format === 'json') {
    reply.header('content-type', 'application/json; charset=utf-8');
    const { money, statistics } = report;
    return JSON.stringify({
      ...report,
      money: withAmountsAsText(money),
      statistics: withAmountsAsText(statistics),
    });
  }
  const { mediaType, draw } = REPORT_FILES[format];
  reply.header('content-type', mediaType);
  reply.header('content-disposition', contentDisposition('attachment', `${fileNameOf(report)}.${format}`));
  return draw(report, language);
}

function fileNameOf({ year, asOf }: AnnualReportView): string {
  return `bao-cao-khcn-${year}-${asOf}`;
}

/**
 * As `jsonText` writes it, which asks of every single text whether it is an amount: a report holds records by the hundred
 * thousand, and amounts in two of its parts alone.
 */
function withAmountsAsText(part: unknown): unknown {
  if (typeof part === 'bigint') return String(part);
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return typeof part[0] === 'string' ? part : part.map(withAmountsAsText);
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withAmountsAsText(value)]));
}
