import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ToldChange } from '../../domain/access/account-notice.js';

/** A mail about a changed way into an account. */
@Entity('account_notice')
export class AccountNotice {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('text')
  readonly change: ToldChange;

  @Column('text')
  readonly email: string;

  @Column('timestamptz', { name: 'happened_at' })
  readonly happenedAt: Date;

  @Column('text', { name: 'mail_state', default: 'planned' })
  readonly mailState: 'planned' | 'sent' | 'failed';

  @Column('integer', { default: 0 })
  readonly attempts: number;

  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('text', { nullable: true })
  readonly reason: string | null;
}
