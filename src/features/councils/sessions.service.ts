import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideOpening } from '../../domain/council/quorum.js';
import { dayOf, type PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { BallotRepository } from './ballots.repository.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import { CouncilRepository } from './councils.repository.js';
import type { AttendanceInput, NewSession, OpeningInput } from './session.dto.js';
import type { CouncilSession } from './session.entity.js';
import { SessionRoster } from './session-roster.js';
import { SessionView } from './session-view.js';
import { SessionRepository } from './sessions.repository.js';
import { type SessionRecord, seatsInOffice, sittingOf } from './sitting.js';

/** A meeting from its call to its opening. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly sessions: SessionRepository,
    private readonly ballots: BallotRepository,
    private readonly roster: SessionRoster,
    private readonly suggestions: ConflictSuggestions,
    private readonly view: SessionView,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  callSession(act: Act, councilId: string, { effectiveDate, ...input }: NewSession) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const calledOn = await this.pastDay(tx, effectiveDate);
      const projects = await this.councils.projects(tx, councilId);
      const session = await this.sessions.insert(
        tx,
        {
          ...input,
          scheduledAt: new Date(input.scheduledAt),
          councilId,
          rulebookId: council.rulebookId,
          createdAt: await this.clock.now(tx),
        },
        projects.map(({ id }) => id),
      );
      await this.councils.touch(tx, council);
      await this.suggestions.refresh(tx, act, council);
      await this.recordAct(tx, act, 'session.called', session, { after: session, effectiveDate: calledOn });
      return this.view.of(tx, act.actor, await this.sessions.recordOf(tx, session, council));
    });
  }

  getSession(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      const session = await this.sessions.get(tx, id);
      const council = await this.councils.getVisible(tx, actor, session.councilId);
      return this.view.of(tx, actor, await this.sessions.recordOf(tx, session, council));
    });
  }

  /** Members may still come while the session is open, but nobody who has cast is made absent. */
  recordAttendance(act: Act, id: string, { present, chairAuthorisation }: AttendanceInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, act, id);
      const { session, council } = record;
      if (session.state === 'closed') throw Refused.because('session-closed');
      const seats = seatsInOffice(record, session.heldOn).map((seat) => seat.id);
      checkSeatsNamed(present, seats, (at) => `present.${at}`);
      if (chairAuthorisation) {
        checkSeatsNamed([chairAuthorisation.seatId], seats, () => 'chairAuthorisation.seatId');
      }
      await this.checkCastersStay(tx, session, present);

      await this.sessions.recordAttendance(
        tx,
        seats.map((seatId) => ({
          sessionId: id,
          councilId: council.id,
          seatId,
          present: present.includes(seatId),
          how: null,
        })),
      );
      const after = await this.sessions.update(tx, session, {
        authorisedSeatId: chairAuthorisation?.seatId ?? null,
        authorisationDocument: chairAuthorisation?.document ?? null,
      });
      await this.recordAct(tx, act, 'session.attendance-recorded', after, {
        before: { present: record.attendance.filter((each) => each.present).map(({ seatId }) => seatId) },
        after: { present, chairAuthorisation },
      });
      return this.view.of(tx, act.actor, await this.sessions.recordOf(tx, after, council));
    });
  }

  openSession(act: Act, id: string, { effectiveDate }: OpeningInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, act, id);
      const heldOn = await this.meetingDay(tx, record, effectiveDate);
      const { rulebook, session, council } = record;
      for (const projectId of record.projectIds) {
        accept(
          decideOpening({
            state: session.state,
            rulebook,
            sitting: sittingOf(record, projectId, heldOn),
          }),
        );
      }
      const opened = await this.sessions.update(tx, session, {
        state: 'open',
        heldOn,
        openedAt: await this.clock.now(tx),
      });
      await this.councils.touch(tx, council);
      const warnings = await this.roster.freeze(tx, act, record, opened);
      await this.recordAct(tx, act, 'session.opened', opened, { after: { heldOn }, effectiveDate: heldOn });
      const view = await this.view.of(tx, act.actor, await this.sessions.recordOf(tx, opened, council));
      return { ...view, warnings };
    });
  }

  private async meetingDay(tx: Tx, { session, council }: SessionRecord, asked?: string): Promise<PlainDate> {
    const scheduled = dayOf(session.scheduledAt, this.config.officeTimeZone);
    const hasCome = scheduled <= (await this.clock.today(tx));
    const heldOn = await this.pastDay(tx, asked ?? (hasCome ? scheduled : undefined));
    if (heldOn < council.establishedOn) {
      const facts = { date: heldOn, lastActDate: council.establishedOn };
      throw Refused.because('effective-date-before-last-act', facts, 'effectiveDate');
    }
    return heldOn;
  }

  private async pastDay(tx: Tx, asked?: string): Promise<PlainDate> {
    const today = await this.clock.today(tx);
    const date = asked ?? today;
    if (date > today) throw Refused.because('effective-date-in-future', { date }, 'effectiveDate');
    return date;
  }

  private async checkCastersStay(tx: Tx, session: CouncilSession, present: readonly string[]): Promise<void> {
    const ballots = await this.ballots.ofSession(tx, session.id);
    const absent = ballots.some(({ state, seatId }) => state !== 'draft' && !present.includes(seatId));
    if (absent) throw Refused.because('ballot-already-cast', {}, 'present');
  }

  private recordAct(
    tx: Tx,
    actor: Act,
    act: string,
    { id, councilId }: CouncilSession,
    change: { before?: object; after: object; effectiveDate?: string },
  ): Promise<void> {
    const root = { kind: 'council', id: councilId };
    return this.audit.record(tx, actor, { act, root, subject: { kind: 'session', id }, ...change });
  }
}

function checkSeatsNamed(named: readonly string[], seats: readonly string[], pathOf: (at: number) => string) {
  named.forEach((seatId, at) => {
    if (seats.includes(seatId)) return;
    throw Refused.because('unknown-reference', { field: pathOf(at) }, pathOf(at));
  });
}
