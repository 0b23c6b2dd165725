import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { AccountsService } from './accounts.service.js';
import { AccountChange, AccountQuery, NewAccount } from './identity.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('accounts')
@Controller('accounts')
@Allow('account.manage')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Without a password its owner is invited to choose one; the answer holds the link where no mail server is set. */
  @Post()
  open(@CurrentAct() act: Act, @Body() { password, ...input }: NewAccount) {
    return password === undefined
      ? this.accounts.invite(act, input)
      : this.accounts.openAccount(act, { ...input, password });
  }

  @Get()
  list(@Query() query: AccountQuery) {
    return this.accounts.listAccounts(query);
  }

  @Patch(':id')
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() change: AccountChange) {
    return this.accounts.changeAccount(act, id, change);
  }

  /** Access tokens and calendar addresses too: whoever uses the account has to sign in again. */
  @Delete(':id/sessions')
  @HttpCode(204)
  endSessions(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.sessions.endAllOf(act, id);
  }
}
