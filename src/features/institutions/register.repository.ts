import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { RegisterQuery } from './institution.dto.js';

interface RegisterEntry extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/** Reading and writing one register: the same for institutions and persons but for the table and the name they sort by. */
export class RegisterRepository<T extends RegisterEntry> {
  constructor(
    private readonly table: EntityTarget<T>,
    private readonly nameColumn: keyof T & string,
  ) {}

  async insert(tx: Tx, entry: QueryDeepPartialEntity<T>): Promise<T> {
    const { identifiers } = await tx.insert(this.table, entry);
    return this.get(tx, identifiers[0]!.id);
  }

  async get(tx: Tx, id: string): Promise<T> {
    const entry = await tx.findOneBy(this.table, { id } as never);
    if (!entry) throw Refused.because('not-found');
    return entry;
  }

  /** The entry locked for change; refused when the reader had seen another version of it. */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<T> {
    const entry = await tx.findOne(this.table, {
      where: { id } as never,
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw Refused.because('not-found');
    if (expectedVersion !== undefined && entry.version !== expectedVersion)
      throw Refused.because('stale-version');
    return entry;
  }

  async update(tx: Tx, entry: T, change: QueryDeepPartialEntity<T>): Promise<T> {
    await tx.update(this.table, entry.id, { ...change, version: entry.version + 1 });
    return this.get(tx, entry.id);
  }

  /** In order of name, one more than the page holds. */
  list(
    tx: Tx,
    query: RegisterQuery,
    limit: number,
    after: readonly (string | null)[] | null,
    alike: Readonly<Record<string, string | undefined>> = {},
  ): Promise<T[]> {
    const name = `entry.${this.nameColumn}`;
    const entries = tx
      .createQueryBuilder(this.table, 'entry')
      .orderBy(name)
      .addOrderBy('entry.id')
      .limit(limit);
    if (query.q) {
      entries.andWhere(`entry.searchText like '%' || fold_accents(:words) || '%'`, {
        words: literalPattern(query.q),
      });
    }
    for (const [column, value] of Object.entries(alike)) {
      if (value !== undefined) entries.andWhere(`entry.${column} = :${column}`, { [column]: value });
    }
    if (after)
      entries.andWhere(`(${name}, entry.id) > (:afterName, :afterId)`, {
        afterName: after[0],
        afterId: after[1],
      });
    return entries.getMany();
  }
}
