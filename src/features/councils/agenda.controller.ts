import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { ProposalFactsInput } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';

@ApiTags('councils')
@Controller('sessions/:id/items')
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Put(':projectId')
  @Allow('session.manage')
  note(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('projectId', ParseUUIDPipe) projectId: string,
    @Body() input: ProposalFactsInput,
  ) {
    return this.agenda.noteProposal(act, id, projectId, input);
  }
}
