import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import type { OpenIdIdentity } from '../../platform/openid/openid-provider.js';
import { Account } from './account.entity.js';

/** By which name a provider knows the holder of an account. */
@Entity('account_subject')
export class AccountSubject {
  @PrimaryColumn('text')
  readonly issuer: string;

  @PrimaryColumn('text')
  readonly subject: string;

  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('timestamptz', { name: 'linked_at' })
  readonly linkedAt: Date;
}

@Injectable()
export class OpenIdRepository {
  findOf(tx: Tx, accountId: string, issuer: string): Promise<AccountSubject | null> {
    return tx.findOneBy(AccountSubject, { accountId, issuer });
  }

  /** The active account of this person of the provider. */
  async findAccount(tx: Tx, { issuer, subject }: OpenIdIdentity): Promise<Account | null> {
    const found = await tx.findOneBy(AccountSubject, { issuer, subject });
    return found && tx.findOneBy(Account, { id: found.accountId, active: true });
  }

  async link(tx: Tx, row: AccountSubject): Promise<void> {
    await tx.insert(AccountSubject, row);
  }

  /** @returns how many, of whatever provider */
  async unlinkAll(tx: Tx, accountId: string): Promise<number> {
    const { affected } = await tx.delete(AccountSubject, { accountId });
    return affected ?? 0;
  }

  async unlink(tx: Tx, accountId: string, issuer: string): Promise<void> {
    await tx.delete(AccountSubject, { accountId, issuer });
  }
}
