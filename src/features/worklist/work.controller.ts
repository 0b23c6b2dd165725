import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/request-act.js';
import { WorkService } from './work.service.js';

@ApiTags('work')
@Controller('work')
@Allow('any-account')
export class WorkController {
  constructor(private readonly work: WorkService) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.work.listWork(actor);
  }
}
