import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ReopeningInput } from '../../features/councils/ballot.dto.js';
import { ReopeningService } from '../../features/councils/reopening.service.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ReopeningView } from './reopening.view.js';
import { type Room, Rooms } from './rooms.js';

/** Gives a ballot back to its member, for a reason that is kept. */
@Pages()
export class ReopeningPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly reopenings: ReopeningService,
  ) {}

  @Get('sessions/:id/reopening')
  @Allow('ballot.reopen')
  async ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('ballotId') ballotId: unknown,
  ): Promise<VNode> {
    const { room, receipt } = await this.receipt(actor, id, ballotId);
    return <ReopeningView room={room} receipt={receipt} />;
  }

  @Post('sessions/:id/reopening')
  @Allow('ballot.reopen')
  async reopen(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('ballotId') ballotId: unknown,
  ): Promise<VNode | SeeOther> {
    const { room, receipt } = await this.receipt(sent.act.actor, id, ballotId);
    const refused = await attempt('reopening', sent, async () => {
      const input = await shaped(ReopeningInput, { reason: textIn(sent.fields, 'reason') });
      await this.reopenings.reopenBallot(sent.act, receipt.id, input);
    });
    if (!refused) return new SeeOther(`/sessions/${id}`);
    return <ReopeningView room={room} receipt={receipt} refused={refused} />;
  }

  /** Only who sees that it was handed in can ask for it. */
  private async receipt(actor: Actor, id: string, ballotId: unknown) {
    const room: Room = await this.rooms.of(actor, id);
    const receipt = room.session.ballots?.find((each) => each.id === ballotId);
    if (!receipt) throw Refused.because('not-found');
    return { room, receipt };
  }
}
