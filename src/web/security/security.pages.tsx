import { Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { PasswordChange } from '../../features/identity/identity.dto.js';
import { PasswordsService } from '../../features/identity/passwords.service.js';
import { setSessionCookie } from '../../features/identity/session-cookie.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { visitOf } from '../../features/identity/visit.js';
import { Allow, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { shaped } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { SecurityReader } from './security-reader.js';

@Pages()
@Allow('own-session')
@AllowWithoutSecondFactor()
export class SecurityPages {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly page: SecurityReader,
  ) {}

  @Get('profile/security')
  show(@PageActor() actor: Actor, @CurrentSessionId() sessionId: string): Promise<VNode> {
    return this.page.draw(actor, sessionId);
  }

  /** Where forms are sent to is no page of its own. */
  @Get([
    'profile/password',
    'profile/second-factor',
    'profile/second-factor/code',
    'profile/second-factor/recovery-codes',
    'profile/second-factor/removal',
  ])
  back(): SeeOther {
    return new SeeOther('/profile/security');
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
      const started = await this.passwords.changeOwn(sent.act, sessionId, change, visitOf(request));
      setSessionCookie(request, sent.reply, started);
    });
    if (refused) return this.page.draw(sent.act.actor, sessionId, refused);
    return new SeeOther('/profile/security#password');
  }

  @Post('profile/sessions/end-others')
  async endOthers(
    @CurrentSubmission() { act }: Submission,
    @CurrentSessionId() sessionId: string,
  ): Promise<SeeOther> {
    await this.sessions.endOthers(act, sessionId);
    return new SeeOther('/profile/security#sessions');
  }

  @Post('profile/sessions/:id/end')
  async end(@CurrentSubmission() { act }: Submission, @Param('id', RECORD_ID) id: string): Promise<SeeOther> {
    await this.sessions.endOne(act, id);
    return new SeeOther('/profile/security#sessions');
  }
}
