import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { SavedFilter } from './saved-filter.entity.js';

@Injectable()
export class SavedFilterRepository {
  /** The account's row waits for its other saving, so that a name, the default and the number are counted once. */
  async lock(tx: Tx, accountId: string): Promise<SavedFilter[]> {
    await tx.query('select from account where id = $1 for no key update', [accountId]);
    return this.of(tx, accountId);
  }

  /** By name. */
  of(tx: Tx, accountId: string): Promise<SavedFilter[]> {
    return tx.find(SavedFilter, { where: { accountId }, order: { name: 'ASC', id: 'ASC' } });
  }

  findDefault(tx: Tx, accountId: string): Promise<SavedFilter | null> {
    return tx.findOneBy(SavedFilter, { accountId, isDefault: true });
  }

  async keep(tx: Tx, filter: QueryDeepPartialEntity<SavedFilter>): Promise<SavedFilter> {
    await tx.upsert(SavedFilter, filter, ['accountId', 'name']);
    return tx.findOneByOrFail(SavedFilter, {
      accountId: filter.accountId as string,
      name: filter.name as string,
    });
  }

  async makeDefault(tx: Tx, accountId: string, id: string | null): Promise<void> {
    await tx.update(SavedFilter, { accountId, isDefault: true }, { isDefault: false });
    if (id) await tx.update(SavedFilter, { accountId, id }, { isDefault: true });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(SavedFilter, id);
  }
}

/** Of one's own filters; those of others are not there. */
export function ownFilter(filters: readonly SavedFilter[], id: string): SavedFilter {
  const filter = filters.find((one) => one.id === id);
  if (!filter) throw Refused.because('not-found');
  return filter;
}
