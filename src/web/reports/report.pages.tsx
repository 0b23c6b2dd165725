import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { yearOf } from '../../domain/values/plain-date.js';
import { ReportsService } from '../../features/reports/reports.service.js';
import { Clock } from '../../platform/clock.js';
import { Allow } from '../../platform/http/allow.js';
import { Day, Whole } from '../../platform/http/fields.js';
import { chartPen } from '../../platform/papers/chart-svg.js';
import { annualPaper } from '../../wording/annual-paper.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { ReportView } from './report.view.js';

class ReportPageQuery {
  @Whole(1950, 2199, { optional: true })
  year?: number;

  @Day({ optional: true })
  asOf?: string;
}

/** Read by the pipe that knows an emptied field, not a second time by the one of all routes. */
type Filled<Shape> = Partial<Shape>;

@Pages()
export class ReportPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly clock: Clock,
  ) {}

  /** Reports are written when the year is over: the last one, unless told. */
  @Get('reports')
  @Allow('report.read')
  async annual(
    @Query(new FilledFields(ReportPageQuery)) { year, asOf }: Filled<ReportPageQuery>,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const asked = year ?? yearOf(await this.clock.today()) - 1;
    const record = await this.reports.reportYear({ year: asked, asOf }, language);
    return (
      <ReportView
        paper={annualPaper(record, language)}
        year={asked}
        asOf={record.asOf}
        draw={await chartPen()}
      />
    );
  }
}
