import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { SealedSecrets } from '../../platform/secrets/sealed-secrets.js';
import { WebhookRepository } from './webhooks.repository.js';

/** At each start the secrets that sign webhooks are brought under the key of today. */
@Injectable()
export class WebhookSeals implements OnApplicationBootstrap {
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly seals: SealedSecrets,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const stored = await this.transactions.read((tx) => this.webhooks.allSecrets(tx));
    const shut = await this.seals.renew(stored, (id, before, after) =>
      this.transactions.run((tx) => this.webhooks.replaceSecret(tx, id, before, after)),
    );
    if (shut > 0)
      this.logger.error(
        `${shut} webhooks cannot be signed: their secrets were sealed under another SECRETS_KEY. Set it, or that one as SECRETS_KEY_BEFORE, or renew the secrets.`,
      );
  }
}
