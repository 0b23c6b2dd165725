import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './accounts.repository.js';
import type { Credentials } from './identity.dto.js';
import { hashPassword, isPassword, newToken } from './secrets.js';
import { SessionsService, type StartedSession } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { Visit } from './visit.js';

@Injectable()
export class SignInService {
  /** Checked when no account has the address, so that both answers take the same time. */
  private readonly nobodysHash = hashPassword(newToken());

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
  ) {}

  async signIn({ email, password }: Credentials, visit: Visit): Promise<StartedSession> {
    const address = email.toLowerCase();
    const attempt = await this.throttle.begin(address, visit.address);
    const found = await this.transactions.alone((tx) => this.accounts.findForSignIn(tx, address));
    const fits = await isPassword(found?.passwordHash ?? (await this.nobodysHash), password);
    if (!found?.passwordHash || !fits) throw Refused.because('wrong-credentials');
    const { passwordHash: _, ...account } = found;
    return this.transactions.run(async (tx) => {
      await this.throttle.succeed(tx, attempt, account.id);
      return this.sessions.start(tx, account as Account, visit);
    });
  }
}
