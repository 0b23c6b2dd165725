import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { RehearsalService } from './rehearsal.service.js';
import { RehearsalInput } from './rulebook-query.dto.js';

@ApiTags('rulebooks')
@Controller('rulebooks/:id/rehearsal')
export class RehearsalController {
  constructor(private readonly rehearsals: RehearsalService) {}

  @Post()
  @HttpCode(200)
  @Allow('rulebook.rehearse')
  @Costs(A_DRAWING)
  rehearse(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: RehearsalInput) {
    return this.rehearsals.rehearseRulebook(act, id, input);
  }
}
