import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ProjectQuery } from '../../features/projects/project.dto.js';
import { ProjectListService } from '../../features/projects/project-list.service.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/request-act.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { ListView } from './list.view.js';
import type { ListQuery } from './list-path.js';

@Pages()
export class ListPages {
  constructor(private readonly projects: ProjectListService) {}

  @Get('projects')
  @Allow('project.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query(new FilledFields(ProjectQuery)) query: ListQuery,
  ): Promise<VNode> {
    return <ListView page={await this.projects.listProjects(actor, query)} query={query} />;
  }
}
