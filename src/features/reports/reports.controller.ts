import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import { CurrentLanguage } from '../../platform/http/request-act.js';
import { AnnualReportQuery } from './annual-report.dto.js';
import { REPORT_FILES } from './annual-report-file.js';
import { type AnnualReportView, ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('annual')
  @Allow('report.read')
  @ApiProduces('application/json', ...Object.values(REPORT_FILES).map(({ mediaType }) => mediaType))
  async annual(
    @Query() { format = 'json', ...query }: AnnualReportQuery,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const report = await this.reports.reportYear(query, language);
    if (format === 'json') return report;
    const { mediaType, draw } = REPORT_FILES[format];
    reply.header('content-type', mediaType);
    reply.header('content-disposition', contentDisposition('attachment', `${fileNameOf(report)}.${format}`));
    return draw(report, language);
  }
}

function fileNameOf({ year, asOf }: AnnualReportView): string {
  return `bao-cao-khcn-${year}-${asOf}`;
}
