import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { BUILT_IN_RULEBOOKS } from '../../domain/council/built-in-rulebooks.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';

@Injectable()
export class RulebooksService implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebookRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.installBuiltIns();
  }

  installBuiltIns(): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.rulebooks.insertMissing(tx, BUILT_IN_RULEBOOKS, await this.clock.now(tx));
    });
  }

  listRulebooks() {
    return this.transactions.read(async (tx) => {
      const rulebooks = await this.rulebooks.list(tx);
      return { items: rulebooks.map(entryOf), nextCursor: null };
    });
  }

  getRulebook(id: string) {
    return this.transactions.read(async (tx) => {
      const rulebook = await this.rulebooks.get(tx, id);
      return { ...rulebookOf(rulebook), id, builtIn: rulebook.builtIn };
    });
  }
}

function entryOf(stored: StoredRulebook) {
  const { id, builtIn } = stored;
  const { code, version, purpose, title, levels, kinds, legalBasis, validFrom, validTo, adoptions } =
    rulebookOf(stored);
  return {
    id,
    code,
    version,
    purpose,
    title,
    levels,
    kinds,
    legalBasis,
    validFrom,
    validTo,
    adoptions,
    builtIn,
  };
}
