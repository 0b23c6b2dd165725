import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const LINK_PURPOSES = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** `shown`: handed over by an administrator, where no mail server is set. */
export type LinkMailState = 'planned' | 'sent' | 'failed' | 'shown';

/** A way to choose a password, once; it lives until it is used, replaced or over. */
@Entity('account_link')
export class AccountLink {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('text')
  readonly purpose: LinkPurpose;

  /** Null until it is drawn. */
  @Column('bytea', { name: 'token_digest', nullable: true, select: false })
  readonly tokenDigest: Buffer | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  readonly expiresAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  readonly usedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt: Date | null;

  @Column('text', { name: 'mail_state' })
  readonly mailState: LinkMailState;

  @Column('integer', { default: 0 })
  readonly attempts: number;

  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('text', { nullable: true })
  readonly reason: string | null;
}
