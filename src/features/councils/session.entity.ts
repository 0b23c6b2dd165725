import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SessionMode } from '../../domain/council/meeting-rules.js';
import type { BallotsFrom, SessionState } from '../../domain/council/session-state.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Vnd } from '../../domain/values/vnd.js';
import { VND_COLUMN } from '../../platform/database/column-types.js';

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

  @Column('text', { name: 'ballots_from', default: 'opening' })
  readonly ballotsFrom: BallotsFrom;

  @Column('timestamptz', { name: 'voting_at', nullable: true })
  readonly votingAt: Date | null;

  @Column('timestamptz', { name: 'postponed_at', nullable: true })
  readonly postponedAt: Date | null;

  @Column('text', { name: 'postponed_reason', nullable: true })
  readonly postponedReason: string | null;

  /** The postponed session that this one takes up again. */
  @Column('uuid', { name: 'follows_session_id', nullable: true })
  readonly followsSessionId: string | null;

  /** The closed session whose result this one corrects. */
  @Column('uuid', { name: 'corrects_session_id', nullable: true })
  readonly correctsSessionId: string | null;

  @Column('text', { name: 'correction_reason', nullable: true })
  readonly correctionReason: string | null;

  /** Named or elected at the meeting, where the rulebook has it so. */
  @Column('uuid', { name: 'meeting_secretary_seat_id', nullable: true })
  readonly meetingSecretarySeatId: string | null;

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

  /** What a tie between competing proposals looks at; null where nobody said. */
  @Column('boolean', { name: 'host_proposed_topic', nullable: true })
  readonly hostProposedTopic: boolean | null;

  @Column({ ...VND_COLUMN, name: 'requested_state_vnd', nullable: true } as never)
  readonly requestedStateVnd: Vnd | null;

  @Column('boolean', { name: 'has_excellent_record', nullable: true })
  readonly hasExcellentRecord: boolean | null;

  @Column('text', { name: 'record_evidence', nullable: true })
  readonly recordEvidence: string | null;
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

  @Column('text', { nullable: true })
  readonly how: 'in-person' | 'online' | null;

  /** Came after the opening. */
  @Column('timestamptz', { name: 'arrived_at', nullable: true })
  readonly arrivedAt: Date | null;

  /** Went before the end. */
  @Column('timestamptz', { name: 'departed_at', nullable: true })
  readonly departedAt: Date | null;

  /** Left the council while the session ran. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  readonly leftAt: Date | null;
}

/** A member of the board that counts the ballots. */
@Entity('session_teller')
export class SessionTeller {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @PrimaryColumn('uuid', { name: 'seat_id' })
  readonly seatId: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('boolean', { name: 'is_head', default: false })
  readonly isHead: boolean;
}

/** What a deadline of the rulebook asked for, done. */
@Entity('session_step')
export class SessionStep {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @PrimaryColumn('text')
  readonly code: string;

  @Column('date', { name: 'done_on' })
  readonly doneOn: PlainDate;

  @Column('text', { nullable: true })
  readonly note: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt: Date;
}

/** What a member wrote before the meeting; of an absent one it is read out, and is no ballot. */
@Entity('written_comment')
export class WrittenComment {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('uuid', { name: 'seat_id' })
  readonly seatId: string;

  @Column('text')
  readonly content: string;

  @Column('date', { name: 'received_on' })
  readonly receivedOn: PlainDate;

  @Column('text', { nullable: true })
  readonly document: string | null;

  @Column('uuid', { name: 'entered_by_id', nullable: true })
  readonly enteredById: string | null;

  /** Goes into the digest that the audit holds, so that nobody guesses the words from it. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  readonly nonce: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}
