import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { BallotInput, PaperBallotInput, ReopeningInput } from './ballot.dto.js';
import { BallotsService } from './ballots.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { ReopeningService } from './reopening.service.js';

@ApiTags('ballots')
@Controller()
export class BallotsController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly confirmations: ConfirmationService,
    private readonly reopenings: ReopeningService,
  ) {}

  @Put('sessions/:id/ballots/mine')
  @Allow('ballot.cast')
  draft(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: BallotInput) {
    return this.ballots.draftBallot(act, id, input);
  }

  @Post('sessions/:id/ballots/mine/submission')
  @HttpCode(200)
  @Allow('ballot.cast')
  submit(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: BallotInput) {
    return this.ballots.submitBallot(act, id, input);
  }

  @Post('sessions/:id/ballots')
  @Allow('ballot.key-in')
  keyIn(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: PaperBallotInput) {
    return this.ballots.keyInBallot(act, id, input);
  }

  @Post('ballots/:id/confirmation')
  @HttpCode(200)
  @Allow('ballot.confirm')
  confirm(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.confirmations.confirmBallot(act, id);
  }

  @Post('ballots/:id/reopening')
  @HttpCode(200)
  @Allow('ballot.reopen')
  reopen(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: ReopeningInput) {
    return this.reopenings.reopenBallot(act, id, input);
  }
}
