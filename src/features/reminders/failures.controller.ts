import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Dropping, ReminderQuery } from './failure.dto.js';
import { FailuresService } from './failures.service.js';

@ApiTags('reminders')
@Controller('reminders')
@Allow('reminder.manage')
export class FailuresController {
  constructor(private readonly failures: FailuresService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ReminderQuery) {
    return this.failures.listReminders(actor, query);
  }

  @Post(':id/retry')
  @HttpCode(200)
  retry(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.failures.retry(act, id);
  }

  @Post(':id/drop')
  @HttpCode(200)
  drop(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: Dropping) {
    return this.failures.drop(act, id, reason);
  }
}
