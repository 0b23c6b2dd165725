import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** A dated thing due on a project, laid out from the law or set by the office. */
@Entity('milestone')
export class Milestone {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text')
  readonly kind: string;

  @Column('text')
  readonly title: string;

  @Column('date', { name: 'due_date' })
  readonly dueDate: PlainDate;

  /** Its anchor has not happened yet: it stands at its latest lawful date. */
  @Column('boolean', { default: false })
  readonly projected: boolean;

  @Column('text')
  readonly origin: 'law' | 'own';

  @Column('text', { nullable: true })
  readonly article: string | null;

  /** A person set its date: the schedule leaves the date alone. */
  @Column('boolean', { name: 'moved_by_hand', default: false })
  readonly movedByHand: boolean;

  @Column('uuid', { name: 'responsible_person_id', nullable: true })
  readonly responsiblePersonId: string | null;

  /** Raised by each new date; reminders of an older revision are void. */
  @Column('integer', { default: 1 })
  readonly revision: number;

  @Column('text', { default: 'open' })
  readonly state: 'open' | 'completed' | 'cancelled';

  @Column('date', { name: 'completed_on', nullable: true })
  readonly completedOn: PlainDate | null;

  @Column('jsonb', { nullable: true })
  readonly completion: { document?: string; conclusion?: string; confirmedVolume?: string } | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const MILESTONE_TABLES = [Milestone];
