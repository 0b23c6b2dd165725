import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartialDate } from '../../domain/values/plain-date.js';

/** Who did what to which record, when, with the values before and after. Rows are never changed. */
@Entity('audit_entry')
export class AuditEntry {
  /** In order, and so not for readers: a gap would tell of rows that are sealed. */
  @PrimaryColumn('bigint', { generated: 'identity' })
  readonly id: string;

  /** What readers call it. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  readonly name: string;

  @Column('timestamptz')
  readonly at: Date;

  @Column('text')
  readonly act: string;

  @Column('text', { name: 'root_kind' })
  readonly rootKind: string;

  @Column('uuid', { name: 'root_id' })
  readonly rootId: string;

  @Column('text', { name: 'subject_kind' })
  readonly subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  readonly subjectId: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('text', { name: 'actor_name' })
  readonly actorName: string;

  @Column('text', { name: 'effective_date', nullable: true })
  readonly effectiveDate: PartialDate | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('jsonb', { nullable: true })
  readonly before: object | null;

  @Column('jsonb', { nullable: true })
  readonly after: object | null;

  /** Shown to nobody before this record is closed. */
  @Column('uuid', { name: 'sealed_by_id', nullable: true, select: false })
  readonly sealedById: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  readonly requestId: string | null;

  @Column('text', { name: 'from_address', nullable: true })
  readonly fromAddress: string | null;

  /** Written by the database, as is the digest; no reader is told, since it would count the sealed rows before it. */
  @Column({ type: 'bigint', name: 'chain_position', select: false, insert: false, update: false })
  readonly chainPosition: string;

  @Column({ type: 'bytea', select: false, insert: false, update: false })
  readonly digest: Buffer;

  /** Written by the database, for whoever remembers what the records say. */
  @Column({
    type: 'bigint',
    name: 'transaction_id',
    nullable: true,
    select: false,
    insert: false,
    update: false,
  })
  readonly transactionId: string | null;
}
