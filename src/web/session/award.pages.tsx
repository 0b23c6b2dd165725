import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { AwardInput } from '../../features/lifecycle/award.dto.js';
import { AwardService } from '../../features/lifecycle/award.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, fieldsUnder, shaped, textIn } from '../fields/form-fields.js';
import { paperIn } from '../fields/paper-fields.view.js';
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
import { AwardView, WINNER } from './award.view.js';
import { Rooms } from './rooms.js';

/** After a selection: each topic goes to one proposal, the others are told by letter. */
@Pages()
export class AwardPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly awards: AwardService,
  ) {}

  @Get('sessions/:id/award')
  @Allow('topic.award')
  ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('sessions/:id/award')
  @Allow('topic.award')
  async award(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt('award', sent, async () =>
      this.awards.awardTopics(sent.act, id, await shaped(AwardInput, awardIn(sent.fields))),
    );
    return refused ? this.draw(sent.act.actor, id, refused) : new SeeOther(`/sessions/${id}/award`);
  }

  private async draw(actor: Actor, id: string, refused?: RefusedForm): Promise<VNode> {
    const room = await this.rooms.of(actor, id);
    const { topics } = await this.awards.getSelection(actor, id);
    return <AwardView room={room} topics={topics} refused={refused} />;
  }
}

function awardIn(fields: FormFields) {
  const winnerIds = fieldsUnder(fields, WINNER).map(([, projectId]) => projectId);
  return {
    ...(winnerIds.length > 0 && { winnerIds }),
    reason: textIn(fields, 'reason'),
    decision: paperIn(fields, 'decision'),
    letter: paperIn(fields, 'letter'),
    effectiveDate: textIn(fields, 'effectiveDate'),
  };
}
