import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AccountLinksService } from './account-links.service.js';
import { AccountRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';

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
  ) {}

  /** @returns the link by which they choose a password */
  open(act: Act, { email, displayName }: FirstAdministrator): Promise<string> {
    return this.transactions.run(async (tx) => {
      await this.repository.lockAll(tx);
      if (await this.repository.isAdministered(tx)) throw Refused.because('administrator-exists');
      const known = await this.repository.findByEmail(tx, email);
      const account = known
        ? await this.accounts.promoteIn(tx, act, known)
        : await this.accounts.openIn(tx, act, { email, displayName, roles: ['administrator'] });
      return (await this.links.giveIn(tx, act, account.id, true)).link!;
    });
  }
}
