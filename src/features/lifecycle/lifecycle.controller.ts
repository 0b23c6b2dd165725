import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { AdjustmentInput } from './adjustment.dto.js';
import { AdjustmentsService } from './adjustments.service.js';
import { TransitionInput, TransitionQuery } from './lifecycle.dto.js';
import { LifecycleService } from './lifecycle.service.js';

@ApiTags('lifecycle')
@Controller('projects/:id')
export class LifecycleController {
  constructor(
    private readonly lifecycle: LifecycleService,
    private readonly adjustments: AdjustmentsService,
  ) {}

  @Post('transitions')
  @HttpCode(200)
  @Allow('project.transition')
  move(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: TransitionInput,
    @Query() query: TransitionQuery,
  ) {
    return query.dryRun === 'true'
      ? this.lifecycle.rehearseMove(act, id, input)
      : this.lifecycle.moveProject(act, id, input);
  }

  @Post('adjustments')
  @Allow('adjustment.write')
  @ApiCreatedResponse()
  @ApiOkResponse({ description: 'with `dryRun=true`: nothing is done, and what it would move is told' })
  async adjust(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AdjustmentInput,
    @Query() { dryRun }: TransitionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (dryRun !== 'true') return this.adjustments.adjust(act, id, input);
    reply.status(HttpStatus.OK);
    return this.adjustments.rehearseAdjustment(act, id, input);
  }

  @Get('adjustments')
  @Allow('project.read')
  listAdjustments(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.adjustments.list(actor, id);
  }
}
