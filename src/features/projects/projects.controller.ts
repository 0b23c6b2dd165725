import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { A_LOOK, Costs } from '../../platform/http/costs.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { listOf } from '../../platform/http/validation.pipe.js';
import { DeliveredProductInput, NewProject, ProjectChange, ProjectQuery } from './project.dto.js';
import { ProjectListService } from './project-list.service.js';
import { ProjectsService } from './projects.service.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly lists: ProjectListService,
  ) {}

  @Post()
  @Allow('project.create')
  propose(@CurrentAct() act: Act, @Body() input: NewProject) {
    return this.projects.proposeProject(act, input);
  }

  @Get()
  @Costs(A_LOOK)
  @Allow('project.read')
  list(@CurrentActor() actor: Actor, @Query() query: ProjectQuery) {
    return this.lists.listProjects(actor, query);
  }

  @Patch(':id')
  @Allow('project.write')
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() change: ProjectChange) {
    return this.projects.changeProject(act, id, change);
  }

  @Put(':id/delivered-products')
  @Allow('outcome.write')
  @ApiBody({ type: [DeliveredProductInput] })
  deliver(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body(listOf(DeliveredProductInput)) products: DeliveredProductInput[],
  ) {
    return this.projects.recordDeliveredProducts(act, id, products);
  }
}
