import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AdjustmentKind } from '../../domain/lifecycle/adjustment-rules.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** A change of what the contract says, under its decision or reason. */
@Entity('adjustment')
export class Adjustment {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text')
  readonly kind: AdjustmentKind;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('date', { name: 'effective_date' })
  readonly effectiveDate: PlainDate;

  @Column('date', { name: 'previous_end_date', nullable: true })
  readonly previousEndDate: PlainDate | null;

  @Column('date', { name: 'new_end_date', nullable: true })
  readonly newEndDate: PlainDate | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

export const LIFECYCLE_TABLES = [Adjustment];
