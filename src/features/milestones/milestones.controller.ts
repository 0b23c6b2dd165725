import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import {
  MilestoneChange,
  MilestoneCompletion,
  MilestoneQuery,
  NewMilestone,
  RehearsalQuery,
} from './milestone.dto.js';
import { MilestonesService } from './milestones.service.js';

@ApiTags('milestones')
@Controller()
export class MilestonesController {
  constructor(private readonly milestones: MilestonesService) {}

  @Post('projects/:id/milestones')
  @Allow('milestone.write')
  set(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewMilestone) {
    return this.milestones.setMilestone(act, id, input);
  }

  @Get('projects/:id/milestones')
  @Allow('milestone.read')
  listOfProject(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.milestones.listOfProject(actor, id);
  }

  @Get('milestones')
  @Allow('milestone.read')
  list(@CurrentActor() actor: Actor, @Query() query: MilestoneQuery) {
    return this.milestones.listOpen(actor, query);
  }

  @Patch('milestones/:id')
  @Allow('milestone.write')
  change(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: MilestoneChange,
    @Query() { dryRun }: RehearsalQuery,
  ) {
    return dryRun === 'true'
      ? this.milestones.rehearseChange(act, id, change)
      : this.milestones.changeMilestone(act, id, change);
  }

  @Post('milestones/:id/completion')
  @HttpCode(200)
  @Allow('milestone.write')
  complete(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() completion: MilestoneCompletion,
    @Query() { dryRun }: RehearsalQuery,
  ) {
    return dryRun === 'true'
      ? this.milestones.rehearseCompletion(act, id, completion)
      : this.milestones.completeMilestone(act, id, completion);
  }

  @Get('milestones/:id/reminders')
  @Allow('milestone.read')
  reminders(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.milestones.listReminders(actor, id);
  }
}
