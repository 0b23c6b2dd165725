import { Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { SummaryService } from '../../features/dossier/summary.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { ProjectView } from './project.view.js';

/** What is no id names no project: the same page as for an unknown one. */
const PROJECT_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

@Pages()
export class ProjectPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly summaries: SummaryService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('projects/:id')
  @Allow('project.read')
  async show(
    @CurrentActor() actor: Actor,
    @CurrentReader() { language }: Reader,
    @Param('id', PROJECT_ID) id: string,
  ): Promise<VNode> {
    const dossier = await this.dossiers.getProject(actor, id);
    const { stages } = await this.dossiers.getHistory(actor, id);
    const { text } = await this.summaries.summarise(actor, id, language);
    const today = await this.clock.today();
    const { officeTimeZone: timeZone } = this.config;
    return <ProjectView dossier={dossier} stages={stages} summary={text} today={today} timeZone={timeZone} />;
  }
}
