import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { OpenIdSubject } from './identity.dto.js';
import { OpenIdLinks } from './openid.service.js';

@ApiTags('accounts')
@Controller('accounts/:id/openid-subject')
@Allow('account.manage')
export class OpenIdLinksController {
  constructor(private readonly links: OpenIdLinks) {}

  @Put()
  @HttpCode(204)
  link(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { subject }: OpenIdSubject,
  ): Promise<void> {
    return this.links.change(act, id, subject);
  }

  @Delete()
  @HttpCode(204)
  unlink(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.links.change(act, id, null);
  }
}
