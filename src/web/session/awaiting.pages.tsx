import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ConfirmationService } from '../../features/councils/confirmation.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
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
import { AwaitingView } from './awaiting.view.js';
import { Rooms } from './rooms.js';

/** Also for a leader, who knows of no ballot but by the paper that lies before him. */
@Pages()
export class AwaitingPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Get('sessions/:id/awaiting')
  @Allow('ballot.confirm')
  show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query() query: FormFields,
  ): Promise<VNode> {
    return this.draw(actor, id, textIn(query, 'paper'));
  }

  @Post('sessions/:id/awaiting')
  @Allow('ballot.confirm')
  async confirm(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const ballotId = String(
      await RECORD_ID.transform(textIn(sent.fields, 'ballotId') ?? '', { type: 'body' }),
    );
    const refused = await attempt(ballotId, sent, () => this.confirmations.confirmBallot(sent.act, ballotId));
    return refused
      ? this.draw(sent.act.actor, id, textIn(sent.fields, 'paper'), refused)
      : new SeeOther(`/sessions/${id}/awaiting`);
  }

  private async draw(actor: Actor, id: string, paper?: string, refused?: RefusedForm): Promise<VNode> {
    const ballots = await this.confirmations.listAwaiting(actor, id, paper);
    const room = await this.rooms.of(actor, id);
    return <AwaitingView room={room} ballots={ballots} paper={paper} refused={refused} />;
  }
}
