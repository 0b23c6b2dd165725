import { Day, OneOf, Whole } from '../../platform/http/fields.js';

export const REPORT_FORMATS = ['json', 'docx', 'pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export class AnnualReportQuery {
  @Whole(1950, 2199)
  year: number;

  @Day({ optional: true, description: "the year's last day, or today while it runs, unless told" })
  asOf?: string;

  @OneOf(REPORT_FORMATS, { optional: true })
  format?: ReportFormat;
}
