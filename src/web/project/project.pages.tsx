import { Body, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { NewDocument, Withdrawal } from '../../features/documents/document.dto.js';
import { DocumentsService } from '../../features/documents/documents.service.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { SummaryService } from '../../features/dossier/summary.service.js';
import { TimelineService } from '../../features/dossier/timeline.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { MEGABYTE } from '../../platform/config/readers.js';
import { Allow } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { shelfPath } from '../documents/shelf-path.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import type { RefusedFiling } from './documents-props.js';
import { ProjectView } from './project.view.js';

/** What is no id names no project: the same page as for an unknown one. */
const PROJECT_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

/** The whole time line is a page of its own. */
const SHOWN_ENTRIES = 12;

/** No class, which would be checked with its empty fields. */
type FilledForm = Pick<NewDocument, keyof NewDocument>;

class WithdrawalForm extends Withdrawal {
  @Text({ optional: true })
  _csrf?: string;
}

@Pages()
export class ProjectPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly timelines: TimelineService,
    private readonly documents: DocumentsService,
    private readonly summaries: SummaryService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('projects/:id')
  @Allow('project.read')
  show(
    @CurrentActor() actor: Actor,
    @CurrentReader() reader: Reader,
    @Param('id', PROJECT_ID) id: string,
  ): Promise<VNode> {
    return this.draw(actor, reader, id);
  }

  /** What a rule refuses is told where the form stands. */
  @Post('projects/:id/documents')
  @Allow('document.write')
  @TakesFile()
  async fileDocument(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', PROJECT_ID) id: string,
    @Body(new FilledFields(NewDocument)) input: FilledForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.documents.fileDocument(act, { kind: 'project', id }, input);
      return new SeeOther(`/projects/${id}#documents`);
    } catch (error) {
      const { status, title } = problemOf(error, reader.language);
      if (status !== 409 && status !== 422) throw error;
      reply.status(status);
      return this.draw(act.actor, reader, id, { ...input, reason: title });
    }
  }

  @Post('documents/:id/withdrawal')
  @Allow('document.write')
  async withdrawDocument(
    @CurrentAct() act: Act,
    @Param('id', PROJECT_ID) id: string,
    @Body() { reason }: WithdrawalForm,
  ): Promise<SeeOther> {
    const { subject } = await this.documents.withdrawDocument(act, id, reason);
    return new SeeOther(
      subject.kind === 'project' ? `/projects/${subject.id}#documents` : shelfPath(subject),
    );
  }

  private async draw(
    actor: Actor,
    { language }: Reader,
    id: string,
    refused?: RefusedFiling,
  ): Promise<VNode> {
    const dossier = await this.dossiers.getProject(actor, id);
    const { stages } = await this.dossiers.getStages(actor, id);
    const timeline = await this.timelines.getTimeline(actor, id, { limit: SHOWN_ENTRIES });
    const lastChange = await this.timelines.getLastChange(actor, id);
    const { text } = await this.summaries.summarise(actor, id, language);
    const shelf = await this.documents.listDocuments(actor, { kind: 'project', id });
    const today = await this.clock.today();
    const { officeTimeZone: timeZone, maxFileBytes } = this.config;
    const documents = {
      projectId: id,
      shelf,
      mostMegabytes: maxFileBytes / MEGABYTE,
      timeZone,
      refused,
    };
    return (
      <ProjectView
        dossier={dossier}
        stages={stages}
        timeline={timeline}
        lastChange={lastChange}
        documents={documents}
        summary={text}
        today={today}
        timeZone={timeZone}
      />
    );
  }
}
