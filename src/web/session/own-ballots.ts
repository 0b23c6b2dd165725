import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { ConflictsService } from '../../features/councils/conflicts.service.js';
import { CouncilsService } from '../../features/councils/councils.service.js';
import { RulebooksService } from '../../features/councils/rulebooks.service.js';
import { Refused } from '../../platform/refused.js';
import type { OwnBallotProps } from './ballot-props.js';
import { itemOf, Rooms } from './rooms.js';

export type OwnPlace = Pick<OwnBallotProps, 'room' | 'item'>;

/** What the pages of a member's own ballot need to know. */
@Injectable()
export class OwnBallots {
  constructor(
    private readonly rooms: Rooms,
    private readonly councils: CouncilsService,
    private readonly conflicts: ConflictsService,
    private readonly rulebooks: RulebooksService,
  ) {}

  async placeOf(actor: Actor, sessionId: string, projectId: unknown): Promise<OwnPlace> {
    const room = await this.rooms.of(actor, sessionId);
    if (!room.session.reader.seatId) throw Refused.because('not-permitted');
    return { room, item: itemOf(room.session, typeof projectId === 'string' ? projectId : undefined) };
  }

  async propsOf({ room, item }: OwnPlace): Promise<OwnBallotProps> {
    const rulebook = await this.rulebooks.getRulebook(room.session.rulebook.id);
    return { room, item, rulebook, form: item.ballotForm!, words: item.myBallot ?? {} };
  }

  /** A conflict that was declared answers the question, also where its rulebook leaves the seat its ballot; so does the word that there is none. */
  async hasAnswered(actor: Actor, { room: { session }, item }: OwnPlace): Promise<boolean> {
    if (await this.conflicts.hasDenied(session.reader.seatId!, item.projectId)) return true;
    const { conflicts } = await this.councils.getCouncil(actor, session.council.id);
    return conflicts.some(
      ({ seatId, projectId }) =>
        seatId === session.reader.seatId && (projectId === null || projectId === item.projectId),
    );
  }
}
