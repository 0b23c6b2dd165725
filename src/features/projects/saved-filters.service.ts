import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NewSavedFilter } from './saved-filter.dto.js';
import type { SavedFilter } from './saved-filter.entity.js';
import { ownFilter, SavedFilterRepository } from './saved-filters.repository.js';

const MOST_FILTERS = 50;

/** Each account keeps filters of its own; nobody reads another's. */
@Injectable()
export class SavedFiltersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly filters: SavedFilterRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listFilters(actor: Actor): Promise<SavedFilter[]> {
    return this.transactions.read((tx) => this.filters.of(tx, accountOf(actor)));
  }

  findDefault(actor: Actor): Promise<SavedFilter | null> {
    return this.transactions.read((tx) => this.filters.findDefault(tx, accountOf(actor)));
  }

  /** A name that is taken is given to the new filter. */
  keepFilter(act: Act, { name, query = '', isDefault = false }: NewSavedFilter): Promise<SavedFilter> {
    const accountId = accountOf(act.actor);
    return this.transactions.run(async (tx) => {
      const known = await this.filters.lock(tx, accountId);
      if (known.length >= MOST_FILTERS && !known.some((one) => one.name === name))
        throw Refused.because('too-many-saved-filters', { most: MOST_FILTERS }, 'name');
      const createdAt = await this.clock.now(tx);
      const kept = await this.filters.keep(tx, { accountId, name, query, createdAt });
      if (isDefault) await this.filters.makeDefault(tx, accountId, kept.id);
      await this.note(tx, act, 'saved-filter.kept', kept, { name, query, isDefault });
      return { ...kept, isDefault: isDefault || kept.isDefault };
    });
  }

  /** The list begins with it, or, where it did so already, with all projects again. */
  turnDefault(act: Act, id: string): Promise<void> {
    const accountId = accountOf(act.actor);
    return this.transactions.run(async (tx) => {
      const filter = ownFilter(await this.filters.lock(tx, accountId), id);
      await this.filters.makeDefault(tx, accountId, filter.isDefault ? null : id);
      await this.note(tx, act, 'saved-filter.default-turned', filter, { isDefault: !filter.isDefault });
    });
  }

  removeFilter(act: Act, id: string): Promise<void> {
    const accountId = accountOf(act.actor);
    return this.transactions.run(async (tx) => {
      const filter = ownFilter(await this.filters.lock(tx, accountId), id);
      await this.filters.remove(tx, id);
      await this.note(tx, act, 'saved-filter.removed', filter, { removed: true });
    });
  }

  private async note(tx: Tx, act: Act, name: string, { id }: SavedFilter, after: object): Promise<void> {
    await this.audit.record(tx, act, {
      act: name,
      root: { kind: 'account', id: accountOf(act.actor) },
      subject: { kind: 'saved-filter', id },
      after,
    });
  }
}

function accountOf({ accountId }: Actor): string {
  if (!accountId) throw Refused.because('not-permitted');
  return accountId;
}
