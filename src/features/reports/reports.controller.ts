import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentLanguage } from '../../platform/http/request-act.js';
import { AnnualReportQuery, FigureQuery } from './annual-report.dto.js';
import { answerReport, REPORT_MEDIA_TYPES } from './report-answer.js';
import { ReportsService } from './reports.service.js';

@ApiTags('reports')
@Controller('reports/annual')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Costs(A_DRAWING)
  @Allow('report.read')
  @ApiProduces(...REPORT_MEDIA_TYPES)
  @ApiOkResponse({ schema: {} })
  async annual(
    @Query() { format = 'json', ...query }: AnnualReportQuery,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return answerReport(await this.reports.reportYear(query, language), format, language, reply);
  }

  /** The rows behind one figure; it is their number, or the sum of their amounts. */
  @Get('figures')
  @Costs(A_DRAWING)
  @Allow('report.read')
  figure(@Query() query: FigureQuery, @CurrentLanguage() language: Language) {
    return this.reports.openFigure(query, language);
  }
}
