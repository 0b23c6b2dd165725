import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { NewDisbursement, Reversal } from './disbursement.dto.js';
import { DisbursementsService } from './disbursements.service.js';

@ApiTags('funding')
@Controller('projects/:id/disbursements')
export class DisbursementsController {
  constructor(private readonly disbursements: DisbursementsService) {}

  @Post()
  @Allow('disbursement.write')
  record(
    @CurrentAct() act: Act,
    @CurrentLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NewDisbursement,
  ) {
    return this.disbursements.recordDisbursement(act, id, input, language);
  }

  @Post(':entryId/reversal')
  @Allow('disbursement.write')
  reverse(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() input: Reversal,
  ) {
    return this.disbursements.reverseDisbursement(act, id, entryId, input);
  }

  @Get()
  @Allow('funding.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.disbursements.listDisbursements(actor, id);
  }
}
