import { FUNDING_SOURCES, type FundingSource } from '../../domain/funding/funding-line.js';
import { OneOf, Pattern, Whole } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export const REPORT_FORMATS = ['json', 'xlsx'] as const;

export class StatementQuery {
  @Whole(1990, 2100, { optional: true, description: 'the whole project unless told' })
  year?: number;

  @OneOf(REPORT_FORMATS, { optional: true, description: 'json unless told' })
  format?: (typeof REPORT_FORMATS)[number];
}

export class PortfolioQuery {
  @OneOf(REPORT_FORMATS, { optional: true, description: 'json unless told' })
  format?: (typeof REPORT_FORMATS)[number];
}

export class PortfolioProjectsQuery extends PageQuery {
  @OneOf(FUNDING_SOURCES, { optional: true })
  source?: FundingSource;

  @Pattern(/^(none|(19|20)\d\d|2100)$/, {
    optional: true,
    description: 'a year, or `none` for money without one',
  })
  year?: string;
}
