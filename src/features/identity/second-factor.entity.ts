import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/access/actor.js';

@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid', { name: 'account_id' })
  readonly accountId: string;

  /** As SealedSecrets keeps it. */
  @Column('bytea')
  readonly secret: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  /** Null while it is being set up. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  readonly confirmedAt: Date | null;

  @Column('bigint', { name: 'last_step', nullable: true })
  readonly lastStep: string | null;
}

@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'account_id' })
  readonly accountId: string;

  @PrimaryColumn('bytea')
  readonly digest: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  readonly usedAt: Date | null;
}

@Entity('pending_sign_in')
export class PendingSignIn {
  @PrimaryColumn('bytea', { name: 'token_digest' })
  readonly tokenDigest: Buffer;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;
}

/** Whose accounts do nothing before they have a second factor; one row. */
@Entity('second_factor_demand')
export class SecondFactorDemand {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text', { array: true })
  readonly roles: Role[];

  @Column('integer')
  readonly version: number;
}

export const SECOND_FACTOR_TABLES = [SecondFactor, RecoveryCode, PendingSignIn, SecondFactorDemand];
