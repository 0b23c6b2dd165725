import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { CurrentSessionId } from './current-session.js';
import { OneTimeCodeInput, OwnFactors, OwnPassword, SecondFactorRoles } from './identity.dto.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondFactorDemands } from './second-factor-demand.service.js';

@ApiTags('session')
@Controller('second-factor')
@Allow('own-session')
@AllowWithoutSecondFactor()
export class SecondFactorController {
  constructor(private readonly factors: SecondFactorService) {}

  @Get()
  async state(@CurrentActor() { accountId }: Actor) {
    const { setup: _, ...state } = await this.factors.stateOf(accountId!);
    return state;
  }

  /** The answer holds the secret, this once; a code of it confirms. */
  @Post()
  begin(
    @CurrentAct() act: Act,
    @CurrentSessionId() sessionId: string,
    @Body() { currentPassword }: OwnPassword,
  ) {
    return this.factors.begin(act, sessionId, currentPassword);
  }

  /** Ends all other sessions of its owner. */
  @Put()
  confirm(@CurrentAct() act: Act, @CurrentSessionId() sessionId: string, @Body() { code }: OneTimeCodeInput) {
    return this.factors.confirm(act, sessionId, code);
  }

  @Post('removal')
  @HttpCode(204)
  remove(@CurrentAct() act: Act, @CurrentSessionId() sessionId: string, @Body() proof: OwnFactors) {
    return this.factors.remove(act, sessionId, proof);
  }

  /** Those of before are dead. */
  @Post('recovery-codes')
  renewCodes(@CurrentAct() act: Act, @CurrentSessionId() sessionId: string, @Body() proof: OwnFactors) {
    return this.factors.renewCodes(act, sessionId, proof);
  }
}

@ApiTags('accounts')
@Controller()
@Allow('account.manage')
export class SecondFactorRulesController {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly demands: SecondFactorDemands,
  ) {}

  @Delete('accounts/:id/second-factor')
  @HttpCode(204)
  removeOf(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.factors.removeOf(act, id);
  }

  @Get('second-factor-demand')
  demand() {
    return this.demands.read();
  }

  @Put('second-factor-demand')
  change(@CurrentAct() act: Act, @Body() { roles }: SecondFactorRoles) {
    return this.demands.change(act, roles);
  }
}
