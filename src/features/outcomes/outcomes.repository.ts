import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Outcome } from './outcome.entity.js';

@Injectable()
export class OutcomeRepository {
  async insert(tx: Tx, outcome: QueryDeepPartialEntity<Outcome>): Promise<Outcome> {
    const { identifiers } = await tx.insert(Outcome, outcome);
    return tx.findOneByOrFail(Outcome, { id: identifiers[0]!.id });
  }

  count(tx: Tx, projectId: string): Promise<number> {
    return tx.countBy(Outcome, { projectId });
  }

  ofProject(tx: Tx, projectId: string): Promise<Outcome[]> {
    return tx.find(Outcome, { where: { projectId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
