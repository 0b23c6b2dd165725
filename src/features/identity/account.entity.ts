import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../domain/access/actor.js';
import type { TokenScope } from '../../domain/access/token-scopes.js';
import type { Language } from '../../domain/values/language.js';
import { AccountLink } from './account-link.entity.js';
import { AccountNotice } from './account-notice.entity.js';

@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  email: string;

  /** Null until its owner has chosen a password. */
  @Column('text', { name: 'password_hash', select: false, nullable: true })
  readonly passwordHash: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text', { default: 'vi' })
  language: Language;

  /** An inactive account is out at its next request. */
  @Column('boolean', { default: true })
  active: boolean;

  @Column('boolean', { default: false })
  readonly demonstration: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

/** A signed-in browser, known by the hash of the token in its cookie. */
@Entity('user_session')
export class UserSession {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  readonly tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  /** Names the session to its owner; nothing can be opened with it. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  readonly id: string;

  @Column('text', { name: 'user_agent' })
  readonly userAgent: string;

  @Column('text')
  readonly address: string;

  @Column('text', { name: 'csrf_token' })
  readonly csrfToken: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  readonly lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;
}

/** A program's key to its owner's rights; the token itself is shown once and kept only as a hash. */
@Entity('access_token')
export class AccessToken {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('text')
  readonly name: string;

  @Column('text', { array: true })
  readonly scopes: TokenScope[];

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  readonly lastUsedAt: Date | null;

  @Column('bytea', { name: 'token_hash', select: false })
  readonly tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt: Date | null;
}

/** The first answer to a request that carried an Idempotency-Key. */
@Entity('idempotent_request')
export class IdempotentRequest {
  @PrimaryColumn('uuid', { name: 'account_id' })
  readonly accountId: string;

  @PrimaryColumn('text')
  readonly key: string;

  @Column('bytea', { name: 'request_digest' })
  readonly requestDigest: Buffer;

  @Column('integer', { nullable: true })
  readonly status: number | null;

  @Column('jsonb', { nullable: true })
  readonly answer: unknown;

  /** Over all that the account stood on when it was answered. */
  @Column('bytea', { name: 'standing_digest', nullable: true })
  readonly standingDigest: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

export const IDENTITY_TABLES = [
  Account,
  AccountLink,
  AccountNotice,
  UserSession,
  AccessToken,
  IdempotentRequest,
];
