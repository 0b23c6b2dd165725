import { Injectable } from '@nestjs/common';
import type { TokenScope } from '../../domain/access/token-scopes.js';
import type { Tx } from '../../platform/database/transactions.js';
import { UserSession } from './account.entity.js';

export interface SignedIn {
  readonly accountId: string;
  readonly displayName: string;
  readonly roles: string[];
  readonly language: string;
  readonly personId: string | null;
  readonly institutionId: string | null;
  readonly csrfToken: string | null;
  readonly sessionId: string | null;
  readonly lacksSecondFactor: boolean;
  /** Of access tokens only. */
  readonly scopes?: readonly TokenScope[];
  /** Null: a token that was never used. */
  readonly lastSeenAt: Date | null;
}

/** How many of each. */
export interface EndedWays {
  readonly sessions: number;
  readonly accessTokens: number;
  readonly calendarFeeds: number;
}

export const ACTOR_COLUMNS = `account.id as "accountId", account.display_name as "displayName", account.roles, account.language,
  account.person_id as "personId", person.institution_id as "institutionId"`;

/** A role of the account demands one, and it has none. */
export const LACKS_SECOND_FACTOR = `(account.roles && coalesce((select roles from second_factor_demand), '{}')
  and not exists (select 1 from second_factor factor
    where factor.account_id = account.id and factor.confirmed_at is not null))`;

@Injectable()
export class SessionRepository {
  async start(tx: Tx, session: Omit<UserSession, 'id'>): Promise<void> {
    await tx.insert(UserSession, session);
  }

  /** The account behind a live session cookie. */
  async findBySession(tx: Tx, tokenHash: Buffer, now: Date, idleSince: Date): Promise<SignedIn | undefined> {
    const [row] = await tx.query(
      `select ${ACTOR_COLUMNS}, ${LACKS_SECOND_FACTOR} as "lacksSecondFactor", session.csrf_token as "csrfToken", session.id as "sessionId", session.last_seen_at as "lastSeenAt"
       from user_session session join account on account.id = session.account_id
       left join person on person.id = account.person_id
       where session.token_hash = $1 and account.active and session.expires_at > $2 and session.last_seen_at > $3`,
      [tokenHash, now, idleSince],
    );
    return row;
  }

  /** The account behind a live access token. */
  async findByToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<SignedIn | undefined> {
    const [row] = await tx.query(
      `select ${ACTOR_COLUMNS}, ${LACKS_SECOND_FACTOR} as "lacksSecondFactor", null as "csrfToken", null as "sessionId",
         token.last_used_at as "lastSeenAt", token.scopes
       from access_token token join account on account.id = token.account_id
       left join person on person.id = account.person_id
       where token.token_hash = $1 and account.active and token.expires_at > $2 and token.revoked_at is null`,
      [tokenHash, now],
    );
    return row;
  }

  async touchToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.query(
      'update access_token set last_used_at = $2 where token_hash = $1 and coalesce(last_used_at, $2) <= $2',
      [tokenHash, now],
    );
  }

  async touch(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.query('update user_session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2', [
      tokenHash,
      now,
    ]);
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.delete(UserSession, { tokenHash });
  }

  /** @returns from where it came; undefined: this account has no such session */
  async endOne(
    tx: Tx,
    accountId: string,
    id: string,
  ): Promise<{ userAgent: string; address: string } | undefined> {
    const [rows] = await tx.query(
      `delete from user_session where account_id = $1 and id = $2 returning user_agent as "userAgent", address`,
      [accountId, id],
    );
    return rows[0];
  }

  /** Whether this account still has this session, which lives on until the transaction is over. */
  async hold(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const rows = await tx.query('select from user_session where account_id = $1 and id = $2 for share', [
      accountId,
      id,
    ]);
    return rows.length > 0;
  }

  async endOthers(tx: Tx, accountId: string, currentId: string): Promise<number> {
    const [, ended] = await tx.query('delete from user_session where account_id = $1 and id <> $2', [
      accountId,
      currentId,
    ]);
    return ended;
  }

  /** Those alive, last used first. */
  list(tx: Tx, accountId: string, now: Date, idleSince: Date): Promise<UserSession[]> {
    return tx
      .createQueryBuilder(UserSession, 'session')
      .where('session.accountId = :accountId', { accountId })
      .andWhere('session.expiresAt > :now and session.lastSeenAt > :idleSince', { now, idleSince })
      .orderBy('session.lastSeenAt', 'DESC')
      .addOrderBy('session.id')
      .getMany();
  }

  /**
   * All ways in that were given out: sessions, those that only lack a code, access tokens and addresses of calendars. Also an
   * authenticator app that was not confirmed: whoever is out now may have seen its secret.
   */
  async endAllOf(tx: Tx, accountId: string, now: Date): Promise<EndedWays> {
    await tx.query('delete from pending_sign_in where account_id = $1', [accountId]);
    await tx.query('delete from second_factor where account_id = $1 and confirmed_at is null', [accountId]);
    const { affected } = await tx.delete(UserSession, { accountId });
    const [, accessTokens] = await tx.query(
      'update access_token set revoked_at = $2 where account_id = $1 and revoked_at is null',
      [accountId, now],
    );
    const [, calendarFeeds] = await tx.query(
      'update calendar_feed set revoked_at = $2 where account_id = $1 and revoked_at is null',
      [accountId, now],
    );
    return { sessions: affected ?? 0, accessTokens, calendarFeeds };
  }

  async dropExpired(tx: Tx, now: Date): Promise<void> {
    await tx.query('delete from user_session where expires_at <= $1', [now]);
  }
}
