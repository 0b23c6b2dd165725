import { Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { MinutesService } from '../../features/councils/minutes.service.js';
import { Allow } from '../../platform/http/allow.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { PageActor, RECORD_ID } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { MinutesView } from './minutes.view.js';
import { ProjectorView } from './projector.view.js';
import { RoomView } from './room.view.js';
import { Rooms } from './rooms.js';

/** What there is to see of a session. */
@Pages()
export class SessionPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly minutes: MinutesService,
  ) {}

  @Get('sessions/:id')
  @Allow('council.read')
  async show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return <RoomView room={await this.rooms.of(actor, id)} />;
  }

  @Get('sessions/:id/projector')
  @Allow('council.read')
  async project(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return <ProjectorView room={await this.rooms.of(actor, id)} />;
  }

  @Get('sessions/:id/minutes')
  @Allow('council.read')
  @Sensitive('ballots.read', 'session')
  async print(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    const minutes = await this.minutes.getMinutes(actor, id);
    return <MinutesView sessionId={id} minutes={minutes} />;
  }

  /** Where a refused form was sent to is no page of its own: whoever comes back to it comes to the room. */
  @Get('sessions/:id/acts/:act')
  @Allow('council.read')
  backToRoom(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/sessions/${id}`);
  }
}
