import { Body, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { reportScope } from '../../domain/reporting/report-scope.js';
import { yearOf } from '../../domain/values/plain-date.js';
import { SummaryService } from '../../features/dossier/summary.service.js';
import {
  AnnualTextInput,
  FigureQuery,
  ReportAsked,
  SectionPath,
} from '../../features/reports/annual-report.dto.js';
import { AnnualTextsService } from '../../features/reports/annual-texts.service.js';
import { KeptReportsService } from '../../features/reports/kept-reports.service.js';
import { ReportsService } from '../../features/reports/reports.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { Day, Id, Whole } from '../../platform/http/fields.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { chartPen } from '../../platform/papers/chart-svg.js';
import { annualPaper } from '../../wording/annual-paper.js';
import { type FormFields, SINGLE_FIELDS, type TextFields } from '../fields/form-fields.js';
import { PartyFinder } from '../fields/party-choice.js';
import { refusedOn, versionSeen } from '../fields/refused-form.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { FigureView } from './figure.view.js';
import { LinesQuery } from './lines-query.js';
import { ParagraphView } from './paragraph.view.js';
import { type ReportProps, ReportView } from './report.view.js';
import { linesAt, reportPath } from './report-path.js';

class ReportPageQuery extends LinesQuery {
  @Whole(1950, 2199, { optional: true })
  year?: number;

  @Day({ optional: true })
  from?: string;

  @Day({ optional: true })
  to?: string;

  @Day({ optional: true })
  asOf?: string;

  @Id({ optional: true })
  unit?: string;

  @Id({ optional: true })
  programme?: string;

  @Id({ optional: true, description: 'a kept report that is to be compared with the records' })
  check?: string;
}

class FigurePageQuery extends FigureQuery {
  @Whole(1, 10_000, { optional: true })
  page?: number;
}

class ParagraphQuery {
  @Day({ optional: true })
  asOf?: string;
}

/** Read by the pipe that knows an emptied field, not a second time by the one of all routes. */
type Filled<Shape> = Partial<Shape>;

const SHOWN_KEPT = 20;
const FILLED = new FilledFields(ReportPageQuery);
const UNIT = { kind: 'institution', name: 'unit' } as const;
const PROGRAMME = { kind: 'programme', name: 'programme' } as const;

@Pages()
export class ReportPages {
  private readonly shape = shapeCheck();

  constructor(
    private readonly reports: ReportsService,
    private readonly texts: AnnualTextsService,
    private readonly kept: KeptReportsService,
    private readonly summaries: SummaryService,
    private readonly parties: PartyFinder,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Reports are written when the year is over: the last one, unless told. */
  @Get('reports')
  @Costs(A_DRAWING)
  @Allow('report.read')
  async annual(@Query() fields: FormFields, @CurrentReader() reader: Reader): Promise<VNode> {
    const { check, lines, page, ...query } = await queryIn(fields);
    const year = query.year ?? yearOf(await this.clock.today()) - 1;
    const checked = check === undefined ? undefined : await this.kept.changesSince(check, reader.language);
    return this.view({ ...query, year }, reader, { checked, linesAt: linesAt(lines, page) }, fields);
  }

  @Get('reports/figures')
  @Costs(A_DRAWING)
  @Allow('report.read')
  async figure(
    @Query() { page = 1, ...query }: FigurePageQuery,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const figure = await this.reports.openFigure(query, language);
    const place = { ...figure, unit: query.unit, programme: query.programme };
    const pathOf = (to: number) =>
      reportPath('/reports/figures', place, { path: figure.path, page: String(to) });
    return <FigureView figure={figure} page={page} pathOf={pathOf} back={reportPath('/reports', place)} />;
  }

  @Get('reports/paragraphs/:projectId')
  @Allow('report.read')
  async paragraph(
    @CurrentAct() { actor }: Act,
    @Param('projectId', ParseUUIDPipe) projectId: string,
    @Query() { asOf }: ParagraphQuery,
    @CurrentReader() { language }: Reader,
  ): Promise<VNode> {
    const summary = await this.summaries.summarise(actor, projectId, language, asOf);
    return <ParagraphView projectId={projectId} summary={summary} />;
  }

  /** Where a reader lands who changes the language on a form that was not taken. */
  @Get(['reports/texts/:section', 'reports/kept'])
  @Allow('report.read')
  leaveForm(): SeeOther {
    return new SeeOther('/reports');
  }

  @Post('reports/texts/:section')
  @Allow('report.write')
  async writeText(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param() { section }: SectionPath,
    @Body(SINGLE_FIELDS) fields: TextFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const asked = await this.askedIn(fields);
    const { text = '', version = '' } = fields;
    try {
      const { year, unit, programme } = asked;
      const input = { year, unit, programme, text: text.replaceAll('\r\n', '\n') };
      const checked = await this.shape.transform(input, { type: 'body', metatype: AnnualTextInput });
      await this.texts.writeText(versionSeen(act, fields), section, checked);
      const place = Object.entries(asked).filter(([, value]) => value !== undefined);
      return new SeeOther(`/reports?${new URLSearchParams(place.map(([k, v]) => [k, String(v)]))}#own-texts`);
    } catch (error) {
      const problem = refusedOn(error, reader, reply);
      return this.view(asked, reader, { refused: { section, text, version, problem } });
    }
  }

  private askedIn(fields: TextFields): Promise<ReportAsked> {
    const { year, from, to, asOf, unit, programme } = fields;
    const filled = Object.entries({ year, from, to, asOf, unit, programme }).filter(([, value]) => value);
    return this.shape.transform(Object.fromEntries(filled), { type: 'body', metatype: ReportAsked });
  }

  private async view(
    asked: ReportAsked,
    { language, actor }: Reader,
    told: Pick<ReportProps, 'refused' | 'checked' | 'linesAt'>,
    fields: FormFields = {},
  ): Promise<VNode> {
    const record = await this.reports.reportYear(asked, language);
    const { year, from, to, asOf } = record;
    const { items: texts } = await this.texts.listTexts(year, reportScope(asked));
    const { items: kept } = await this.kept.listKept({ year, limit: SHOWN_KEPT });
    return (
      <ReportView
        paper={annualPaper(record, language)}
        place={{ year, from, to, asOf, unit: asked.unit, programme: asked.programme }}
        texts={texts}
        kept={kept}
        unit={await this.parties.choice(actor!, { ...UNIT, fields, saved: [asked.unit] })}
        programme={await this.parties.choice(actor!, { ...PROGRAMME, fields, saved: [asked.programme] })}
        timeZone={this.config.officeTimeZone}
        {...told}
        draw={await chartPen()}
      />
    );
  }
}

/** The words by which a unit or programme is searched for ask for no other report. */
async function queryIn(fields: FormFields): Promise<Filled<ReportPageQuery>> {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('~')));
  return (await FILLED.transform(own, { type: 'query' })) as Filled<ReportPageQuery>;
}
