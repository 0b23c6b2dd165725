import { TEXT_SECTIONS, type TextSection } from '../../domain/reporting/annual-texts.js';
import { Day, Id, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export const REPORT_FORMATS = ['json', 'docx', 'pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const FIRST_YEAR = 1950;
const LAST_YEAR = 2199;

export class ReportAsked {
  @Whole(FIRST_YEAR, LAST_YEAR)
  year: number;

  @Day({ optional: true, description: "the year's first day unless told" })
  from?: string;

  @Day({ optional: true, description: "the year's last day unless told" })
  to?: string;

  @Day({ optional: true, description: "the period's last day, or today while it runs, unless told" })
  asOf?: string;

  @Id({
    optional: true,
    description: 'only projects that this institution leads, answers for as authority, or holds',
  })
  unit?: string;

  @Id({ optional: true, description: 'only projects that belong to this programme' })
  programme?: string;
}

export class AnnualReportQuery extends ReportAsked {
  @OneOf(REPORT_FORMATS, { optional: true })
  format?: ReportFormat;
}

export class KeptFormatQuery {
  @OneOf(REPORT_FORMATS, { optional: true })
  format?: ReportFormat;
}

export class FigureQuery extends ReportAsked {
  @Text({ max: 200, description: 'as `counts.byGrade.good` or `money.ofYear.total`' })
  path: string;
}

export class KeptFigureQuery {
  @Text({ max: 200, description: 'as `counts.byGrade.good` or `money.ofYear.total`' })
  path: string;
}

export class KeptReportsQuery extends PageQuery {
  @Whole(FIRST_YEAR, LAST_YEAR, { optional: true })
  year?: number;
}

export class TextsQuery {
  @Whole(FIRST_YEAR, LAST_YEAR)
  year: number;

  @Id({ optional: true, description: 'whose report they stand in; without it, that of the whole office' })
  unit?: string;

  @Id({ optional: true, description: 'the programme whose report they stand in' })
  programme?: string;
}

export class SectionPath {
  @OneOf(TEXT_SECTIONS)
  section: TextSection;
}

export class AnnualTextInput {
  @Whole(FIRST_YEAR, LAST_YEAR)
  year: number;

  @Text({ min: 0, max: 20_000, description: 'plain text, a paragraph a line; empty takes it back' })
  text: string;

  @Id({ optional: true, description: 'whose report it stands in; without it, that of the whole office' })
  unit?: string;

  @Id({ optional: true, description: 'the programme whose report it stands in' })
  programme?: string;
}
