import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor, Role } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './accounts.repository.js';
import type { Credentials, NewAccessToken } from './identity.dto.js';
import { digestOf, hashPassword, isPassword, newToken } from './secrets.js';
import { SessionRepository, type SignedIn } from './sessions.repository.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
export const SESSION_LASTS_MS = DAY_MS / 2;
const IDLE_LIMIT_MS = 60 * MINUTE_MS;
const TOUCH_AFTER_MS = 60_000;

export interface StartedSession {
  readonly account: Account;
  readonly token: string;
  readonly csrfToken: string;
}

export interface Authenticated {
  readonly actor: Actor;
  /** Absent for access tokens, which no foreign page can make a browser send. */
  readonly csrfToken: string | null;
}

@Injectable()
export class SignInService {
  /** Checked when no account has the address, so that both answers take the same time. */
  private readonly nobodysHash = hashPassword(newToken());

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async signIn(credentials: Credentials, requestId?: string): Promise<StartedSession> {
    const found = await this.transactions.read((tx) => this.accounts.findForSignIn(tx, credentials.email));
    const fits = await isPassword(found?.passwordHash ?? (await this.nobodysHash), credentials.password);
    if (!found || !fits) throw Refused.because('wrong-credentials');
    const { passwordHash: _, ...account } = found;
    const token = newToken();
    const csrfToken = newToken();
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      await this.sessions.dropExpired(tx, now);
      await this.sessions.start(tx, {
        tokenHash: digestOf(token),
        accountId: account.id,
        csrfToken,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_LASTS_MS),
      });
      const act: Act = {
        actor: actorOf({ ...account, accountId: account.id, institutionId: null, csrfToken }),
        requestId,
      };
      await this.audit.record(tx, act, {
        act: 'account.signed-in',
        root: { kind: 'account', id: account.id },
      });
    });
    return { account: account as Account, token, csrfToken };
  }

  signOut(token: string): Promise<void> {
    return this.transactions.run((tx) => this.sessions.end(tx, digestOf(token)));
  }

  /** Who a session cookie or a bearer token speaks for, if it is alive. */
  authenticate(token: string, by: 'session' | 'bearer'): Promise<Authenticated | null> {
    const tokenHash = digestOf(token);
    // Each request comes through here: single statements, without the two round trips of a transaction.
    return this.transactions.alone(async (tx) => {
      const now = await this.clock.now();
      const found =
        by === 'session'
          ? await this.sessions.findBySession(tx, tokenHash, now, new Date(now.getTime() - IDLE_LIMIT_MS))
          : await this.sessions.findByToken(tx, tokenHash, now);
      if (!found) return null;
      if (isUnseenFor(found.lastSeenAt, now)) await this.sessions.touch(tx, tokenHash, now);
      return { actor: actorOf(found), csrfToken: found.csrfToken };
    });
  }

  issueAccessToken(act: Act, { name, expiresInDays }: NewAccessToken) {
    return this.transactions.run(async (tx) => {
      const token = newToken();
      const createdAt = await this.clock.now(tx);
      const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY_MS);
      const accountId = act.actor.accountId!;
      const id = await this.sessions.insertToken(tx, {
        accountId,
        name,
        tokenHash: digestOf(token),
        createdAt,
        expiresAt,
      });
      await this.audit.record(tx, act, {
        act: 'access-token.issued',
        root: { kind: 'account', id: accountId },
        subject: { kind: 'access-token', id },
        after: { name, expiresAt },
      });
      return { id, name, token, expiresAt };
    });
  }
}

/** Once a minute is enough to keep a session in use alive, and spares a write per request. */
function isUnseenFor(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() > TOUCH_AFTER_MS;
}

function actorOf(found: Omit<SignedIn, 'lastSeenAt'>): Actor {
  return {
    accountId: found.accountId,
    name: found.displayName,
    personId: found.personId,
    institutionId: found.institutionId,
    roles: found.roles as Role[],
    language: found.language as Language,
  };
}
