import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { OFFICE_ROLES } from '../../domain/schedule/reminder-policy.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonsService } from '../institutions/persons.service.js';
import type { Account } from './account.entity.js';
import { AccountLinkRepository } from './account-links.repository.js';
import { AccountLinksService, type GivenLink } from './account-links.service.js';
import { AccountNotices } from './account-notices.js';
import { AccountRepository } from './accounts.repository.js';
import type { AccountChange, AccountQuery, NewAccount } from './identity.dto.js';
import { hashPassword } from './secrets.js';
import { SessionRepository } from './sessions.repository.js';

type AccountRow = Omit<NewAccount, 'password'> & { passwordHash: string | null; demonstration: boolean };

@Injectable()
export class AccountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly links: AccountLinkRepository,
    private readonly givenLinks: AccountLinksService,
    private readonly persons: PersonsService,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** With a password that its owner did not choose, or with no way in yet. */
  async openAccount(act: Act, { password, ...input }: NewAccount): Promise<Account> {
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return this.transactions.run(async (tx) => {
      if (passwordHash) await this.refuseGivenPassword(act, () => this.accounts.holdDemonstration(tx));
      return this.insertIn(tx, act, { ...input, passwordHash, demonstration: false });
    });
  }

  /** Its owner chooses a password by the link of the invitation. */
  async invite(act: Act, input: Omit<NewAccount, 'password'>): Promise<Account & { invitation: GivenLink }> {
    const invited = await this.transactions.run(async (tx) => {
      const account = await this.openIn(tx, act, input);
      return { ...account, invitation: await this.givenLinks.giveIn(tx, act, account.id) };
    });
    this.givenLinks.ring();
    return invited;
  }

  /** Demonstration accounts share one password, so one hash serves them all. */
  openDemonstrationAccount(
    act: Act,
    input: Omit<NewAccount, 'password'>,
    passwordHash: string,
  ): Promise<Account> {
    return this.transactions.run((tx) =>
      this.insertIn(tx, act, { ...input, passwordHash, demonstration: true }),
    );
  }

  /** Without a password, into the transaction that gives it a way in. */
  openIn(tx: Tx, act: Act, input: Omit<NewAccount, 'password'>): Promise<Account> {
    return this.insertIn(tx, act, { ...input, passwordHash: null, demonstration: false });
  }

  async promoteIn(tx: Tx, act: Act, before: Account): Promise<Account> {
    const roles = [...new Set([...before.roles, 'administrator' as const])];
    const after = await this.accounts.update(tx, before, { roles, active: true });
    const root = { kind: 'account', id: before.id };
    await this.audit.record(tx, act, { act: 'account.changed', root, before, after });
    return after;
  }

  private async insertIn(tx: Tx, act: Act, row: AccountRow): Promise<Account> {
    const createdAt = await this.clock.now(tx);
    const email = row.email.toLowerCase();
    await this.refuseBound(tx, row.personId ?? null);
    const personId = row.personId ?? (await this.registerHolder(tx, act, { ...row, email }));
    const account = await this.accounts.insert(tx, { ...row, personId, email, createdAt });
    const root = { kind: 'account', id: account.id };
    await this.audit.record(tx, act, { act: 'account.opened', root, after: account });
    return account;
  }

  /** Whoever holds an office is reminded as a person of the register. */
  private async registerHolder(
    tx: Tx,
    act: Act,
    { roles, displayName: fullName, email }: Pick<Account, 'roles' | 'displayName' | 'email'>,
  ): Promise<string | undefined> {
    if (!OFFICE_ROLES.some((role) => roles.includes(role))) return undefined;
    const { actor, requestId } = act;
    return (await this.persons.register(tx, { actor, requestId }, { fullName, email })).id;
  }

  /** Whoever comes to stand for a person reads what that one wrote and votes in their name. */
  private async refuseBound(tx: Tx, personId: string | null): Promise<void> {
    if (await this.accounts.isBoundBySession(tx, personId))
      throw Refused.because('person-in-running-session', undefined, 'personId');
  }

  /**
   * Nobody chooses a password for another, except to try the demonstration: for its accounts and, while it is loaded, for
   * new ones. A command of whoever runs the program, which has no account, may.
   */
  private async refuseGivenPassword(act: Act, isForTrial: () => boolean | Promise<boolean>): Promise<void> {
    if (!act.actor.accountId || (this.config.demo && (await isForTrial()))) return;
    throw Refused.because('password-by-link-only', undefined, 'password');
  }

  /** A new password, another person, or losing the account, ends all ways in at once. */
  async changeAccount(act: Act, id: string, { password, email, ...rest }: AccountChange): Promise<Account> {
    const passwordHash = password && (await hashPassword(password));
    return this.transactions.run(async (tx) => {
      const losesAdministrator =
        rest.active === false || (rest.roles && !rest.roles.includes('administrator'));
      const administrators = losesAdministrator ? await this.accounts.lockAdministrators(tx) : [];
      const before = await this.accounts.lock(tx, id, act.expectedVersion);
      if (administrators.length === 1 && administrators[0] === id)
        throw Refused.because('last-administrator');
      const movesPerson = rest.personId !== undefined && rest.personId !== before.personId;
      if (movesPerson) {
        await this.refuseBound(tx, before.personId);
        await this.refuseBound(tx, rest.personId ?? null);
      }
      if (passwordHash) {
        await this.refuseGivenPassword(act, () => before.demonstration);
        await this.accounts.refuseWayInWhileSitting(tx, before, 'password');
      }
      if (email && email.toLowerCase() !== before.email)
        await this.accounts.refuseWayInWhileSitting(tx, before, 'email');
      const isWithoutPerson = !before.personId && !rest.personId;
      const personId =
        isWithoutPerson &&
        (await this.registerHolder(tx, act, { ...before, roles: rest.roles ?? before.roles }));
      const after = await this.accounts.update(tx, before, {
        ...rest,
        ...(personId && { personId }),
        ...(email && { email: email.toLowerCase() }),
        ...(passwordHash && { passwordHash }),
      });
      if (passwordHash) await this.notices.promise(tx, before, 'password-changed');
      if (after.email !== before.email) await this.notices.promise(tx, before, 'email-changed');
      if (movesPerson) await this.notices.promise(tx, before, 'person-changed');
      const now = await this.clock.now(tx);
      const endsWays = passwordHash || rest.active === false || movesPerson;
      const ended = endsWays ? await this.sessions.endAllOf(tx, id, now) : {};
      // A link that is under way to an address of before must not open the account.
      if (passwordHash || rest.active === false || after.email !== before.email)
        await this.links.endAllOf(tx, id, now);
      await this.audit.record(tx, act, {
        act: 'account.changed',
        root: { kind: 'account', id },
        before,
        after: { ...after, ...ended },
      });
      return after;
    });
  }

  getAccount(id: string): Promise<Account> {
    return this.transactions.read((tx) => this.accounts.get(tx, id));
  }

  listAccounts(query: AccountQuery): Promise<Page<Account>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.accounts.list(tx, query, limitOf(query) + 1, cursorKey(query, 1));
      return pageOf(rows, query, (account) => [account.email]);
    });
  }
}
