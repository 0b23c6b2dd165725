import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { ConflictsService } from './conflicts.service.js';
import {
  ConflictDecisionInput,
  ConflictInput,
  CouncilOfProject,
  LaterSeat,
  NewCouncil,
  SeatChange,
} from './council.dto.js';
import { CouncilsService } from './councils.service.js';
import { SeatsService } from './seats.service.js';

@ApiTags('councils')
@Controller()
export class CouncilsController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly seats: SeatsService,
    private readonly conflicts: ConflictsService,
  ) {}

  @Post('councils')
  @Allow('council.manage')
  establish(@CurrentAct() act: Act, @Body() input: NewCouncil) {
    return this.councils.establishCouncil(act, input);
  }

  @Post('projects/:id/councils')
  @Allow('council.manage')
  establishForProject(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CouncilOfProject,
  ) {
    return this.councils.establishCouncil(act, { ...input, projectIds: [id] });
  }

  @Get('councils/:id')
  @Allow('council.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.councils.getCouncil(actor, id);
  }

  @Post('councils/:id/seats')
  @Allow('council.manage')
  join(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: LaterSeat) {
    return this.seats.joinCouncil(act, id, input);
  }

  @Patch('councils/:id/seats/:seatId')
  @Allow('council.manage')
  leave(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seatId', ParseUUIDPipe) seatId: string,
    @Body() change: SeatChange,
  ) {
    return this.seats.leaveSeat(act, id, seatId, change);
  }

  @Post('councils/:id/conflicts')
  @Allow('conflict.declare')
  declareConflict(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConflictInput,
  ) {
    return this.conflicts.declareConflict(act, id, input);
  }

  @Patch('councils/:id/conflicts/:conflictId')
  @Allow('conflict.decide')
  decideConflict(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conflictId', ParseUUIDPipe) conflictId: string,
    @Body() input: ConflictDecisionInput,
  ) {
    return this.conflicts.decideConflict(act, id, conflictId, input);
  }
}
