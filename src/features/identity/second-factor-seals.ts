import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
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
    const stored = await this.transactions.read((tx) => this.factors.allSecrets(tx));
    const shut = await this.seals.renew(stored, (accountId, before, after) =>
      this.transactions.run((tx) => this.factors.replaceSecret(tx, accountId, before, after)),
    );
    if (shut > 0)
      this.logger.error(
        `${shut} accounts cannot give codes of their app: they were sealed under another SECRETS_KEY. Set it, or that one as SECRETS_KEY_BEFORE.`,
      );
  }
}
