import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FeedScope } from '../../domain/calendar/calendar-event.js';

/** A secret address at which one calendar is read with its owner's rights, known by the hash of its secret. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('text')
  readonly scope: FeedScope;

  @Column('uuid', { name: 'project_id', nullable: true })
  readonly projectId: string | null;

  @Column('uuid', { name: 'council_id', nullable: true })
  readonly councilId: string | null;

  @Column('bytea', { name: 'secret_hash', select: false })
  readonly secretHash: Buffer;

  @Column('integer')
  readonly slot: number;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  /** To the hour. */
  @Column('timestamptz', { name: 'last_read_at', nullable: true })
  readonly lastReadAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt: Date | null;
}

export const CALENDAR_TABLES = [CalendarFeed];
