import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ConflictStatus } from '../../domain/council/conflict-of-interest.js';
import type { ConflictKind } from '../../domain/council/conflict-rule.js';
import type { LeavingKind } from '../../domain/council/leaving.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { SeatRole } from '../../domain/council/seat.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** People appointed for one purpose on one or several projects. Its row is locked first by every act on its sessions. */
@Entity('council')
export class Council {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly purpose: CouncilPurpose;

  @Column('uuid', { name: 'rulebook_id' })
  readonly rulebookId: string;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('date', { name: 'established_on' })
  readonly establishedOn: PlainDate;

  /** Why it has another number of seats than its rulebook names. */
  @Column('text', { name: 'size_reason', nullable: true })
  readonly sizeReason: string | null;

  /** When the call was announced or the letter of direct assignment sent; rulebooks of selection look at it. */
  @Column('date', { name: 'called_on', nullable: true })
  readonly calledOn: PlainDate | null;

  @Column('boolean', { default: false })
  readonly demonstration: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

@Entity('council_project')
export class CouncilProject {
  @PrimaryColumn('uuid', { name: 'council_id' })
  readonly councilId: string;

  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;
}

@Entity('seat')
export class CouncilSeat {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('integer')
  readonly position: number;

  @Column('uuid', { name: 'person_id' })
  readonly personId: string;

  @Column('text')
  readonly role: SeatRole;

  @Column('text', { default: 'in-office' })
  readonly state: 'in-office' | 'left';

  @Column('date', { name: 'left_on', nullable: true })
  readonly leftOn: PlainDate | null;

  @Column('text', { name: 'left_reason', nullable: true })
  readonly leftReason: string | null;

  @Column('text', { name: 'left_kind', nullable: true })
  readonly leftKind: LeavingKind | null;

  /** Null: from the day on which the council was established. */
  @Column('date', { name: 'joined_on', nullable: true })
  readonly joinedOn: PlainDate | null;

  /** The decision that appointed it later than the council's own. */
  @Column('uuid', { name: 'appointed_by_id', nullable: true })
  readonly appointedById: string | null;

  @Column('uuid', { name: 'replaces_seat_id', nullable: true })
  readonly replacesSeatId: string | null;

  /** The decision that released its member. */
  @Column('uuid', { name: 'released_by_id', nullable: true })
  readonly releasedById: string | null;
}

/** A conflict that kept its seat from a project when the session ended. */
@Entity('session_recusal')
export class SessionRecusal {
  @PrimaryColumn('uuid', { name: 'session_id' })
  readonly sessionId: string;

  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('uuid', { name: 'conflict_id' })
  readonly conflictId: string;
}

/** A conflict of interest, declared or suggested by the records, and what was decided about it; without a project it concerns all that the council judges. */
@Entity('conflict')
export class CouncilConflict {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'council_id' })
  readonly councilId: string;

  @Column('uuid', { name: 'seat_id' })
  readonly seatId: string;

  @Column('uuid', { name: 'project_id', nullable: true })
  readonly projectId: string | null;

  @Column('text')
  readonly kind: ConflictKind;

  /** Null of what the records suggest. */
  @Column('text', { nullable: true })
  readonly statement: string | null;

  @Column('text', { default: 'declared' })
  readonly status: ConflictStatus;

  /** The relative on the project's team whom the declaration names. */
  @Column('uuid', { name: 'related_person_id', nullable: true })
  readonly relatedPersonId: string | null;

  @Column('uuid', { name: 'decided_by_id', nullable: true })
  readonly decidedById: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  readonly decidedAt: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  readonly decisionReason: string | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  /** Whether it stands and the rulebook closes this seat because of it. */
  @Column('boolean')
  readonly recused: boolean;

  @Column('uuid', { name: 'declared_by_id', nullable: true })
  readonly declaredById: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
