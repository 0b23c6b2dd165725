import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AccountLinksService } from './account-links.service.js';
import { AccountRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { OpenIdRepository } from './openid.repository.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './sessions.repository.js';

export interface FirstAdministrator {
  readonly email: string;
  readonly displayName: string;
}

/** The way into an office that nobody administers yet: for whoever runs the computer. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AccountRepository,
    private readonly accounts: AccountsService,
    private readonly links: AccountLinksService,
    private readonly identities: OpenIdRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the link by which they choose a password */
  open(act: Act, { email, displayName }: FirstAdministrator): Promise<string> {
    return this.transactions.run(async (tx) => {
      await this.repository.lockAll(tx);
      if (await this.repository.isAdministered(tx)) throw Refused.because('administrator-exists');
      const known = await this.repository.findByEmail(tx, email);
      if (known && !known.active) await this.voidWaysInto(tx, act, known.id);
      const account = known
        ? await this.accounts.promoteIn(tx, act, known)
        : await this.accounts.openIn(tx, act, { email, displayName, roles: ['administrator'] });
      return (await this.links.giveIn(tx, act, account.id, true)).link!;
    });
  }

  /** Who held the account when it was shut must not become administrator by what they still know. */
  private async voidWaysInto(tx: Tx, act: Act, accountId: string): Promise<void> {
    const voided = {
      password: await this.repository.hasPassword(tx, accountId),
      identities: await this.identities.unlinkAll(tx, accountId),
      secondFactor: await this.factors.remove(tx, accountId),
      ...(await this.sessions.endAllOf(tx, accountId, await this.clock.now(tx))),
    };
    await this.repository.setPassword(tx, accountId, null);
    const root = { kind: 'account', id: accountId };
    await this.audit.record(tx, act, { act: 'account.ways-in-voided', root, before: voided });
  }
}
