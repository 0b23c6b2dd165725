import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NewPerson, PersonChange, PersonQuery } from './institution.dto.js';
import { PersonRepository } from './institutions.repository.js';
import type { Person } from './person.entity.js';

@Injectable()
export class PersonsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  registerPerson(act: Act, input: NewPerson): Promise<Person> {
    return this.transactions.run((tx) => this.register(tx, act, input));
  }

  /** Inside the transaction of a larger act. */
  async register(tx: Tx, act: Act, input: NewPerson): Promise<Person> {
    const person = await this.persons.insert(tx, { ...input, createdAt: await this.clock.now(tx) });
    const root = { kind: 'person', id: person.id };
    await this.audit.record(tx, act, { act: 'person.registered', root, after: person });
    return person;
  }

  changePerson(act: Act, id: string, change: PersonChange): Promise<Person> {
    return this.transactions.run(async (tx) => {
      const before = await this.persons.lock(tx, id, act.expectedVersion);
      const after = await this.persons.update(tx, before, change);
      await this.audit.record(tx, act, {
        act: 'person.changed',
        root: { kind: 'person', id },
        before,
        after,
      });
      return after;
    });
  }

  getPerson(id: string): Promise<Person> {
    return this.transactions.read((tx) => this.persons.get(tx, id));
  }

  listPersons(query: PersonQuery): Promise<Page<Person>> {
    return this.transactions.read(async (tx) => {
      const { institutionId } = query;
      const after = cursorKey(query, 2);
      const rows = await this.persons.list(tx, query, limitOf(query) + 1, after, { institutionId });
      return pageOf(rows, query, (person) => [person.fullName, person.id]);
    });
  }
}
