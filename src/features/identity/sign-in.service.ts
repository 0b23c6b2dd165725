import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.service.js';
import type { Credentials } from './identity.dto.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';
import { digestOf, hashPassword, isPassword, newToken } from './secrets.js';
import { actAtTheDoor, SessionsService, type StartedSession } from './sessions.service.js';
import { type Attempt, SignInThrottle } from './sign-in-throttle.js';
import type { Visit } from './visit.js';

const TICKET_LASTS_MS = 5 * 60_000;

/** The password was right, and a code is asked for. */
export interface HalfSignedIn {
  readonly ticket: string;
}

@Injectable()
export class SignInService {
  /** Checked when no account has the address, so that both answers take the same time. */
  private readonly nobodysHash = hashPassword(newToken());

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
    private readonly failures: FailedSignIns,
    private readonly factors: SecondFactorService,
    private readonly tickets: SecondFactorRepository,
    private readonly clock: Clock,
  ) {}

  /** In one request, for programs: who has a second factor sends its code along. */
  signIn(credentials: Credentials, visit: Visit): Promise<StartedSession> {
    return this.watched(credentials, visit, () => this.signInAtOnce(credentials, visit));
  }

  private async signInAtOnce(credentials: Credentials, visit: Visit): Promise<StartedSession> {
    const { account, attempt, needsCode } = await this.prove(credentials, visit);
    if (!needsCode) return this.transactions.run((tx) => this.enter(tx, account, attempt, visit));
    if (credentials.code) return this.enterByCode(account, attempt, credentials.code, visit);
    await this.transactions.run((tx) => this.throttle.takeBack(tx, attempt));
    throw Refused.because('second-factor-needed');
  }

  /** In two steps, for people. */
  async begin(credentials: Credentials, visit: Visit): Promise<StartedSession | HalfSignedIn> {
    const { account, attempt, needsCode } = await this.watched(credentials, visit, () =>
      this.prove(credentials, visit),
    );
    return this.transactions.run(async (tx) => {
      if (!needsCode) return this.enter(tx, account, attempt, visit);
      await this.throttle.takeBack(tx, attempt);
      return this.askForCode(tx, account.id);
    });
  }

  /** For who was proved by a provider of identities; a second factor of ours is asked for all the same. */
  enterAs(account: Account, visit: Visit): Promise<StartedSession | HalfSignedIn> {
    return this.transactions.run(async (tx) => {
      const { active } = await this.accounts.lock(tx, account.id);
      if (!active) throw Refused.because('openid-not-taken');
      if (await this.factors.isOn(tx, account.id)) return this.askForCode(tx, account.id);
      return this.sessions.start(tx, account, visit);
    });
  }

  private async askForCode(tx: Tx, accountId: string): Promise<HalfSignedIn> {
    const ticket = newToken();
    const now = await this.clock.now(tx);
    const until = new Date(now.getTime() + TICKET_LASTS_MS);
    await this.tickets.leaveTicket(tx, digestOf(ticket), accountId, now, until);
    return { ticket };
  }

  async finish(ticket: string, code: string, visit: Visit): Promise<StartedSession> {
    const account = await this.transactions.read(async (tx) => {
      const now = await this.clock.now(tx);
      return this.accounts.get(tx, await this.tickets.accountOfTicket(tx, digestOf(ticket), now));
    });
    return this.watched(account, visit, async () => {
      const attempt = await this.throttle.begin(account.email, visit.address);
      return this.enterByCode(account, attempt, code, visit);
    });
  }

  private watched<T>(who: { email: string }, { address }: Visit, prove: () => Promise<T>): Promise<T> {
    return this.failures.watch({ email: who.email.toLowerCase() }, address, prove);
  }

  private async prove({ email, password }: Credentials, visit: Visit) {
    const address = email.toLowerCase();
    const attempt = await this.throttle.begin(address, visit.address);
    const found = await this.transactions.alone((tx) => this.accounts.findForSignIn(tx, address));
    const fits = await isPassword(found?.passwordHash ?? (await this.nobodysHash), password);
    if (!found?.passwordHash || !fits) throw Refused.because('wrong-credentials');
    const { passwordHash: _, ...account } = found;
    const needsCode = await this.transactions.alone((tx) => this.factors.isOn(tx, account.id));
    return { account: account as Account, attempt, needsCode };
  }

  private async enterByCode(
    account: Account,
    attempt: Attempt,
    code: string,
    visit: Visit,
  ): Promise<StartedSession> {
    await this.factors.countTry(account.id);
    return this.transactions.run(async (tx) => {
      await this.factors.take(tx, actAtTheDoor(account, visit), account.id, code);
      await this.tickets.dropTickets(tx, account.id);
      return this.enter(tx, account, attempt, visit);
    });
  }

  /** The account may have been shut, or its password changed, since it was proved. */
  private async enter(tx: Tx, account: Account, attempt: Attempt, visit: Visit): Promise<StartedSession> {
    const { active } = await this.accounts.lock(tx, account.id);
    if (!active) throw Refused.because('wrong-credentials');
    await this.throttle.succeed(tx, attempt, account.id);
    return this.sessions.start(tx, account, visit);
  }
}
