import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { PaperBallotInput } from '../../features/councils/ballot.dto.js';
import { BallotsService } from '../../features/councils/ballots.service.js';
import { RulebooksService } from '../../features/councils/rulebooks.service.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { shaped, textIn } from '../fields/form-fields.js';
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
import { ballotIn } from './ballot-words.js';
import { PaperBallotView, PaperChoiceView } from './paper-ballot.view.js';
import { itemOf, Rooms, seatIn } from './rooms.js';

/** The office keys in what a member wrote on paper; it counts once another person has confirmed it. */
@Pages()
export class PaperBallotPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly rulebooks: RulebooksService,
    private readonly ballots: BallotsService,
  ) {}

  @Get('sessions/:id/paper-ballot')
  @Allow('ballot.key-in')
  ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('seatId') seatId: unknown,
    @Query('projectId') projectId: unknown,
  ): Promise<VNode> {
    return this.draw(actor, id, [seatId, projectId]);
  }

  @Post('sessions/:id/paper-ballot')
  @Allow('ballot.key-in')
  async keyIn(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('seatId') seatId: unknown,
    @Query('projectId') projectId: unknown,
  ): Promise<VNode | SeeOther> {
    const reason = textIn(sent.fields, 'invalid');
    let ballotId = '';
    const refused = await attempt('paper', sent, async () => {
      const paper = {
        ...ballotIn(sent.fields),
        seatId,
        projectId,
        enteredFrom: { paperNumber: textIn(sent.fields, 'paperNumber') },
        ...(reason && { invalid: { reason } }),
      };
      const input = await shaped(PaperBallotInput, paper);
      ballotId = (await this.ballots.keyInBallot(sent.act, id, input)).id;
    });
    if (!refused) return new SeeOther(`/sessions/${id}/paper-scan?ballotId=${ballotId}`);
    return this.draw(sent.act.actor, id, [seatId, projectId], refused);
  }

  private async draw(
    actor: Actor,
    id: string,
    [seatId, projectId]: readonly unknown[],
    refused?: RefusedForm,
  ): Promise<VNode> {
    const room = await this.rooms.of(actor, id);
    const seat = seatIn(room.session, String(seatId));
    if (!seat || typeof projectId !== 'string') return <PaperChoiceView room={room} />;
    const item = itemOf(room.session, projectId);
    if (!item.ballotForm) throw Refused.because('not-permitted');
    const rulebook = await this.rulebooks.getRulebook(room.session.rulebook.id);
    const words = refused ? ballotIn(refused.fields) : {};
    const form = item.ballotForm;
    return <PaperBallotView {...{ room, item, seat, rulebook, form, words, refused }} />;
  }
}
