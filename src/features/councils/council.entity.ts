import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ConflictKind } from '../../domain/council/conflict-of-interest.js';
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
}

/** A declared conflict of interest; without a project it concerns all that the council judges. */
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

  @Column('text')
  readonly statement: string;

  /** Whether the rulebook closes this seat because of it. */
  @Column('boolean')
  readonly recused: boolean;

  @Column('uuid', { name: 'declared_by_id', nullable: true })
  readonly declaredById: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}
