import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Optional } from '@nestjs/common';
import { linkExpiry } from '../../domain/access/account-link.js';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Bell } from '../../platform/queue/bell.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import type { AccountLink, LinkPurpose } from './account-link.entity.js';
import { AccountLinkRepository } from './account-links.repository.js';
import { AccountRepository } from './accounts.repository.js';
import { networkOf } from './network.js';
import { PasswordsService } from './passwords.service.js';
import { digestOf, hashPassword, newToken } from './secrets.js';
import { actAtTheDoor } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { Visit } from './visit.js';

const MOST_RESETS_OF_ADDRESS = 3;
const MOST_RESETS_FROM_NETWORK = 20;
/** Longer than it takes to plan a mail: a request for nobody takes as long. */
const RESET_ANSWER_MS = 250;

/** What an administrator gets to know of a link: that its mail is on the way, or the link itself where no mail can go. */
export interface GivenLink {
  readonly purpose: LinkPurpose;
  readonly link: string | null;
}

@Injectable()
export class AccountLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: AccountLinkRepository,
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordsService,
    private readonly throttle: SignInThrottle,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
    // As a union with null it would be injected as anything, which is nothing.
    @Optional() private readonly bell?: Bell,
  ) {}

  /** For an account of any state but shut; whatever link it had before is dead. */
  async give(act: Act, accountId: string): Promise<GivenLink> {
    const given = await this.transactions.run((tx) => this.giveIn(tx, act, accountId));
    this.ring();
    return given;
  }

  /** After the commit: mails go out at once. */
  ring(): void {
    this.bell?.ring('account-mails');
  }

  /** @param isShown told to who asks, whatever mail server there is: for commands, whose reader owns the computer */
  async giveIn(tx: Tx, act: Act, accountId: string, isShown = !this.mailer.sends): Promise<GivenLink> {
    const account = await this.accounts.lock(tx, accountId);
    if (!account.active) throw Refused.because('account-shut');
    const purpose = (await this.accounts.hasPassword(tx, accountId)) ? 'reset' : 'invitation';
    if (isShown) await this.accounts.refuseWayInWhileSitting(tx, account);
    const token = isShown ? newToken() : null;
    await this.plan(tx, account, purpose, token);
    const word = token ? 'account.link-shown' : 'account.link-sent';
    await this.record(tx, act, word, accountId, { purpose });
    return { purpose, link: token && this.addressOf(token) };
  }

  /** Says nothing about whether there is such an account, by no word and by no time. */
  async requestReset(email: string, visit: Visit): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.throttle.take([
      { key: ['reset of network', networkOf(visit.address)], most: MOST_RESETS_FROM_NETWORK },
      { key: ['reset of account', address], most: MOST_RESETS_OF_ADDRESS },
    ]);
    await Promise.all([this.planReset(address, visit), pause(RESET_ANSWER_MS)]);
    this.ring();
  }

  private async planReset(email: string, visit: Visit): Promise<void> {
    if (!this.mailer.sends) return;
    await this.transactions.run(async (tx) => {
      const found = await this.accounts.findForSignIn(tx, email);
      if (!found) return;
      const account = await this.accounts.lock(tx, found.id);
      await this.plan(tx, account, found.passwordHash ? 'reset' : 'invitation', null);
      await this.record(tx, actAtTheDoor(account, visit), 'account.reset-asked', account.id);
    });
  }

  /** Whose password it would set. Looking at it does not use it: mail scanners look too. */
  look(token: string): Promise<Account> {
    return this.transactions.run(async (tx) => {
      const { accountId } = await this.living(tx, token);
      return this.accounts.get(tx, accountId);
    });
  }

  async redeem(token: string, password: string, visit: Visit): Promise<Account> {
    const found = await this.look(token);
    const passwordHash = await hashPassword(this.passwords.decide(found, password));
    return this.transactions.run(async (tx) => {
      // Before its link, as whatever ends links does.
      const account = await this.accounts.lock(tx, found.id);
      const link = await this.living(tx, token);
      // An administrator knows it, and it would put out whoever has a way in.
      if (link.mailState === 'shown' && (await this.accounts.hasWayIn(tx, account.id)))
        await this.accounts.refuseWayInWhileSitting(tx, account);
      await this.links.use(tx, link.id, await this.clock.now(tx));
      const act = actAtTheDoor(account, visit);
      await this.passwords.set(tx, act, account, passwordHash, 'account.password-set-by-link');
      return account;
    });
  }

  /** The one that the account has or had last, for its administrator. */
  latest(accountId: string): Promise<AccountLink | null> {
    return this.transactions.read((tx) => this.links.latest(tx, accountId));
  }

  get sendsMail(): boolean {
    return this.mailer.sends;
  }

  addressOf(token: string): string {
    return `${this.config.publicUrl}/password-links/${token}`;
  }

  private async living(tx: Tx, token: string): Promise<AccountLink> {
    const link = await this.links.findLiving(tx, digestOf(token), await this.clock.now(tx));
    const account = link && (await this.accounts.get(tx, link.accountId));
    if (!account?.active) throw Refused.because('link-dead');
    return link!;
  }

  private async plan(tx: Tx, { id }: Account, purpose: LinkPurpose, token: string | null): Promise<void> {
    const now = await this.clock.now(tx);
    await this.links.endAllOf(tx, id, now);
    await this.links.insert(tx, {
      accountId: id,
      purpose,
      tokenDigest: token === null ? null : digestOf(token),
      expiresAt: token === null ? null : linkExpiry(purpose, now),
      createdAt: now,
      mailState: token ? 'shown' : 'planned',
      ringAt: now,
    });
  }

  private record(tx: Tx, act: Act, word: string, accountId: string, after?: object): Promise<void> {
    return this.audit.record(tx, act, { act: word, root: { kind: 'account', id: accountId }, after });
  }
}
