import { Get, Param, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { TimelineQuery } from '../../features/dossier/dossier.dto.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { TimelineService } from '../../features/dossier/timeline.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { TIMELINE } from '../../wording/timeline.js';
import { PageActor, RECORD_ID } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { Pages } from '../layout/pages.js';
import { useReader } from '../layout/render.js';
import { HistoryView } from './history.view.js';
import type { ProjectProps } from './project-props.js';
import { type TimelineProps, TimelineView } from './timeline.view.js';

@Pages()
export class TimelinePages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly timelines: TimelineService,
    private readonly config: Config,
  ) {}

  @Get('projects/:id/timeline')
  @Allow('project.read')
  async show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query() query: TimelineQuery,
  ): Promise<VNode> {
    const timeline = await this.timelines.getTimeline(actor, id, query);
    const { stages, title, code } = await this.dossiers.getStages(actor, id);
    return (
      <TimelinePage
        name={`${code} ${title}`}
        stages={stages}
        projectId={id}
        timeline={timeline}
        kinds={query.kinds ?? []}
        isContinued={query.cursor !== undefined}
        timeZone={this.config.officeTimeZone}
      />
    );
  }
}

type PageProps = TimelineProps & Pick<ProjectProps, 'stages'> & { readonly name: string };

function TimelinePage({ name, stages, ...props }: PageProps) {
  const { say } = useReader();
  return (
    <Layout title={`${say(TIMELINE.title)} · ${name}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${props.projectId}`}>{name}</a>
          </p>
          <h1 class="page-title">{say(TIMELINE.title)}</h1>
        </header>
        <TimelineView {...props} />
        <HistoryView stages={stages} />
      </article>
    </Layout>
  );
}
