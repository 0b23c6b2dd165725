import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { SecondFactorRoles } from '../../features/identity/identity.dto.js';
import { SecondFactorService } from '../../features/identity/second-factor.service.js';
import { SecondFactorDemands } from '../../features/identity/second-factor-demand.service.js';
import { Allow } from '../../platform/http/allow.js';
import { listIn, shaped } from '../fields/form-fields.js';
import { versionSeen } from '../fields/refused-form.js';
import { attempt, CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { DemandView } from './demand.view.js';

/** What administrators decide about second factors. */
@Pages()
@Allow('account.manage')
export class SecondFactorRulesPages {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly demands: SecondFactorDemands,
  ) {}

  @Get('second-factor-demand')
  async show(): Promise<VNode> {
    return <DemandView demand={await this.demands.read()} />;
  }

  @Post('second-factor-demand')
  async change(@CurrentSubmission() sent: Submission): Promise<VNode | SeeOther> {
    const refused = await attempt('demand', sent, async () => {
      const { roles } = await shaped(SecondFactorRoles, { roles: listIn(sent.fields, 'roles') });
      await this.demands.change(versionSeen(sent.act, sent.fields), roles);
    });
    if (!refused) return new SeeOther('/second-factor-demand');
    return <DemandView demand={await this.demands.read()} refused={refused} />;
  }

  @Post('accounts/:id/second-factor/removal')
  async takeAway(
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.factors.removeOf(act, id);
    return new SeeOther(`/accounts/${id}`);
  }
}
