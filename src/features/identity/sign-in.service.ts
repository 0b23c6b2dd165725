import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import type { OpenIdIdentity } from '../../platform/openid/openid-provider.js';
import { Refused } from '../../platform/refused.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './accounts.repository.js';
import { FailedSignIns } from './failed-sign-ins.service.js';
import type { Credentials } from './identity.dto.js';
import { OpenIdLinks } from './openid.service.js';
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

/** A password that was right when it was looked at. */
interface Proof {
  readonly account: Account;
  readonly passwordHash: string;
  readonly attempt: Attempt;
  readonly needsCode: boolean;
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
    private readonly identities: OpenIdLinks,
    private readonly clock: Clock,
  ) {}

  /** In one request, for programs: who has a second factor sends its code along. */
  signIn(credentials: Credentials, visit: Visit): Promise<StartedSession> {
    return this.watched(credentials, visit, () => this.signInAtOnce(credentials, visit));
  }

  private async signInAtOnce(credentials: Credentials, visit: Visit): Promise<StartedSession> {
    const proof = await this.prove(credentials, visit);
    if (proof.needsCode && credentials.code)
      return this.enterByCode(proof.account, proof.attempt, credentials.code, visit, (tx) =>
        this.lockProved(tx, proof),
      );
    const started = await this.transactions.run(async (tx) => {
      const account = await this.lockProved(tx, proof);
      if (!(await this.factors.isOn(tx, account.id))) return this.enter(tx, account, proof.attempt, visit);
      await this.throttle.takeBack(tx, proof.attempt);
      return null;
    });
    if (!started) throw Refused.because('second-factor-needed');
    return started;
  }

  /** In two steps, for people. */
  begin(credentials: Credentials, visit: Visit): Promise<StartedSession | HalfSignedIn> {
    return this.watched(credentials, visit, () => this.beginUnwatched(credentials, visit));
  }

  private async beginUnwatched(
    credentials: Credentials,
    visit: Visit,
  ): Promise<StartedSession | HalfSignedIn> {
    const proof = await this.prove(credentials, visit);
    return this.transactions.run(async (tx) => {
      const account = await this.lockProved(tx, proof);
      if (!(await this.factors.isOn(tx, account.id))) return this.enter(tx, account, proof.attempt, visit);
      await this.throttle.takeBack(tx, proof.attempt);
      return this.askForCode(tx, account.id);
    });
  }

  /** For who was proved by a provider of identities; a second factor of ours is asked for all the same. */
  async enterAs(identity: OpenIdIdentity, visit: Visit): Promise<StartedSession | HalfSignedIn> {
    const { id } = await this.identities.accountOf(identity);
    return this.transactions.run(async (tx) => {
      await this.accounts.lock(tx, id);
      const account = await this.identities.accountIn(tx, identity);
      if (account.id !== id) throw Refused.because('openid-not-taken');
      if (await this.factors.isOn(tx, id)) return this.askForCode(tx, id);
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
    const ticketDigest = digestOf(ticket);
    const account = await this.transactions.read((tx) => this.accountOfTicket(tx, ticketDigest));
    return this.watched(account, visit, async () => {
      const attempt = await this.throttle.begin(account.email, visit.address);
      return this.enterByCode(account, attempt, code, visit, async (tx) => {
        await this.accounts.lock(tx, account.id);
        return this.accountOfTicket(tx, ticketDigest);
      });
    });
  }

  private async accountOfTicket(tx: Tx, ticketDigest: Buffer): Promise<Account> {
    const now = await this.clock.now(tx);
    const account = await this.accounts.get(tx, await this.tickets.accountOfTicket(tx, ticketDigest, now));
    if (!account.active) throw Refused.because('sign-in-again');
    return account;
  }

  private watched<T>(who: { email: string }, { address }: Visit, prove: () => Promise<T>): Promise<T> {
    return this.failures.watch({ email: who.email.toLowerCase() }, address, prove);
  }

  private async prove({ email, password }: Credentials, visit: Visit): Promise<Proof> {
    const address = email.toLowerCase();
    const attempt = await this.throttle.begin(address, visit.address);
    const found = await this.transactions.alone((tx) => this.accounts.findForSignIn(tx, address));
    const fits = await isPassword(found?.passwordHash ?? (await this.nobodysHash), password);
    if (!found?.passwordHash || !fits) throw Refused.because('wrong-credentials');
    const { passwordHash, ...account } = found;
    const needsCode = await this.transactions.alone((tx) => this.factors.isOn(tx, account.id));
    return { account: account as Account, passwordHash, attempt, needsCode };
  }

  /** The account may have been shut, or its password changed, since it was proved. */
  private async lockProved(tx: Tx, { account: { id }, passwordHash }: Proof): Promise<Account> {
    const account = await this.accounts.lockWithPassword(tx, id, passwordHash);
    if (!account?.active) throw Refused.because('wrong-credentials');
    return account;
  }

  /** @param lock asks once more what was proved before the code, now that nobody can change it */
  private async enterByCode(
    { id }: Account,
    attempt: Attempt,
    code: string,
    visit: Visit,
    lock: (tx: Tx) => Promise<Account>,
  ): Promise<StartedSession> {
    await this.factors.countTry(id);
    return this.transactions.run(async (tx) => {
      const account = await lock(tx);
      await this.factors.take(tx, actAtTheDoor(account, visit), id, code);
      await this.tickets.dropTickets(tx, id);
      return this.enter(tx, account, attempt, visit);
    });
  }

  private async enter(tx: Tx, account: Account, attempt: Attempt, visit: Visit): Promise<StartedSession> {
    await this.throttle.succeed(tx, attempt, account.id);
    return this.sessions.start(tx, account, visit);
  }
}
