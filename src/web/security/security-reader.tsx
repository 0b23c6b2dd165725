import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { AccessTokensService } from '../../features/identity/access-tokens.service.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { SecondFactorService } from '../../features/identity/second-factor.service.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { Config } from '../../platform/config/config.module.js';
import type { RefusedForm } from '../fields/submission.js';
import { SecurityView } from './security.view.js';

/** Draws the reader's own page, also after one of its forms was refused. */
@Injectable()
export class SecurityReader {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactorService,
    private readonly tokens: AccessTokensService,
    private readonly config: Config,
  ) {}

  async draw(actor: Actor, sessionId: string, refused?: RefusedForm): Promise<VNode> {
    return (
      <SecurityView
        account={await this.accounts.getAccount(actor.accountId!)}
        sessions={await this.sessions.listOwn(actor, sessionId)}
        tokens={await this.tokens.listOwn(actor)}
        factor={await this.factors.stateOf(actor.accountId!)}
        timeZone={this.config.officeTimeZone}
        refused={refused}
      />
    );
  }
}
