import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Adjustment } from './adjustment.entity.js';

@Injectable()
export class AdjustmentRepository {
  async insert(tx: Tx, adjustment: QueryDeepPartialEntity<Adjustment>): Promise<Adjustment> {
    const { identifiers } = await tx.insert(Adjustment, adjustment);
    return tx.findOneByOrFail(Adjustment, { id: identifiers[0]!.id });
  }

  ofProject(tx: Tx, projectId: string): Promise<Adjustment[]> {
    return tx.find(Adjustment, { where: { projectId }, order: { effectiveDate: 'ASC', createdAt: 'ASC' } });
  }
}
