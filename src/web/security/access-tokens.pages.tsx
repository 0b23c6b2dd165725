import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { AccessTokensService, type IssuedToken } from '../../features/identity/access-tokens.service.js';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { NewAccessToken } from '../../features/identity/identity.dto.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { IssuedTokenView } from './issued-token.view.js';
import { SecurityReader } from './security-reader.js';

@Pages()
@Allow('own-session')
export class AccessTokenPages {
  constructor(
    private readonly tokens: AccessTokensService,
    private readonly page: SecurityReader,
    private readonly config: Config,
  ) {}

  /** Answered without a way on: the token is seen this once. */
  @Post('profile/access-tokens')
  async issue(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Promise<VNode> {
    let issued: IssuedToken | undefined;
    const refused = await attempt('access-token', sent, async () => {
      const input = await shaped(NewAccessToken, {
        name: textIn(sent.fields, 'name'),
        expiresInDays: Number(textIn(sent.fields, 'expiresInDays')),
        scopes: [textIn(sent.fields, 'scope')],
      });
      issued = await this.tokens.issueAccessToken(sent.act, sessionId, input);
    });
    return issued ? (
      <IssuedTokenView issued={issued} timeZone={this.config.officeTimeZone} />
    ) : (
      this.page.draw(sent.act.actor, sessionId, refused ?? undefined)
    );
  }

  @Get('profile/access-tokens')
  back(): SeeOther {
    return new SeeOther('/profile/security#access-tokens');
  }

  @Post('profile/access-tokens/:id/revocation')
  async revoke(
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.tokens.revoke(act, id);
    return new SeeOther('/profile/security#access-tokens');
  }
}
