import { Injectable } from '@nestjs/common';
import type { SessionMode } from '../../domain/council/meeting-rules.js';
import { decideCall, type EarlierSession } from '../../domain/council/session-calling.js';
import type { BallotsFrom } from '../../domain/council/session-state.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { BallotForms } from './ballot-forms.js';
import { BallotRepository } from './ballots.repository.js';
import type { Council } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { MeetingRepository } from './meetings.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import type { CouncilSession } from './session.entity.js';
import { SessionRepository } from './sessions.repository.js';

export interface WantedSession {
  readonly scheduledAt: Date;
  readonly mode: SessionMode;
  readonly place?: string | null;
  readonly ballotsFrom?: BallotsFrom;
  readonly projectIds?: readonly string[];
  readonly correctsSessionId?: string;
  readonly correctionReason?: string;
  readonly followsSessionId?: string;
}

/** Calls a session of a council that is locked: a new one, one that corrects a closed one, or one that follows a postponed one. */
@Injectable()
export class SessionCalls {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly ballots: BallotRepository,
    private readonly forms: BallotForms,
    private readonly rulebooks: RulebookRepository,
    private readonly clock: Clock,
  ) {}

  async call(tx: Tx, council: Council, { projectIds, ...wanted }: WantedSession): Promise<CouncilSession> {
    accept(decideRoom('sessions', await this.sessions.countOf(tx, council.id)));
    const { correctsSessionId, followsSessionId } = wanted;
    const corrects = await this.earlier(tx, council, correctsSessionId, 'correctsSessionId');
    const follows = await this.earlier(tx, council, followsSessionId, 'followsSessionId');
    const earlierId = correctsSessionId ?? followsSessionId ?? null;
    const projects = await this.councils.projects(tx, council.id);
    const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
    const agenda = accept(
      decideCall({
        rulebook,
        mode: wanted.mode,
        councilProjectIds: projects.map(({ id }) => id),
        projectIds,
        corrects,
        correctionReason: wanted.correctionReason,
        follows,
        decidedProjectIds: await this.ballots.decidedProjectIds(tx, council.id, earlierId),
      }),
    );
    const tooLong = await this.forms.check(tx, rulebook, agenda.projectIds);
    if (tooLong.length > 0) throw new Refused(tooLong);
    const { correctionReason, ...own } = wanted;
    const session = await this.sessions.insert(
      tx,
      {
        ...own,
        ...(correctsSessionId && { correctionReason }),
        councilId: council.id,
        rulebookId: council.rulebookId,
        createdAt: await this.clock.now(tx),
      },
      agenda.projectIds,
    );
    if (followsSessionId) await this.meetings.carryComments(tx, followsSessionId, session.id);
    return session;
  }

  private async earlier(
    tx: Tx,
    { id: councilId }: Council,
    id: string | undefined,
    field: 'correctsSessionId' | 'followsSessionId',
  ): Promise<EarlierSession | null> {
    if (!id) return null;
    const session = await this.sessions.find(tx, councilId, id);
    if (!session) throw Refused.because('unknown-reference', { field }, field);
    const { correctedBySessionId, followedBySessionId } = await this.meetings.partsOf(tx, id);
    const successor = field === 'correctsSessionId' ? correctedBySessionId : followedBySessionId;
    return {
      state: session.state,
      projectIds: await this.sessions.agendaOf(tx, id),
      isSucceeded: successor !== null,
    };
  }
}
