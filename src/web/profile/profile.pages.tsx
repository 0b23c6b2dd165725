import { Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { AccountsService } from '../../features/identity/accounts.service.js';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { PasswordChange } from '../../features/identity/identity.dto.js';
import { PasswordsService } from '../../features/identity/passwords.service.js';
import { setSessionCookie } from '../../features/identity/session-cookie.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { visitOf } from '../../features/identity/visit.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped } from '../fields/form-fields.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ProfileView } from './profile.view.js';

@Pages()
@Allow('own-session')
export class ProfilePages {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly config: Config,
  ) {}

  @Get('profile')
  show(@PageActor() actor: Actor, @CurrentSessionId() sessionId: string): Promise<VNode> {
    return this.draw(actor, sessionId);
  }

  @Post('profile/password')
  async changePassword(
    @CurrentSubmission() sent: Submission,
    @CurrentSessionId() sessionId: string,
    @Req() request: FastifyRequest,
  ): Promise<VNode | SeeOther> {
    const { currentPassword, newPassword } = sent.fields;
    const refused = await attempt('password', sent, async () => {
      const change = await shaped(PasswordChange, { currentPassword, newPassword });
      const started = await this.passwords.changeOwn(sent.act, change, visitOf(request));
      setSessionCookie(request, sent.reply, started);
    });
    return refused ? this.draw(sent.act.actor, sessionId, refused) : new SeeOther('/profile#password');
  }

  private async draw(actor: Actor, sessionId: string, refused?: RefusedForm): Promise<VNode> {
    return (
      <ProfileView
        account={await this.accounts.getAccount(actor.accountId!)}
        sessions={await this.sessions.listOwn(actor, sessionId)}
        timeZone={this.config.officeTimeZone}
        refused={refused}
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
