import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import { isOver } from '../../domain/council/session-state.js';
import { dayOf } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { ConflictRepository } from './conflicts.repository.js';
import { Council, SessionRecusal } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatRepository } from './seats.repository.js';
import { CouncilSession, SeatAttendance, SessionItem } from './session.entity.js';
import type { SessionRecord } from './sitting.js';
import type { JudgedUnder } from './verdict-telling.js';

@Injectable()
export class SessionRepository {
  private readonly usedRulebooks = new Map<string, Rulebook>();

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

  /** For a ballot: the council's lock is shared, so that members do not wait for each other but only for who closes. */
  async lockForBallots(tx: Tx, actor: Actor, id: string): Promise<SessionRecord> {
    const council = await this.councils.lockSharedOfSession(tx, actor, id);
    return this.recordOf(tx, await this.get(tx, id), council);
  }

  /** To read, if this actor may know of its council. */
  async recordFor(tx: Tx, actor: Actor, id: string): Promise<SessionRecord> {
    const session = await this.get(tx, id);
    return this.recordOf(tx, session, await this.councils.getVisible(tx, actor, session.councilId));
  }

  async recordOf(tx: Tx, session: CouncilSession, council: Council): Promise<SessionRecord> {
    const projectIds = await this.agendaOf(tx, session.id);
    return {
      session,
      council,
      rulebook: await this.rulebookOf(tx, session),
      seats: await this.seats.ofCouncil(tx, council.id),
      attendance: await tx.findBy(SeatAttendance, { sessionId: session.id }),
      conflicts: isOver(session.state)
        ? ((await this.conflicts.ofEndedSessions(tx, [session.id])).get(session.id) ?? [])
        : await this.conflicts.ofCouncil(tx, council.id),
      keptOutSince: isOver(session.state) ? await this.conflicts.keptOutOf(tx, projectIds) : [],
      day: session.heldOn ?? dayOf(session.scheduledAt, this.config.officeTimeZone),
      projectIds,
    };
  }

  /** Read once: a version that a session uses is final. */
  private async rulebookOf(tx: Tx, { rulebookId }: Pick<CouncilSession, 'rulebookId'>): Promise<Rulebook> {
    const known = this.usedRulebooks.get(rulebookId) ?? rulebookOf(await this.rulebooks.get(tx, rulebookId));
    this.usedRulebooks.set(rulebookId, known);
    return known;
  }

  /** What decides how its verdicts read. */
  async judgedUnder(
    tx: Tx,
    { councilId, rulebookId }: CouncilSession,
  ): Promise<JudgedUnder & Pick<SessionRecord, 'council'>> {
    return {
      rulebook: await this.rulebookOf(tx, { rulebookId }),
      council: await tx.findOneByOrFail(Council, { id: councilId }),
    };
  }

  find(tx: Tx, councilId: string, id: string): Promise<CouncilSession | null> {
    return tx.findOneBy(CouncilSession, { id, councilId });
  }

  async agendaOf(tx: Tx, sessionId: string): Promise<string[]> {
    return (await this.items(tx, sessionId)).map(({ projectId }) => projectId);
  }

  countOf(tx: Tx, councilId: string): Promise<number> {
    return tx.countBy(CouncilSession, { councilId });
  }

  ofCouncil(tx: Tx, councilId: string): Promise<CouncilSession[]> {
    return tx.find(CouncilSession, { where: { councilId }, order: { scheduledAt: 'ASC', id: 'ASC' } });
  }

  /** The agenda with what a tie between its proposals looks at. */
  items(tx: Tx, sessionId: string): Promise<SessionItem[]> {
    return tx.find(SessionItem, { where: { sessionId }, order: { projectId: 'ASC' } });
  }

  async updateItem(
    tx: Tx,
    { sessionId, projectId }: Pick<SessionItem, 'sessionId' | 'projectId'>,
    facts: QueryDeepPartialEntity<SessionItem>,
  ): Promise<void> {
    await tx.update(SessionItem, { sessionId, projectId }, facts);
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

  /** What kept whom from which of its projects when it ended, as the trail holds it. */
  recusals(tx: Tx, sessionId: string): Promise<Omit<SessionRecusal, 'sessionId'>[]> {
    const select = { projectId: true, conflictId: true } as const;
    return tx.find(SessionRecusal, { select, where: { sessionId } });
  }

  async recordAttendance(tx: Tx, rows: readonly SeatAttendance[]): Promise<void> {
    await tx.upsert(SeatAttendance, [...rows], ['sessionId', 'seatId']);
  }
}
