import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, A_LOOK, Costs } from '../../platform/http/costs.js';
import { CurrentAct, CurrentLanguage } from '../../platform/http/request-act.js';
import { KeptFigureQuery, KeptFormatQuery, KeptReportsQuery, ReportAsked } from './annual-report.dto.js';
import { KeptReportsService } from './kept-reports.service.js';
import { answerReport, REPORT_MEDIA_TYPES } from './report-answer.js';

@ApiTags('reports')
@Controller('reports/annual/kept')
export class KeptReportsController {
  constructor(private readonly kept: KeptReportsService) {}

  @Get()
  @Allow('report.read')
  list(@Query() query: KeptReportsQuery) {
    return this.kept.listKept(query);
  }

  @Post()
  @Costs(A_DRAWING)
  @Allow('report.write')
  keep(@CurrentAct() act: Act, @Body() asked: ReportAsked) {
    return this.kept.keepReport(act, asked);
  }

  /** The report as it was drawn when it was kept. */
  @Get(':id')
  @Costs(A_DRAWING)
  @Allow('report.read')
  @ApiProduces(...REPORT_MEDIA_TYPES)
  @ApiOkResponse({ schema: {} })
  async redraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format = 'json' }: KeptFormatQuery,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return answerReport(await this.kept.redraw(id, language), format, language, reply);
  }

  /** What the records say otherwise since it was kept. */
  @Get(':id/changes')
  @Costs(A_DRAWING)
  @Allow('report.read')
  changes(@Param('id', ParseUUIDPipe) id: string, @CurrentLanguage() language: Language) {
    return this.kept.changesSince(id, language);
  }

  @Get(':id/figures')
  @Costs(A_LOOK)
  @Allow('report.read')
  figure(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { path }: KeptFigureQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.kept.openFigure(id, path, language);
  }
}
