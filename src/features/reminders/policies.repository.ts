import { Injectable } from '@nestjs/common';
import type { PolicyBook } from '../../domain/schedule/reminder-policy.js';
import type { Tx } from '../../platform/database/transactions.js';
import { OfficePolicy } from './reminder.entity.js';

@Injectable()
export class PolicyRepository {
  /** The office's own policies, by topic. */
  async book(tx: Tx): Promise<PolicyBook> {
    const policies = await tx.find(OfficePolicy);
    return new Map(policies.map(({ topic, content }) => [topic, content]));
  }
}
