import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor, Role } from '../../domain/access/actor.js';
import { type Device, deviceOf } from '../../domain/access/device.js';
import type { TokenScope } from '../../domain/access/token-scopes.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import { AccountNotices } from './account-notices.js';
import { AccountRepository } from './accounts.repository.js';
import { IdempotencyService } from './idempotency.service.js';
import { digestOf, newToken } from './secrets.js';
import type { SessionCookie } from './session-cookie.js';
import { SessionRepository, type SignedIn } from './sessions.repository.js';
import type { Visit } from './visit.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TOUCH_AFTER_MS = MINUTE_MS;

export interface StartedSession extends SessionCookie {
  readonly account: Account;
  readonly csrfToken: string;
}

export interface Authenticated {
  readonly actor: Actor;
  /** Absent for access tokens, which no foreign page can make a browser send. */
  readonly csrfToken: string | null;
  readonly sessionId: string | null;
  /** A role demands it: until then nothing but setting it up is open. */
  readonly lacksSecondFactor: boolean;
  /** Of an access token; null for a session, which may whatever its account may. */
  readonly scopes: readonly TokenScope[] | null;
}

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly device: Device;
  readonly address: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly current: boolean;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly requests: IdempotencyService,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A new session under a new token; the one that this browser had until now ends. */
  async start(tx: Tx, account: Account, visit: Visit): Promise<StartedSession> {
    const started = await this.renew(tx, account, visit);
    await this.record(tx, actAtTheDoor(account, visit), 'account.signed-in', account.id);
    return started;
  }

  /** The same for whoever is in already. */
  async renew(tx: Tx, account: Account, visit: Visit): Promise<StartedSession> {
    const now = await this.clock.now(tx);
    const token = newToken();
    const csrfToken = newToken();
    const lastsMs = this.config.sessionHours * HOUR_MS;
    await this.sessions.dropExpired(tx, now);
    await this.requests.dropForgotten(tx, now);
    if (visit.sessionToken) await this.sessions.end(tx, digestOf(visit.sessionToken));
    await this.sessions.start(tx, {
      tokenHash: digestOf(token),
      accountId: account.id,
      csrfToken,
      userAgent: visit.userAgent,
      address: visit.address,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + lastsMs),
    });
    return { account, token, csrfToken, lastsMs, isSecure: this.config.publicUrl.startsWith('https:') };
  }

  /** The account of who asks, locked together with the session that asks; refused where that one has ended meanwhile. */
  async lockOwner(tx: Tx, { actor }: Act, sessionId: string): Promise<Account> {
    const account = await this.accounts.lock(tx, actor.accountId!);
    if (!(await this.sessions.hold(tx, account.id, sessionId))) throw Refused.because('not-signed-in');
    return account;
  }

  /** Who a session cookie or a bearer token speaks for, if it is alive. */
  authenticate(token: string, by: 'session' | 'bearer'): Promise<Authenticated | null> {
    const tokenHash = digestOf(token);
    // Each request comes through here: single statements, without the two round trips of a transaction.
    return this.transactions.alone(async (tx) => {
      const now = await this.clock.now();
      const found =
        by === 'session'
          ? await this.sessions.findBySession(tx, tokenHash, now, this.idleSince(now))
          : await this.sessions.findByToken(tx, tokenHash, now);
      if (!found) return null;
      if (isUnseenFor(found.lastSeenAt, now)) {
        if (by === 'session') await this.sessions.touch(tx, tokenHash, now);
        else await this.sessions.touchToken(tx, tokenHash, now);
      }
      const { csrfToken, sessionId, lacksSecondFactor, scopes = null } = found;
      return { actor: actorOf(found), csrfToken, sessionId, lacksSecondFactor, scopes };
    });
  }

  signOut(act: Act, sessionId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (await this.sessions.endOne(tx, act.actor.accountId!, sessionId))
        await this.record(tx, act, 'account.signed-out', act.actor.accountId!);
    });
  }

  listOwn({ accountId }: Actor, currentId: string): Promise<OwnSession[]> {
    return this.transactions.read(async (tx) => {
      const now = await this.clock.now(tx);
      const rows = await this.sessions.list(tx, accountId!, now, this.idleSince(now));
      return rows.map(({ id, userAgent, address, createdAt, lastSeenAt, expiresAt }) => ({
        id: id!,
        device: deviceOf(userAgent),
        address,
        createdAt,
        lastSeenAt,
        expiresAt,
        current: id === currentId,
      }));
    });
  }

  endOne(act: Act, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { accountId } = act.actor;
      const ended = await this.sessions.endOne(tx, accountId!, id);
      if (!ended) throw Refused.because('not-found');
      await this.record(tx, act, 'account.session-ended', accountId!, { ...ended });
    });
  }

  /** @returns how many */
  endOthers(act: Act, currentId: string): Promise<{ ended: number }> {
    return this.transactions.run(async (tx) => {
      const { accountId } = act.actor;
      const ended = await this.sessions.endOthers(tx, accountId!, currentId);
      await this.record(tx, act, 'account.sessions-ended', accountId!, { sessions: ended });
      return { ended };
    });
  }

  /** All ways in of any account, for its administrator. */
  endAllOf(act: Act, accountId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      const ended = await this.sessions.endAllOf(tx, accountId, await this.clock.now(tx));
      await this.notices.promise(tx, account, 'sessions-ended');
      await this.record(tx, act, 'account.sessions-ended', accountId, ended);
    });
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - this.config.sessionIdleMinutes * MINUTE_MS);
  }

  private record(tx: Tx, act: Act, word: string, accountId: string, before?: object): Promise<void> {
    return this.audit.record(tx, act, { act: word, root: { kind: 'account', id: accountId }, before });
  }
}

/** Once a minute is enough to keep a session in use alive, and spares a write per request. */
function isUnseenFor(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() > TOUCH_AFTER_MS;
}

/** Of somebody who is not in yet. */
export function actAtTheDoor(account: Account, { requestId, address: fromAddress }: Visit): Act {
  return { actor: actorOfAccount(account), requestId, fromAddress };
}

function actorOfAccount({ id, displayName, personId, roles, language }: Account): Actor {
  return { accountId: id, name: displayName, personId, institutionId: null, roles, language };
}

function actorOf(found: SignedIn): Actor {
  return {
    accountId: found.accountId,
    name: found.displayName,
    personId: found.personId,
    institutionId: found.institutionId,
    roles: found.roles as Role[],
    language: found.language as Language,
  };
}
