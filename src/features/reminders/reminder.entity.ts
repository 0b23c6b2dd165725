import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Channel, RecipientRole, ReminderPolicy } from '../../domain/schedule/reminder-policy.js';
import type { ReminderKind } from '../../domain/schedule/reminders.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { MailTemplateText } from './mail-template.entity.js';

export type ReminderState = 'planned' | 'sending' | 'sent' | 'failed' | 'cancelled' | 'superseded';

/** The promise to tell somebody of one subject, in one revision of its date; it belongs to exactly one message. */
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
  readonly kind: ReminderKind;

  /** Days before the due date, or after it when overdue or escalated. */
  @Column('integer', { name: 'offset_days' })
  readonly offsetDays: number;

  @Column('text', { name: 'recipient_role' })
  readonly recipientRole: RecipientRole;

  /** Who holds the role, from the moment it rings; nobody is named before. */
  @Column('uuid', { name: 'recipient_id', nullable: true })
  readonly recipientId: string | null;

  /** The first who holds the role takes the planned row, 0; each further one a share of its own. */
  @Column('integer', { default: 0 })
  readonly share: number;

  @Column('text')
  readonly channel: Channel;

  @Column('timestamptz', { name: 'due_at' })
  readonly dueAt: Date;

  @Column('text')
  readonly state: ReminderState;

  @Column('integer', { default: 0 })
  readonly attempts: number;

  /** When the sweep looks at it next: its due instant, when quiet hours end, the next attempt, or the end of the lease. */
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

/** A mail as it was or will be sent (kept in the outbox where there is no SMTP server), or a notice in the product. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly channel: Channel;

  /** Stays the same when a mail is sent again, so that a mailbox can tell the repetition. */
  @Column('text', { name: 'header_id', nullable: true })
  readonly headerId: string | null;

  @Column('uuid', { name: 'recipient_id' })
  readonly recipientId: string;

  @Column('text', { name: 'to_address', nullable: true })
  readonly toAddress: string | null;

  @Column('text')
  readonly subject: string;

  @Column('text', { name: 'body_text' })
  readonly bodyText: string;

  @Column('text', { name: 'body_html' })
  readonly bodyHtml: string;

  /** Page of what it is about, below the product's address. */
  @Column('text', { nullable: true })
  readonly path: string | null;

  /** The office's day, of a mail with everything that rings for its reader. */
  @Column('date', { name: 'digest_on', nullable: true })
  readonly digestOn: PlainDate | null;

  @Column('text')
  readonly state: 'prepared' | 'kept' | 'sent' | 'failed' | 'cancelled';

  @Column('integer', { default: 0 })
  readonly attempts: number;

  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  readonly sentAt: Date | null;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readonly readAt: Date | null;
}

/** What the ledger plans for. */
@Entity('reminded_subject')
export class RemindedSubject {
  @PrimaryColumn('text')
  readonly kind: string;

  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('integer')
  readonly revision: number;

  /** Whose policy holds for it. */
  @Column('text')
  readonly topic: string;

  @Column('date', { name: 'due_date' })
  readonly dueDate: PlainDate;

  @Column('boolean')
  readonly open: boolean;

  /** Its policy or the calendar has changed since its reminders were planned. */
  @Column('boolean', { name: 'is_stale', default: false })
  readonly isStale: boolean;
}

/** What an office writes in place of a built-in policy. */
@Entity('reminder_policy')
export class OfficePolicy {
  @PrimaryColumn('text')
  readonly topic: string;

  /** What its history is kept under. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  readonly id: string;

  /** Null: back at the built-in one; the row stays, so that a version is never given twice. */
  @Column('jsonb', { nullable: true })
  readonly content: ReminderPolicy | null;

  @Column('integer', { default: 1 })
  readonly version: number;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt: Date;
}

@Entity('sweep')
export class Sweep {
  @PrimaryColumn('boolean', { name: 'only_row', default: true })
  readonly onlyRow: boolean;

  @Column('timestamptz', { name: 'last_swept_at' })
  readonly lastSweptAt: Date;

  /** The holiday calendar under which the reminders were planned. */
  @Column('integer', { name: 'calendar_revision', default: 0 })
  readonly calendarRevision: number;
}

export const REMINDER_TABLES = [Reminder, Message, RemindedSubject, OfficePolicy, MailTemplateText, Sweep];
