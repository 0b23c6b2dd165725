import { Day, OneOf, Whole } from '../../platform/http/fields.js';

export class AnnualReportQuery {
  @Whole(1950, 2199)
  year: number;

  @Day({ optional: true, description: "the year's last day, or today while it runs, unless told" })
  asOf?: string;

  @OneOf(['json'], { optional: true })
  format?: 'json';
}
