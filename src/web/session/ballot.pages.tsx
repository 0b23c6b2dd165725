import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { isOver } from '../../domain/council/session-state.js';
import { BallotInput } from '../../features/councils/ballot.dto.js';
import { BallotsService } from '../../features/councils/ballots.service.js';
import { Clock } from '../../platform/clock.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { BallotView } from './ballot.view.js';
import { BallotDoneView } from './ballot-done.view.js';
import { BallotLookView } from './ballot-look.view.js';
import { ballotPath, type OwnBallotProps } from './ballot-props.js';
import { ballotIn } from './ballot-words.js';
import { OwnBallots } from './own-ballots.js';
import { RecusedView } from './recused.view.js';

/** A member's own ballot, from the draft to what was handed in. */
@Pages()
export class BallotPages {
  constructor(
    private readonly own: OwnBallots,
    private readonly ballots: BallotsService,
    private readonly clock: Clock,
  ) {}

  @Get('sessions/:id/ballot')
  @Allow('ballot.cast')
  async show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('projectId') projectId: unknown,
    @Query('look') look: unknown,
    @Query('conflict') conflict: unknown,
  ): Promise<VNode | SeeOther> {
    const place = await this.own.placeOf(actor, id, projectId);
    const { room, item } = place;
    if (item.recused) return <RecusedView {...place} />;
    const isAsked = !item.myBallot && conflict !== 'none' && !isOver(room.session.state);
    if (isAsked && !(await this.own.hasAnswered(actor, place))) {
      return new SeeOther(`/sessions/${id}/conflict?projectId=${item.projectId}`);
    }
    const props = await this.own.propsOf(place);
    if (item.myBallot && item.myBallot.state !== 'draft') return <BallotDoneView {...props} />;
    return look && item.myBallot ? <BallotLookView {...props} /> : <BallotView {...props} />;
  }

  /** Saves the draft, unless it is the last look's button, which submits what was looked at. */
  @Post('sessions/:id/ballot')
  @HttpCode(200)
  @Allow('ballot.cast')
  async write(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('projectId') projectId: unknown,
  ): Promise<VNode | SeeOther> {
    const place = await this.own.placeOf(sent.act.actor, id, projectId);
    if (place.item.recused) throw Refused.because('not-found');
    const path = ballotPath(place.room, place.item);
    const step = textIn(sent.fields, 'step') ?? 'save';
    if (step === 'submit') return this.submit(sent, path, place);

    const words = ballotIn(sent.fields);
    const refused = await attempt('ballot', sent, async () => {
      const input = await shaped(BallotInput, { ...words, projectId: place.item.projectId });
      await this.ballots.draftBallot(sent.act, id, input);
    });
    if (!refused && step === 'look') return new SeeOther(`${path}&look=1`);
    const props = await this.own.propsOf(place);
    const savedAt = refused ? null : await this.clock.now();
    return <BallotView {...props} words={words} refused={refused} savedAt={savedAt} />;
  }

  private async submit(
    sent: Submission,
    path: string,
    place: Pick<OwnBallotProps, 'room' | 'item'>,
  ): Promise<VNode | SeeOther> {
    const { session } = place.room;
    const expectedVersion = Number(textIn(sent.fields, 'version') ?? -1);
    const refused = await attempt('ballot', sent, () =>
      this.ballots.submitBallot({ ...sent.act, expectedVersion }, session.id, {
        projectId: place.item.projectId,
      }),
    );
    if (!refused) return new SeeOther(path);
    const again = await this.own.placeOf(sent.act.actor, session.id, place.item.projectId);
    const props = await this.own.propsOf(again);
    return <BallotLookView {...props} refused={refused} />;
  }
}
