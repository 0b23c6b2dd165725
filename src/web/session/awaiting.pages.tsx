import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { PaperSource } from '../../features/councils/ballot.dto.js';
import { ConfirmationService } from '../../features/councils/confirmation.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import {
  attempt,
  CurrentSubmission,
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
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query() query: FormFields,
  ): Promise<VNode> {
    return this.draw(act, id, textIn(query, 'paper'));
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
      ? this.draw(sent.act, id, textIn(sent.fields, 'paper'), refused)
      : new SeeOther(`/sessions/${id}/awaiting`);
  }

  private async draw(act: Act, id: string, asked?: string, refused?: RefusedForm): Promise<VNode> {
    const paper = asked && (await shaped(PaperSource, { paperNumber: asked })).paperNumber;
    const ballots = await this.confirmations.listAwaiting(act, id, paper);
    const room = await this.rooms.of(act.actor, id);
    return <AwaitingView room={room} ballots={ballots} paper={paper} refused={refused} />;
  }
}
