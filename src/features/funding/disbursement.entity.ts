import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { FundingSource } from '../../domain/funding/funding-line.js';
import type { DisbursementKind } from '../../domain/funding/ledger.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Vnd } from '../../domain/values/vnd.js';
import { VND_COLUMN } from '../../platform/database/column-types.js';

/** An entry of the ledger; written once, corrected only by another that reverses it. */
@Entity('disbursement')
export class Disbursement {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  /** Within the project, in the order of booking. */
  @Column('integer')
  readonly number: number;

  @Column('text')
  readonly kind: DisbursementKind;

  @Column('text')
  readonly source: FundingSource;

  /** Whose contribution it is. */
  @Column('uuid', { name: 'institution_id', nullable: true })
  readonly institutionId: string | null;

  /** Who got it, where that is another than the lead institution. */
  @Column('uuid', { name: 'recipient_id', nullable: true })
  readonly recipientId: string | null;

  /** Of a payment the accepted value; what is paid is this less the advance that it offsets. */
  @Column({ ...VND_COLUMN, name: 'amount_vnd' } as never)
  readonly amountVnd: Vnd;

  @Column({ ...VND_COLUMN, name: 'offsets_advance_vnd', default: 0 } as never)
  readonly offsetsAdvanceVnd: Vnd;

  @Column('boolean', { default: false })
  readonly final: boolean;

  @Column('date')
  readonly date: PlainDate;

  @Column('text', { name: 'document_number' })
  readonly documentNumber: string;

  @Column('date', { name: 'document_date', nullable: true })
  readonly documentDate: PlainDate | null;

  @Column('uuid', { name: 'reverses_id', nullable: true })
  readonly reversesId: string | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

/** The books are closed up to a day; the newest row counts. */
@Entity('ledger_lock')
export class LedgerLock {
  @PrimaryColumn('bigint', { generated: 'identity' })
  readonly id: string;

  @Column('date', { name: 'locked_through' })
  readonly lockedThrough: PlainDate;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

export const LEDGER_TABLES = [Disbursement, LedgerLock];
