import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { Allow, AllowAnyone } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { AccountLinksService, type GivenLink } from './account-links.service.js';
import { PasswordByLink, ResetRequest } from './identity.dto.js';
import { visitOf } from './visit.js';

@ApiTags('accounts')
@Controller()
export class PasswordLinksController {
  constructor(private readonly links: AccountLinksService) {}

  /** Answered the same whether there is such an account or not. */
  @Post('password-resets')
  @HttpCode(202)
  @AllowAnyone()
  async request(@Body() { email }: ResetRequest, @Req() request: FastifyRequest): Promise<object> {
    await this.links.requestReset(email, visitOf(request));
    return { sendsMail: this.links.sendsMail };
  }

  @Put('password-links')
  @HttpCode(204)
  @AllowAnyone()
  async redeem(
    @Body() { token, newPassword }: PasswordByLink,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.links.redeem(token, newPassword, visitOf(request));
  }

  /** An invitation or a reset by mail; the answer holds the link where no mail server is set, this once. */
  @Post('accounts/:id/password-links')
  @Allow('account.manage')
  give(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<GivenLink> {
    return this.links.give(act, id);
  }
}
