import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { FormFacts } from '../../domain/forms/staleness.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** One version of an office's template; the highest of its kind is in use. */
@Entity('form_template')
export class FormTemplate {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: FormKind;

  @Column('integer')
  readonly version: number;

  /** Null: the built-in one. */
  @Column('uuid', { name: 'file_id', nullable: true })
  readonly fileId: string | null;

  /** The version that this one puts back; 0 is the built-in one. */
  @Column('integer', { nullable: true })
  readonly restores: number | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy: string | null;
}

/** A paper that was made, with the facts that it prints; final. */
@Entity('form_made')
export class MadeForm {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: FormKind;

  @Column('uuid', { name: 'session_id', nullable: true })
  readonly sessionId: string | null;

  @Column('uuid', { name: 'seat_id', nullable: true })
  readonly seatId: string | null;

  @Column('uuid', { name: 'milestone_id', nullable: true })
  readonly milestoneId: string | null;

  @Column('uuid', { name: 'project_id', nullable: true })
  readonly projectId: string | null;

  /** Null: made from the built-in template. */
  @Column('uuid', { name: 'template_id', nullable: true })
  readonly templateId: string | null;

  @Column('uuid', { name: 'file_id' })
  readonly fileId: string;

  @Column('jsonb')
  readonly facts: FormFacts;

  /** SHA-256 of the facts. */
  @Column('text')
  readonly digest: string;

  /** The day that the paper bears. */
  @Column('date', { name: 'made_on' })
  readonly madeOn: PlainDate;

  @Column('timestamptz', { name: 'made_at' })
  readonly madeAt: Date;

  @Column('uuid', { name: 'made_by', nullable: true })
  readonly madeBy: string | null;
}

export const FORM_TABLES = [FormTemplate, MadeForm];
