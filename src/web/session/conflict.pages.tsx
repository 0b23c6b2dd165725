import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { BallotsService } from '../../features/councils/ballots.service.js';
import { ConflictsService } from '../../features/councils/conflicts.service.js';
import { ConflictInput } from '../../features/councils/council.dto.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ballotPath } from './ballot-props.js';
import { ConflictView } from './conflict.view.js';
import { conflictIn } from './conflict-fields.view.js';
import { OwnBallots, type OwnPlace } from './own-ballots.js';

/** Asked before the documents and the ballot: whether anything stands between the member and this project. */
@Pages()
export class ConflictPages {
  constructor(
    private readonly own: OwnBallots,
    private readonly conflicts: ConflictsService,
    private readonly ballots: BallotsService,
  ) {}

  @Get('sessions/:id/conflict')
  @Allow('ballot.cast')
  async ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('projectId') projectId: unknown,
  ): Promise<VNode> {
    return <ConflictView {...(await this.own.placeOf(actor, id, projectId))} />;
  }

  @Post('sessions/:id/conflict')
  @Allow('ballot.cast')
  async answer(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('projectId') projectId: unknown,
  ): Promise<VNode | SeeOther> {
    const place = await this.own.placeOf(sent.act.actor, id, projectId);
    if (textIn(sent.fields, 'answer') === 'no') return this.goOn(sent, place);
    const refused = await attempt('conflict', sent, async () => {
      const { seatId } = place.room.session.reader;
      const declared = { ...conflictIn(sent.fields), seatId, projectId: place.item.projectId };
      const { council } = place.room.session;
      await this.conflicts.declareConflict(sent.act, council.id, await shaped(ConflictInput, declared));
    });
    if (refused) return <ConflictView {...place} refused={refused} />;
    return new SeeOther(ballotPath(place.room, place.item));
  }

  /** The answer is kept; where ballots are taken already, going on begins the draft too. */
  private async goOn(sent: Submission, { room, item }: OwnPlace): Promise<SeeOther> {
    const { projectId, myBallot } = item;
    const { id: sessionId, council, reader } = room.session;
    const place = { councilId: council.id, sessionId, seatId: reader.seatId!, projectId };
    await this.conflicts.denyConflict(sent.act, place);
    if (!myBallot) {
      await attempt('conflict', sent, () => this.ballots.draftBallot(sent.act, sessionId, { projectId }));
    }
    return new SeeOther(ballotPath(room, item, '&conflict=none'));
  }
}
