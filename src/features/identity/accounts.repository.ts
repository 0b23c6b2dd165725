import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Account } from './account.entity.js';
import type { AccountQuery } from './identity.dto.js';
import { ACTOR_COLUMNS } from './sessions.repository.js';

const HAS_WAY_IN = `(password_hash is not null
  or exists (select 1 from account_subject where account_id = account.id))`;

@Injectable()
export class AccountRepository {
  async insert(tx: Tx, account: QueryDeepPartialEntity<Account>): Promise<Account> {
    const { identifiers } = await tx.insert(Account, account);
    return this.get(tx, identifiers[0]!.id);
  }

  async get(tx: Tx, id: string): Promise<Account> {
    const account = await tx.findOneBy(Account, { id });
    if (!account) throw Refused.because('not-found');
    return account;
  }

  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<Account> {
    const account = await tx.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!account) throw Refused.because('not-found');
    if (expectedVersion !== undefined && account.version !== expectedVersion)
      throw Refused.because('stale-version');
    return account;
  }

  /** Null where its password is no more the one of this hash. */
  async lockWithPassword(tx: Tx, id: string, passwordHash: string): Promise<Account | null> {
    const account = await this.lock(tx, id);
    return (await this.hasThisPassword(tx, id, passwordHash)) ? account : null;
  }

  async update(tx: Tx, account: Account, change: QueryDeepPartialEntity<Account>): Promise<Account> {
    await tx.update(Account, account.id, { ...change, version: account.version + 1 });
    return this.get(tx, account.id);
  }

  /** The active account of this address together with its password hash. */
  findForSignIn(tx: Tx, email: string): Promise<Account | null> {
    return tx
      .createQueryBuilder(Account, 'account')
      .addSelect('account.passwordHash')
      .where('account.email = :email and account.active', { email: email.toLowerCase() })
      .getOne();
  }

  /** The account together with its password hash. */
  withPassword(tx: Tx, id: string): Promise<Account> {
    return tx
      .createQueryBuilder(Account, 'account')
      .addSelect('account.passwordHash')
      .where('account.id = :id', { id })
      .getOneOrFail();
  }

  async hasPassword(tx: Tx, id: string): Promise<boolean> {
    return (await this.withPassword(tx, id)).passwordHash !== null;
  }

  /** A password, or an identity of a provider: somebody can sign in by it. */
  async hasWayIn(tx: Tx, id: string): Promise<boolean> {
    const [{ opens }] = await tx.query(`select ${HAS_WAY_IN} as opens from account where id = $1`, [id]);
    return opens;
  }

  async hasThisPassword(tx: Tx, id: string, passwordHash: string): Promise<boolean> {
    return (await this.withPassword(tx, id)).passwordHash === passwordHash;
  }

  /** No part of the record that others edit: its version stays. */
  async setPassword(tx: Tx, id: string, passwordHash: string | null): Promise<void> {
    await tx.update(Account, id, { passwordHash });
  }

  /** Who acts for an account, with the rights of now; null once it is shut. For work that outlasts a request. */
  async findActor(tx: Tx, id: string): Promise<Actor | null> {
    const [row] = await tx.query(
      `select ${ACTOR_COLUMNS} from account left join person on person.id = account.person_id
       where account.id = $1 and account.active`,
      [id],
    );
    if (!row) return null;
    const { displayName: name, ...actor } = row;
    return { ...actor, name };
  }

  /** What members write before the closing is theirs alone; null is nobody. */
  async isBoundBySession(tx: Tx, personId: string | null): Promise<boolean> {
    const [{ bound }] = await tx.query('select is_bound_by_session($1) as bound', [personId]);
    return bound;
  }

  /** Whoever gets in as somebody who sits in a running session votes as that one. */
  async refuseWayInWhileSitting(
    tx: Tx,
    { personId }: Pick<Account, 'personId'>,
    field?: string,
  ): Promise<void> {
    const [{ sits }] = await tx.query('select sits_in_running_session($1) as sits', [personId]);
    if (sits) throw Refused.because('way-in-waits-for-session', undefined, field);
  }

  /** Whether accounts of the demonstration are still there. */
  holdDemonstration(tx: Tx): Promise<boolean> {
    return tx.existsBy(Account, { demonstration: true });
  }

  findOfPerson(tx: Tx, personId: string): Promise<Account | null> {
    return tx.findOneBy(Account, { personId });
  }

  list(
    tx: Tx,
    { q, role }: AccountQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<Account[]> {
    const accounts = tx.createQueryBuilder(Account, 'account').orderBy('account.email').limit(limit);
    if (q) {
      accounts.andWhere(
        `fold_accents(account.email || ' ' || account.displayName) like '%' || fold_accents(:words) || '%'`,
        { words: literalPattern(q) },
      );
    }
    if (role) accounts.andWhere(':role = any(account.roles)', { role });
    if (after) accounts.andWhere('account.email > :after', { after: after[0] });
    return accounts.getMany();
  }

  /** Nobody opens or changes an account meanwhile. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('lock table account in share row exclusive mode');
  }

  /** Somebody is administrator and has a way in. */
  async isAdministered(tx: Tx): Promise<boolean> {
    const [{ administered }] = await tx.query(
      `select exists (select 1 from account
         where active and 'administrator' = any(roles) and ${HAS_WAY_IN}) as administered`,
    );
    return administered;
  }

  findByEmail(tx: Tx, email: string): Promise<Account | null> {
    return tx.findOneBy(Account, { email: email.toLowerCase() });
  }

  /** Active administrators, locked in one order: two who shut each other out wait here for one another. */
  async lockAdministrators(tx: Tx): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select id from account where active and 'administrator' = any(roles) order by id for update`,
    );
    return rows.map(({ id }) => id);
  }
}
