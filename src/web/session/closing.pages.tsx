import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ClosingService } from '../../features/councils/closing.service.js';
import { ClosingInput } from '../../features/councils/session.dto.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { listIn, shaped } from '../fields/form-fields.js';
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
import { ClosingView } from './closing.view.js';
import { Rooms } from './rooms.js';

/** Closing is final: the numbers are shown before it is confirmed. */
@Pages()
export class ClosingPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly closing: ClosingService,
  ) {}

  @Get('sessions/:id/closing')
  @Allow('session.close')
  ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('sessions/:id/closing')
  @Allow('session.close')
  async close(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt('closing', sent, async () => {
      const input = await shaped(ClosingInput, { missing: listIn(sent.fields, 'missing') });
      await this.closing.closeSession(sent.act, id, input);
    });
    return refused ? this.draw(sent.act.actor, id, refused) : new SeeOther(`/sessions/${id}`);
  }

  private async draw(actor: Actor, id: string, refused?: RefusedForm): Promise<VNode> {
    const room = await this.rooms.of(actor, id);
    if (!room.session.reader.runsTheMeeting) throw Refused.because('not-permitted');
    return <ClosingView room={room} refused={refused} />;
  }
}
