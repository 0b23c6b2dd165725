import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideOpening } from '../../domain/council/quorum.js';
import {
  attendanceAfter,
  decideOnline,
  decideStandIn,
  howAttended,
} from '../../domain/council/session-attendance.js';
import { checkUndecided } from '../../domain/council/session-calling.js';
import { isOver, isRunning, refusalOfEnd } from '../../domain/council/session-state.js';
import { allowUnless } from '../../domain/refusal.js';
import { dayOf, type PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { BallotRepository } from './ballots.repository.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import { CouncilSchedules } from './council-schedules.js';
import { CouncilRepository } from './councils.repository.js';
import { MeetingRepository } from './meetings.repository.js';
import type { AttendanceInput, NewSession, OpeningInput } from './session.dto.js';
import type { CouncilSession, SeatAttendance } from './session.entity.js';
import { attendanceTold, SessionAudit } from './session-audit.js';
import { SessionCalls } from './session-calls.js';
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
    private readonly meetings: MeetingRepository,
    private readonly ballots: BallotRepository,
    private readonly calls: SessionCalls,
    private readonly schedules: CouncilSchedules,
    private readonly roster: SessionRoster,
    private readonly suggestions: ConflictSuggestions,
    private readonly view: SessionView,
    private readonly audit: SessionAudit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  callSession(act: Act, councilId: string, { effectiveDate, ...input }: NewSession) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const calledOn = await this.pastDay(tx, effectiveDate);
      const scheduledAt = new Date(input.scheduledAt);
      const session = await this.calls.call(tx, council, { ...input, scheduledAt });
      await this.councils.touch(tx, council);
      await this.suggestions.refresh(tx, act, council);
      await this.schedules.follow(tx, act, council);
      const record = await this.sessions.recordOf(tx, session, council);
      await this.audit.record(tx, act, 'session.called', session, {
        after: { ...session, projectIds: record.projectIds },
        reason: session.correctionReason,
        effectiveDate: calledOn,
      });
      return this.view.of(tx, act.actor, record);
    });
  }

  getSession(actor: Actor, id: string) {
    return this.transactions.read(async (tx) => {
      return this.view.of(tx, actor, await this.sessions.recordFor(tx, actor, id));
    });
  }

  /** Members may still come while the session is open, but nobody who has cast is made absent. */
  recordAttendance(act: Act, id: string, { present, online, chairAuthorisation }: AttendanceInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, act, id);
      const { session, council } = record;
      if (isOver(session.state)) throw Refused.because(refusalOfEnd(session.state));
      const sitting = seatsInOffice(record, session.heldOn);
      const seats = sitting.map((seat) => seat.id);
      checkSeatsNamed(present, seats, (at) => `present.${at}`);
      accept(decideOnline(session.mode, present, online ?? []));
      if (chairAuthorisation) {
        checkSeatsNamed([chairAuthorisation.seatId], seats, () => 'chairAuthorisation.seatId');
        const { role } = sitting.find(({ id }) => id === chairAuthorisation.seatId)!;
        accept(decideStandIn(record.rulebook.quorum.presides, role));
      }
      const absent = seats.filter((seatId) => !present.includes(seatId));
      await this.checkCastersStay(tx, session, absent);

      const now = await this.clock.now(tx);
      const rows = seats.map((seatId) => attendanceRow(record, seatId, { present, online }, now));
      await this.sessions.recordAttendance(tx, rows);
      await this.meetings.dismissAbsentTellers(tx, id);
      const secretary = session.meetingSecretarySeatId;
      const after = await this.sessions.update(tx, session, {
        authorisedSeatId: chairAuthorisation?.seatId ?? null,
        authorisationDocument: chairAuthorisation?.document ?? null,
        meetingSecretarySeatId: secretary && present.includes(secretary) ? secretary : null,
      });
      const recorded = await this.sessions.recordOf(tx, after, council);
      const attendance = attendanceTold(recorded);
      await this.audit.record(tx, act, 'session.attendance-recorded', after, {
        before: { present: record.attendance.filter((each) => each.present).map(({ seatId }) => seatId) },
        after: { present, online, chairAuthorisation, attendance },
      });
      return this.view.of(tx, act.actor, recorded);
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
      const decided = await this.ballots.decidedProjectIds(tx, council.id, id);
      accept(allowUnless(checkUndecided(record.projectIds, decided), null));
      await this.councils.lockProjects(tx, council.id);
      const opened = await this.sessions.update(tx, session, {
        state: 'open',
        heldOn,
        openedAt: await this.clock.now(tx),
      });
      await this.councils.touch(tx, council);
      await this.roster.freeze(tx, act, record, opened);
      await this.schedules.follow(tx, act, council);
      const begun = await this.sessions.recordOf(tx, opened, council);
      await this.audit.record(tx, act, 'session.opened', opened, {
        after: { heldOn, attendance: attendanceTold(begun) },
        effectiveDate: heldOn,
      });
      return this.view.of(tx, act.actor, begun);
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

  /** Whoever has left the council since, as a member replaced in mid-session, is not asked to stay. */
  private async checkCastersStay(tx: Tx, session: CouncilSession, absent: readonly string[]): Promise<void> {
    const ballots = await this.ballots.linesOf(tx, session.id);
    if (ballots.some(({ state, seatId }) => state !== 'draft' && absent.includes(seatId)))
      throw Refused.because('ballot-already-cast', {}, 'present');
  }
}

function attendanceRow(
  { session, council, attendance }: SessionRecord,
  seatId: string,
  { present, online }: Pick<AttendanceInput, 'present' | 'online'>,
  now: Date,
): SeatAttendance {
  const before = attendance.find((each) => each.seatId === seatId);
  const coming = {
    present: present.includes(seatId),
    how: howAttended(session.mode, online?.includes(seatId) ?? null),
  };
  const after = attendanceAfter(before, coming, isRunning(session.state) ? now : null);
  const leftAt = before?.leftAt ?? null;
  return { sessionId: session.id, councilId: council.id, seatId, ...after, leftAt };
}

function checkSeatsNamed(named: readonly string[], seats: readonly string[], pathOf: (at: number) => string) {
  named.forEach((seatId, at) => {
    if (seats.includes(seatId)) return;
    throw Refused.because('unknown-reference', { field: pathOf(at) }, pathOf(at));
  });
}
