import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { CurrentSessionId } from './current-session.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('session')
@Controller('sessions')
@Allow('own-session')
@AllowWithoutSecondFactor()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentSessionId() currentId: string) {
    return { items: await this.sessions.listOwn(actor, currentId) };
  }

  /** All but the one that asks. */
  @Delete()
  endOthers(@CurrentAct() act: Act, @CurrentSessionId() currentId: string) {
    return this.sessions.endOthers(act, currentId);
  }

  @Delete(':id')
  @HttpCode(204)
  end(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.sessions.endOne(act, id);
  }
}
