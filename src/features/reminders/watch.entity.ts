import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { IncidentKind } from '../../domain/schedule/watching.js';

/** What senders last heard of the mail server, whichever program they run in. */
@Entity('mail_server_answer')
export class MailServerAnswer {
  @PrimaryColumn('boolean', { name: 'only_row', default: true })
  readonly onlyRow: boolean;

  @Column('timestamptz', { name: 'answered_at' })
  readonly answeredAt: Date;

  @Column('timestamptz', { name: 'reached_at', nullable: true })
  readonly reachedAt: Date | null;

  @Column('timestamptz', { name: 'unreachable_since', nullable: true })
  readonly unreachableSince: Date | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;
}

/** Something that administrators were told of; one of a kind is open at a time. */
@Entity('watch_incident')
export class WatchIncident {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: IncidentKind;

  @Column('timestamptz')
  readonly since: Date;

  @Column('timestamptz', { name: 'told_at' })
  readonly toldAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt: Date | null;
}

/** What was counted once, so that totals never read the whole ledger. */
@Entity('reminder_tally')
export class ReminderTally {
  @PrimaryColumn('boolean', { name: 'only_row', default: true })
  readonly onlyRow: boolean;

  @Column('timestamptz', { name: 'counted_until' })
  readonly countedUntil: Date;

  @Column('bigint', { default: 0 })
  readonly sent: string;

  @Column('bigint', { name: 'failed_and_settled', default: 0 })
  readonly failedAndSettled: string;
}

export const WATCH_TABLES = [MailServerAnswer, WatchIncident, ReminderTally];
