import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { SealedSecrets } from '../../platform/secrets/sealed-secrets.js';
import { SecondFactorRepository } from './second-factor.repository.js';

/** At each start the secrets of authenticator apps are brought under the key of today. */
@Injectable()
export class SecondFactorSeals implements OnApplicationBootstrap {
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly transactions: Transactions,
    private readonly factors: SecondFactorRepository,
    private readonly seals: SealedSecrets,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const secrets = await this.transactions.read((tx) => this.factors.allSecrets(tx));
    let shut = 0;
    for (const { accountId, secret } of secrets) {
      if (this.seals.isCurrent(secret)) continue;
      try {
        const renewed = this.seals.seal(this.seals.unseal(secret, accountId), accountId);
        await this.transactions.run((tx) => this.factors.replaceSecret(tx, accountId, secret, renewed));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        shut++;
      }
    }
    if (shut > 0)
      this.logger.error(
        `${shut} accounts cannot give codes of their app: they were sealed under another SECRETS_KEY. Set it, or that one as SECRETS_KEY_BEFORE.`,
      );
  }
}
