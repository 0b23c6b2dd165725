import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '../../domain/access/permissions.js';
import { OneOf } from '../../platform/http/fields.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { FileMakers } from '../file-orders/file-makers.js';
import { ReportAsked } from './annual-report.dto.js';
import { REPORT_FILES } from './annual-report-file.js';
import { ReportsService } from './reports.service.js';

export const ANNUAL_REPORT = 'annual-report';

export class AnnualReportOrder extends ReportAsked {
  @OneOf(Object.keys(REPORT_FILES))
  format: keyof typeof REPORT_FILES;
}

/** The annual report as a file that one orders. */
@Injectable()
export class AnnualReportMaker implements OnModuleInit {
  private readonly shape = shapeCheck();

  constructor(
    private readonly makers: FileMakers,
    private readonly reports: ReportsService,
  ) {}

  onModuleInit(): void {
    this.makers.register<AnnualReportOrder>(ANNUAL_REPORT, {
      may: (actor) => may(actor, 'report.read'),
      check: (_, parameters) =>
        this.shape.transform(parameters, { type: 'body', metatype: AnnualReportOrder }),
      titleOf: ({ year, format }, language) =>
        `${ANNUAL_PAGE.title[language]} ${year} (${format.toUpperCase()})`,
      fileOf: ({ year, asOf, format }, day) => ({
        name: `bao-cao-khcn-${year}-${asOf ?? day}.${format}`,
        mediaType: REPORT_FILES[format].mediaType,
      }),
      make: async ({ parameters: { format, ...asked }, language, progress }) => {
        progress(0, 2);
        const record = await this.reports.reportYear(asked, language);
        progress(1, 2);
        const drawn = await REPORT_FILES[format].draw(record, language);
        return [typeof drawn === 'string' ? Buffer.from(drawn) : drawn];
      },
    });
  }
}
