import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

export type ReminderState = 'planned' | 'sending' | 'sent' | 'failed' | 'cancelled' | 'superseded';

/** The promise of one message about one subject, in one revision of its date, to one person. */
@Entity('reminder')
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text', { name: 'subject_kind' })
  readonly subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  readonly subjectId: string;

  @Column('integer', { name: 'subject_revision' })
  readonly subjectRevision: number;

  @Column('text')
  readonly kind: 'before' | 'due' | 'overdue';

  /** Days before the due date, or after it when overdue. */
  @Column('integer', { name: 'offset_days' })
  readonly offsetDays: number;

  @Column('uuid', { name: 'recipient_id' })
  readonly recipientId: string;

  @Column('text')
  readonly channel: 'mail';

  @Column('timestamptz', { name: 'due_at' })
  readonly dueAt: Date;

  @Column('text')
  readonly state: ReminderState;

  @Column('integer', { default: 0 })
  readonly attempts: number;

  /** When the sweep looks at it next: its due instant, then the next retry, or the end of the lease while sending. */
  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('uuid', { name: 'message_id', nullable: true })
  readonly messageId: string | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt: Date | null;
}

/** A mail as it was or will be sent; without an SMTP server it is kept here, the outbox, for the administrator. */
@Entity('message')
export class Message {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text', { name: 'header_id' })
  readonly headerId: string;

  @Column('uuid', { name: 'recipient_id' })
  readonly recipientId: string;

  @Column('text', { name: 'to_address' })
  readonly toAddress: string;

  @Column('text')
  readonly subject: string;

  @Column('text', { name: 'body_text' })
  readonly bodyText: string;

  @Column('text', { name: 'body_html' })
  readonly bodyHtml: string;

  @Column('text')
  readonly state: 'prepared' | 'kept' | 'sent' | 'failed';

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  readonly sentAt: Date | null;
}

@Entity('sweep')
export class Sweep {
  @PrimaryColumn('boolean', { name: 'only_row', default: true })
  readonly onlyRow: boolean;

  @Column('timestamptz', { name: 'last_swept_at' })
  readonly lastSweptAt: Date;
}

export const REMINDER_TABLES = [Reminder, Message, Sweep];
