import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { InboxQuery } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('inbox')
@Controller('inbox')
@Allow('any-account')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: InboxQuery) {
    return this.inbox.listNotices(actor, query);
  }

  @Post('reading')
  @HttpCode(200)
  readAll(@CurrentAct() act: Act) {
    return this.inbox.markAllRead(act);
  }

  @Post(':id/reading')
  @HttpCode(200)
  read(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.inbox.markRead(act, id);
  }
}
