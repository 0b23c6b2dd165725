import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AccountRepository } from './accounts.repository.js';
import { type OwnAccount, OwnAccountRepository } from './own-account.repository.js';

/** What everybody may see and choose of their own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly own: OwnAccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  getOwn({ accountId }: Actor): Promise<OwnAccount> {
    return this.transactions.read((tx) => this.own.get(tx, accountId));
  }

  /** Of pages where no other language was chosen in the browser, of mails and of notices. */
  chooseLanguage(act: Act, language: Language): Promise<void> {
    const id = act.actor.accountId;
    if (!id) throw Refused.because('not-permitted');
    return this.transactions.run(async (tx) => {
      const before = await this.accounts.lock(tx, id);
      if (before.language === language) return;
      const after = await this.accounts.update(tx, before, { language });
      const root = { kind: 'account', id };
      await this.audit.record(tx, act, { act: 'account.changed', root, before, after });
    });
  }
}
