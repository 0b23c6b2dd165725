import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { CounterpartCommitment } from './counterpart.entity.js';

@Injectable()
export class CounterpartRepository {
  async insert(
    tx: Tx,
    commitment: QueryDeepPartialEntity<CounterpartCommitment>,
  ): Promise<CounterpartCommitment> {
    const { identifiers } = await tx.insert(CounterpartCommitment, commitment);
    return tx.findOneByOrFail(CounterpartCommitment, { id: identifiers[0]!.id });
  }

  async update(
    tx: Tx,
    commitment: CounterpartCommitment,
    change: QueryDeepPartialEntity<CounterpartCommitment>,
  ): Promise<CounterpartCommitment> {
    await tx.update(CounterpartCommitment, commitment.id, { ...change, version: commitment.version + 1 });
    return tx.findOneByOrFail(CounterpartCommitment, { id: commitment.id });
  }

  async get(tx: Tx, projectId: string, id: string): Promise<CounterpartCommitment> {
    const commitment = await tx.findOneBy(CounterpartCommitment, { id, projectId });
    if (!commitment) throw Refused.because('not-found');
    return commitment;
  }

  count(tx: Tx, projectId: string): Promise<number> {
    return tx.countBy(CounterpartCommitment, { projectId });
  }

  ofProject(tx: Tx, projectId: string): Promise<CounterpartCommitment[]> {
    return tx.find(CounterpartCommitment, { where: { projectId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
