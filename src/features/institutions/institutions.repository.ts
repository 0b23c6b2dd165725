import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Institution } from './institution.entity.js';
import { Person } from './person.entity.js';
import { RegisterRepository } from './register.repository.js';

@Injectable()
export class InstitutionRepository extends RegisterRepository<Institution> {
  constructor() {
    super(Institution, 'name');
  }

  named(tx: Tx, ids: readonly string[]): Promise<Pick<Institution, 'id' | 'name'>[]> {
    return tx.find(Institution, { select: { id: true, name: true }, where: { id: In([...ids]) } });
  }

  /** A list of ids has no foreign key: what it names is looked up when it is written. */
  async refuseUnknown(tx: Tx, ids: readonly string[] | null | undefined, field: string): Promise<void> {
    const known = new Set((await this.named(tx, ids ?? [])).map(({ id }) => id));
    const at = (ids ?? []).findIndex((id) => !known.has(id.toLowerCase()));
    if (at < 0) return;
    const path = `${field}.${at}`;
    throw Refused.because('unknown-reference', { field: path }, path);
  }

  predecessors(tx: Tx, id: string): Promise<Institution[]> {
    return tx.find(Institution, { where: { successorId: id }, order: { name: 'ASC' } });
  }
}

@Injectable()
export class PersonRepository extends RegisterRepository<Person> {
  constructor() {
    super(Person, 'fullName');
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<Person[]> {
    return tx.find(Person, { where: { id: In([...ids]) } });
  }

  /** By the words of their name, whatever academic title stands before it. */
  alike(tx: Tx, words: string, limit: number): Promise<Person[]> {
    return tx
      .createQueryBuilder(Person, 'entry')
      .where(
        `(entry.searchText like '%' || fold_accents(:pattern) || '%'
          or fold_accents(coalesce(entry.academicTitle, '') || ' ' || entry.fullName) = fold_accents(:words))`,
        { pattern: literalPattern(words), words },
      )
      .orderBy('entry.fullName')
      .addOrderBy('entry.id')
      .limit(limit)
      .getMany();
  }
}
