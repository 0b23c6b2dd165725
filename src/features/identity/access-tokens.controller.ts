import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { AccessTokensService } from './access-tokens.service.js';
import { CurrentSessionId } from './current-session.js';
import { NewAccessToken } from './identity.dto.js';

@ApiTags('session')
@Controller('access-tokens')
@Allow('own-session')
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokensService) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.tokens.listOwn(actor) };
  }

  /** The answer holds the token, this once. */
  @Post()
  issue(@CurrentAct() act: Act, @CurrentSessionId() sessionId: string, @Body() input: NewAccessToken) {
    return this.tokens.issueAccessToken(act, sessionId, input);
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.tokens.revoke(act, id);
  }
}
