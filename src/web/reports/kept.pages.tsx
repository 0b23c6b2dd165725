import { Body, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { KeptFigureQuery, ReportAsked } from '../../features/reports/annual-report.dto.js';
import { KeptReportsService } from '../../features/reports/kept-reports.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, A_LOOK, Costs } from '../../platform/http/costs.js';
import { Whole } from '../../platform/http/fields.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { chartPen } from '../../platform/papers/chart-svg.js';
import { annualPaper } from '../../wording/annual-paper.js';
import { SINGLE_FIELDS, type TextFields } from '../fields/form-fields.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { FigureView } from './figure.view.js';
import { KeptView } from './kept.view.js';
import { LinesQuery } from './lines-query.js';
import { ParagraphView } from './paragraph.view.js';
import { linesAt } from './report-path.js';

class FigurePageQuery extends KeptFigureQuery {
  @Whole(1, 10_000, { optional: true })
  page?: number;
}

@Pages()
export class KeptPages {
  constructor(
    private readonly kept: KeptReportsService,
    private readonly config: Config,
  ) {}

  @Post('reports/kept')
  @Costs(A_DRAWING)
  @Allow('report.write')
  async keep(@CurrentAct() act: Act, @Body(SINGLE_FIELDS) fields: TextFields): Promise<SeeOther> {
    const { _csrf, ...asked } = fields;
    const checked = await new FilledFields(ReportAsked).transform(asked, { type: 'body' });
    const { id } = await this.kept.keepReport(act, checked as ReportAsked);
    return new SeeOther(`/reports/kept/${id}`);
  }

  @Get('reports/kept/:id')
  @Costs(A_DRAWING)
  @Allow('report.read')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { lines, page }: LinesQuery,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const { entry, record, since } = await this.kept.readKept(id, language);
    const { officeTimeZone: timeZone } = this.config;
    const paper = annualPaper(record, language);
    const draw = await chartPen();
    const at = linesAt(lines, page);
    return (
      <KeptView entry={entry} paper={paper} since={since} timeZone={timeZone} linesAt={at} draw={draw} />
    );
  }

  @Get('reports/kept/:id/figures')
  @Costs(A_LOOK)
  @Allow('report.read')
  async figure(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { path, page = 1 }: FigurePageQuery,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const figure = await this.kept.openFigure(id, path, language);
    const back = `/reports/kept/${id}`;
    const pathOf = (to: number) => `${back}/figures?${new URLSearchParams({ path, page: String(to) })}`;
    return <FigureView figure={figure} page={page} pathOf={pathOf} back={back} />;
  }

  @Get('reports/kept/:id/paragraphs/:projectId')
  @Allow('report.read')
  async paragraph(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('projectId', ParseUUIDPipe) projectId: string,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const summary = await this.kept.openParagraph(id, projectId, language);
    return <ParagraphView projectId={projectId} summary={summary} />;
  }
}
