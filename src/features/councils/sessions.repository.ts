import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import { isOver } from '../../domain/council/session-state.js';
import { dayOf } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { Council } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatRepository } from './seats.repository.js';
import { CouncilSession, SeatAttendance, SessionItem } from './session.entity.js';
import type { SessionRecord } from './sitting.js';

@Injectable()
export class SessionRepository {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly conflicts: ConflictRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly config: Config,
  ) {}

  async insert(
    tx: Tx,
    session: QueryDeepPartialEntity<CouncilSession> & { councilId: string },
    projectIds: readonly string[],
  ): Promise<CouncilSession> {
    const { identifiers } = await tx.insert(CouncilSession, session);
    const sessionId = identifiers[0]!.id as string;
    const { councilId } = session;
    await tx.insert(
      SessionItem,
      projectIds.map((projectId) => ({ sessionId, councilId, projectId })),
    );
    return this.get(tx, sessionId);
  }

  async get(tx: Tx, id: string): Promise<CouncilSession> {
    const session = await tx.findOneBy(CouncilSession, { id });
    if (!session) throw Refused.because('not-found');
    return session;
  }

  /** The council is the root and is locked first; then the session is read as it stands under that lock. */
  async lock(tx: Tx, { expectedVersion, ...act }: Act, id: string): Promise<SessionRecord> {
    const { councilId } = await this.get(tx, id);
    const council = await this.councils.lock(tx, act, councilId);
    const session = await this.get(tx, id);
    if (expectedVersion !== undefined && session.version !== expectedVersion) {
      throw Refused.because('stale-version');
    }
    return this.recordOf(tx, session, council);
  }

  async recordOf(tx: Tx, session: CouncilSession, council: Council): Promise<SessionRecord> {
    const items = await tx.find(SessionItem, {
      where: { sessionId: session.id },
      order: { projectId: 'ASC' },
    });
    return {
      session,
      council,
      rulebook: rulebookOf(await this.rulebooks.get(tx, session.rulebookId)),
      seats: await this.seats.ofCouncil(tx, council.id),
      attendance: await tx.findBy(SeatAttendance, { sessionId: session.id }),
      conflicts: isOver(session.state)
        ? await this.conflicts.ofEndedSession(tx, session)
        : await this.conflicts.ofCouncil(tx, council.id),
      day: session.heldOn ?? dayOf(session.scheduledAt, this.config.officeTimeZone),
      projectIds: items.map(({ projectId }) => projectId),
    };
  }

  ofCouncil(tx: Tx, councilId: string): Promise<CouncilSession[]> {
    return tx.find(CouncilSession, { where: { councilId }, order: { scheduledAt: 'ASC', id: 'ASC' } });
  }

  async update(
    tx: Tx,
    session: CouncilSession,
    change: QueryDeepPartialEntity<CouncilSession>,
  ): Promise<CouncilSession> {
    if (change.state === 'closed' || change.state === 'postponed') {
      await this.conflicts.keepRecusals(tx, session);
    }
    await tx.update(CouncilSession, session.id, { ...change, version: session.version + 1 });
    return this.get(tx, session.id);
  }

  async recordAttendance(tx: Tx, rows: readonly Omit<SeatAttendance, 'leftAt'>[]): Promise<void> {
    await tx.upsert(SeatAttendance, rows as SeatAttendance[], ['sessionId', 'seatId']);
  }
}
