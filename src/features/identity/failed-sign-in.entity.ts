import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FailedStep } from '../../domain/access/failed-sign-in.js';

@Entity('failed_sign_in')
export class FailedSignIn {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Null: there is no such account. */
  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('text')
  readonly step: FailedStep;

  /** Null: from many networks. */
  @Column('text', { nullable: true })
  readonly network: string | null;

  @Column('date')
  readonly day: string;

  @Column('integer')
  readonly tried: number;

  @Column('timestamptz', { name: 'first_at' })
  readonly firstAt: Date;

  @Column('timestamptz', { name: 'last_at' })
  readonly lastAt: Date;
}
