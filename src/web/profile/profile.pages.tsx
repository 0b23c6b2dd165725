import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ProfileView } from './profile.view.js';

@Pages()
@Allow('own-session')
export class ProfilePages {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  @Get('profile')
  async show(@PageActor() actor: Actor, @CurrentSessionId() sessionId: string): Promise<VNode> {
    return (
      <ProfileView
        account={await this.accounts.getAccount(actor.accountId!)}
        sessions={await this.sessions.listOwn(actor, sessionId)}
        timeZone={this.config.officeTimeZone}
      />
    );
  }

  @Post('profile/sessions/end-others')
  async endOthers(
    @CurrentSubmission() { act }: Submission,
    @CurrentSessionId() sessionId: string,
  ): Promise<SeeOther> {
    await this.sessions.endOthers(act, sessionId);
    return new SeeOther('/profile#sessions');
  }

  @Post('profile/sessions/:id/end')
  async end(@CurrentSubmission() { act }: Submission, @Param('id', RECORD_ID) id: string): Promise<SeeOther> {
    await this.sessions.endOne(act, id);
    return new SeeOther('/profile#sessions');
  }
}
