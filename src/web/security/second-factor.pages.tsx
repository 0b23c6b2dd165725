import { Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { OneTimeCodeInput, OwnFactors, OwnPassword } from '../../features/identity/identity.dto.js';
import { SecondFactorService } from '../../features/identity/second-factor.service.js';
import { Allow, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { shaped } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { RecoveryCodesView } from './recovery-codes.view.js';
import { SecurityReader } from './security-reader.js';

type Answer = Promise<VNode | SeeOther>;

const BACK = new SeeOther('/profile/security#second-factor');

@Pages()
@Allow('own-session')
@AllowWithoutSecondFactor()
export class SecondFactorPages {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly page: SecurityReader,
  ) {}

  @Post('profile/second-factor')
  begin(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Answer {
    return this.answer('factor-begin', sent, sessionId, async () => {
      const { currentPassword } = sent.fields;
      const proof = await shaped(OwnPassword, { currentPassword });
      await this.factors.begin(sent.act, sessionId, proof.currentPassword);
      return BACK;
    });
  }

  @Post('profile/second-factor/code')
  confirm(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Answer {
    return this.answer('factor-code', sent, sessionId, async () => {
      const { code } = await shaped(OneTimeCodeInput, { code: sent.fields.code });
      const { recoveryCodes } = await this.factors.confirm(sent.act, sessionId, code);
      return <RecoveryCodesView codes={recoveryCodes} isFirst />;
    });
  }

  @Post('profile/second-factor/recovery-codes')
  renew(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Answer {
    return this.answer('factor-codes', sent, sessionId, async () => {
      const { recoveryCodes } = await this.factors.renewCodes(sent.act, sessionId, await factorsIn(sent));
      return <RecoveryCodesView codes={recoveryCodes} />;
    });
  }

  @Post('profile/second-factor/removal')
  remove(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Answer {
    return this.answer('factor-removal', sent, sessionId, async () => {
      await this.factors.remove(sent.act, sessionId, await factorsIn(sent));
      return BACK;
    });
  }

  private async answer(
    form: string,
    sent: Submission,
    sessionId: string,
    use: () => Promise<VNode | SeeOther>,
  ): Answer {
    let done: VNode | SeeOther = BACK;
    const refused = await attempt(form, sent, async () => {
      done = await use();
    });
    return refused ? this.page.draw(sent.act.actor, sessionId, refused) : done;
  }
}

function factorsIn({ fields: { currentPassword, code } }: Submission): Promise<OwnFactors> {
  return shaped(OwnFactors, { currentPassword, code });
}
