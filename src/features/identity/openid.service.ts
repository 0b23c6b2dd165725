import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { type OpenIdIdentity, OpenIdProvider } from '../../platform/openid/openid-provider.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Account } from './account.entity.js';
import { AccountNotices } from './account-notices.js';
import { AccountRepository } from './accounts.repository.js';
import { OpenIdRepository } from './openid.repository.js';
import { SessionRepository } from './sessions.repository.js';

/** Which account a person of the provider is. An administrator says so, by the provider's subject: an address proves nothing. */
@Injectable()
export class OpenIdLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OpenIdRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly provider: OpenIdProvider,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Null where no provider is set. */
  get issuer(): string | null {
    return this.provider.issuer;
  }

  async subjectOf(accountId: string): Promise<string | null> {
    const { issuer } = this;
    if (!issuer) return null;
    const found = await this.transactions.read((tx) => this.repository.findOf(tx, accountId, issuer));
    return found?.subject ?? null;
  }

  accountOf(identity: OpenIdIdentity): Promise<Account> {
    return this.transactions.read((tx) => this.accountIn(tx, identity));
  }

  async accountIn(tx: Tx, identity: OpenIdIdentity): Promise<Account> {
    const account = await this.repository.findAccount(tx, identity);
    if (!account) throw Refused.because('openid-not-linked', { subject: identity.subject });
    return account;
  }

  /** Null takes the link away, and who came in by it out. */
  async change(act: Act, accountId: string, subject: string | null): Promise<void> {
    const { issuer } = this;
    if (!issuer) throw Refused.because('not-found');
    await this.transactions.run(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      const before = await this.repository.findOf(tx, accountId, issuer);
      if ((before?.subject ?? null) === subject) return;
      if (subject) await this.accounts.refuseWayInWhileSitting(tx, account, 'subject');
      const now = await this.clock.now(tx);
      await this.repository.unlink(tx, accountId, issuer);
      if (before) await this.sessions.endAllOf(tx, accountId, now);
      if (subject) await this.repository.link(tx, { issuer, subject, accountId, linkedAt: now });
      if (before) await this.notices.promise(tx, account, 'identity-unlinked');
      if (subject) await this.notices.promise(tx, account, 'identity-linked');
      await this.audit.record(tx, act, {
        act: subject ? 'account.identity-linked' : 'account.identity-unlinked',
        root: { kind: 'account', id: accountId },
        before: before && { issuer, subject: before.subject },
        after: subject ? { issuer, subject } : null,
      });
    });
  }
}
