import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilSeat } from './council.entity.js';
import { type CouncilSession, SeatAttendance } from './session.entity.js';

export interface SeatedPerson {
  readonly id: string;
  readonly fullName: string;
  readonly academicTitle: string | null;
  readonly institutionId: string | null;
}

@Injectable()
export class SeatRepository {
  async insert(tx: Tx, seats: readonly QueryDeepPartialEntity<CouncilSeat>[]): Promise<void> {
    await tx.insert(CouncilSeat, [...seats]);
  }

  /** A seat and those that replaced it stand together. */
  ofCouncil(tx: Tx, councilId: string): Promise<CouncilSeat[]> {
    return tx.find(CouncilSeat, {
      where: { councilId },
      order: { position: 'ASC', joinedOn: { direction: 'ASC', nulls: 'FIRST' }, id: 'ASC' },
    });
  }

  async leave(
    tx: Tx,
    seat: CouncilSeat,
    leaving: Pick<CouncilSeat, 'leftOn' | 'leftReason' | 'leftKind' | 'releasedById'>,
  ): Promise<void> {
    await tx.update(CouncilSeat, seat.id, { state: 'left', ...leaving });
  }

  async join(tx: Tx, seat: QueryDeepPartialEntity<CouncilSeat>): Promise<CouncilSeat> {
    const { identifiers } = await tx.insert(CouncilSeat, seat);
    return tx.findOneByOrFail(CouncilSeat, { id: identifiers[0]!.id });
  }

  /** Seats in office that this person holds in councils on the project. */
  onProject(tx: Tx, projectId: string, personId: string): Promise<CouncilSeat[]> {
    return tx
      .createQueryBuilder(CouncilSeat, 'seat')
      .innerJoin('council_project', 'judged', 'judged.council_id = seat.council_id')
      .where(`judged.project_id = :projectId and seat.personId = :personId and seat.state = 'in-office'`, {
        projectId,
        personId,
      })
      .getMany();
  }

  /** The days of sessions, running or closed, in which the seat is recorded as present. */
  async attendedOn(tx: Tx, seatId: string): Promise<PlainDate[]> {
    const rows: { day: PlainDate }[] = await tx.query(
      `select session.held_on::text as day from attendance join council_session session on session.id = attendance.session_id
       where attendance.seat_id = $1 and attendance.present and session.state in ('open', 'voting', 'closed')`,
      [seatId],
    );
    return rows.map(({ day }) => day);
  }

  /** From now on the roster of this session is its rows of attendance: one for each of these seats and no other. */
  async freezeRoster(tx: Tx, session: CouncilSession, seats: readonly CouncilSeat[]): Promise<void> {
    const { id: sessionId, councilId } = session;
    const ids = seats.map(({ id }) => id);
    await tx.query('delete from attendance where session_id = $1 and not seat_id = any($2)', [
      sessionId,
      ids,
    ]);
    await tx
      .createQueryBuilder()
      .insert()
      .into(SeatAttendance)
      .values(ids.map((seatId) => ({ sessionId, councilId, seatId, present: false })))
      .orIgnore()
      .execute();
  }

  /**
   * Who leaves the council no longer counts in its running sessions, nor counts ballots there; the row stays.
   * @returns those sessions
   */
  async leaveRunningSessions(tx: Tx, { id, councilId }: CouncilSeat, at: Date): Promise<string[]> {
    const [left]: [{ id: string }[]] = await tx.query(
      `update attendance set left_at = $2 from council_session session
       where session.id = attendance.session_id and session.state in ('open', 'voting') and attendance.seat_id = $1
       returning session.id`,
      [id, at],
    );
    await tx.query(
      `delete from session_teller teller using council_session session
       where session.id = teller.session_id and session.state in ('scheduled', 'open', 'voting') and teller.seat_id = $1`,
      [id],
    );
    await this.touchRunningSessions(tx, councilId);
    return left.map((session) => session.id);
  }

  /**
   * Who joins the council sits in its running sessions, absent until attendance is taken.
   * @returns those sessions
   */
  async joinRunningSessions(tx: Tx, { id, councilId }: CouncilSeat): Promise<string[]> {
    const joined: { id: string }[] = await tx.query(
      `insert into attendance (session_id, council_id, seat_id, present)
       select session.id, session.council_id, $2, false from council_session session
       where session.council_id = $1 and session.state in ('open', 'voting') returning session_id as id`,
      [councilId, id],
    );
    await this.touchRunningSessions(tx, councilId);
    return joined.map((session) => session.id);
  }

  /** Tells readers of running sessions that those who sit there changed. */
  async touchRunningSessions(tx: Tx, councilId: string): Promise<void> {
    await tx.query(
      `update council_session set version = version + 1 where council_id = $1 and state in ('open', 'voting')`,
      [councilId],
    );
  }

  async persons(tx: Tx, ids: readonly string[]): Promise<Map<string, SeatedPerson>> {
    const rows: SeatedPerson[] = await tx.query(
      `select id, full_name as "fullName", academic_title as "academicTitle", institution_id as "institutionId"
       from person where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
