import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SessionState } from '../../domain/council/quorum.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

export const SESSION_MODES = ['in-person', 'online', 'hybrid'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

/** One meeting of a council; it keeps the rulebook that it is held under. */
@Entity('council_session')
export class CouncilSession {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('uuid', { name: 'rulebook_id' })
  readonly rulebookId: string;

  @Column('timestamptz', { name: 'scheduled_at' })
  readonly scheduledAt: Date;

  @Column('text')
  readonly mode: SessionMode;

  @Column('text', { nullable: true })
  readonly place: string | null;

  @Column('text', { default: 'scheduled' })
  readonly state: SessionState;

  @Column('date', { name: 'held_on', nullable: true })
  readonly heldOn: PlainDate | null;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  readonly openedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  readonly closedAt: Date | null;

  /** The vice-chair whom the chair authorised, and the paper that says so. */
  @Column('uuid', { name: 'authorised_seat_id', nullable: true })
  readonly authorisedSeatId: string | null;

  @Column('text', { name: 'authorisation_document', nullable: true })
  readonly authorisationDocument: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  /** Not raised by ballots: it would tell everybody that one was cast. */
  @Column('integer', { default: 1 })
  readonly version: number;
}

/** One project on a session's agenda: each seat casts one ballot on it, and it gets one verdict. */
@Entity('session_item')
export class SessionItem {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;
}

@Entity('attendance')
export class SeatAttendance {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @PrimaryColumn('uuid', { name: 'seat_id' })
  readonly seatId: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('boolean')
  readonly present: boolean;
}
