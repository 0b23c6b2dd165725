import { Injectable } from '@nestjs/common';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { StoredRulebook } from './rulebook.entity.js';

@Injectable()
export class RulebookRepository {
  /** Leaves what is there as it is: several programs may start at once, and stored versions are final. */
  async insertMissing(tx: Tx, rulebooks: readonly Rulebook[], createdAt: Date): Promise<void> {
    const rows = rulebooks.map(({ validTo, ...content }) => {
      const { code, version, purpose, validFrom } = content;
      return { code, version, purpose, validFrom, validTo, content, builtIn: true, createdAt };
    });
    await tx.createQueryBuilder().insert().into(StoredRulebook).values(rows).orIgnore().execute();
  }

  find(tx: Tx, id: string): Promise<StoredRulebook | null> {
    return tx.findOneBy(StoredRulebook, { id });
  }

  async get(tx: Tx, id: string): Promise<StoredRulebook> {
    const rulebook = await this.find(tx, id);
    if (!rulebook) throw Refused.because('not-found');
    return rulebook;
  }

  list(tx: Tx): Promise<StoredRulebook[]> {
    return tx.find(StoredRulebook, {
      order: { purpose: 'ASC', validFrom: 'DESC', code: 'ASC', version: 'DESC' },
    });
  }

  ofPurpose(tx: Tx, purpose: CouncilPurpose): Promise<StoredRulebook[]> {
    return tx.findBy(StoredRulebook, { purpose });
  }
}
