import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decidePassword } from '../../domain/access/password.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import { AccountLinkRepository } from './account-links.repository.js';
import { AccountNotices } from './account-notices.js';
import { AccountRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.service.js';
import type { PasswordChange } from './identity.dto.js';
import { hashPassword, isPassword } from './secrets.js';
import { SessionRepository } from './sessions.repository.js';
import { SessionsService, type StartedSession } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { Visit } from './visit.js';

const MOST_WRONG = 10;

/** An account together with the hash that its password was proved by. */
export type Proved = Account & { readonly passwordHash: string };

/** Passwords that people choose for themselves. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionsService,
    private readonly rows: SessionRepository,
    private readonly links: AccountLinkRepository,
    private readonly throttle: SignInThrottle,
    private readonly failures: FailedSignIns,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Signs the account out everywhere; the browser that asked goes on in a new session. */
  async changeOwn(
    act: Act,
    sessionId: string,
    change: PasswordChange,
    visit: Visit,
  ): Promise<StartedSession> {
    const proved = await this.confirm(act, change.currentPassword);
    const passwordHash = await hashPassword(this.decide(proved, change.newPassword));
    return this.transactions.run(async (tx) => {
      const account = await this.lockConfirmed(tx, act, sessionId, proved);
      await this.set(tx, act, account, passwordHash, 'account.password-changed');
      return this.sessions.renew(tx, account, visit);
    });
  }

  /** Proves, before what cannot be undone, that the person at the browser is its owner. */
  confirm({ actor, fromAddress }: Act, password: string): Promise<Proved> {
    const accountId = actor.accountId!;
    return this.failures.watch({ accountId }, fromAddress, () => this.prove(accountId, password));
  }

  private async prove(accountId: string, password: string): Promise<Proved> {
    const limit = { key: ['password', accountId], most: MOST_WRONG };
    await this.throttle.take([limit]);
    const found = await this.transactions.alone((tx) => this.accounts.withPassword(tx, accountId));
    const { passwordHash } = found;
    if (!passwordHash || !(await isPassword(passwordHash, password))) throw wrongPassword();
    await this.throttle.forget(limit);
    return { ...found, passwordHash };
  }

  /** The owner locked together with the session that asks; refused where the password was changed since it was proved. */
  async lockConfirmed(tx: Tx, act: Act, sessionId: string, { passwordHash }: Proved): Promise<Account> {
    const account = await this.sessions.lockOwner(tx, act, sessionId);
    if (!(await this.accounts.hasThisPassword(tx, account.id, passwordHash))) throw wrongPassword();
    return account;
  }

  decide({ email, displayName }: Pick<Account, 'email' | 'displayName'>, password: string): string {
    const decision = decidePassword(password, [email, displayName]);
    if (decision.allowed) return decision.value;
    throw new Refused(decision.refusals.map((refusal) => ({ ...refusal, path: 'newPassword' })));
  }

  /**
   * Whoever knew the old password is out: all ways in end, and links too.
   * @param account locked
   */
  async set(tx: Tx, act: Act, account: Account, passwordHash: string, word: string): Promise<void> {
    const accountId = account.id;
    if (await this.accounts.hasPassword(tx, accountId))
      await this.notices.promise(tx, account, 'password-changed');
    await this.accounts.setPassword(tx, accountId, passwordHash);
    const now = await this.clock.now(tx);
    await this.links.endAllOf(tx, accountId, now);
    const ended = await this.rows.endAllOf(tx, accountId, now);
    await this.audit.record(tx, act, { act: word, root: { kind: 'account', id: accountId }, after: ended });
  }
}

function wrongPassword(): Refused {
  return Refused.because('current-password-wrong', undefined, 'currentPassword');
}
