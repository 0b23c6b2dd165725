import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work that the workers do again and again, with its last run. */
@Entity('recurring_work')
export class RecurringWorkRow {
  @PrimaryColumn('text')
  readonly name: string;

  @Column('integer', { name: 'every_ms' })
  readonly everyMs: number;

  @Column('timestamptz', { name: 'began_at', nullable: true })
  readonly beganAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt: Date | null;

  @Column('text', { nullable: true })
  readonly failure: string | null;

  /** Before the first success: when it was put on the list. */
  @Column({ type: 'timestamptz', name: 'succeeded_at', insert: false })
  readonly succeededAt: Date;
}
