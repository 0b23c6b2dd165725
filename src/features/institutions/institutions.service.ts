import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideInstitution } from '../../domain/values/institution-dates.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { accept } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { InstitutionChange, InstitutionQuery, NewInstitution } from './institution.dto.js';
import type { Institution } from './institution.entity.js';
import { InstitutionRepository } from './institutions.repository.js';

@Injectable()
export class InstitutionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  registerInstitution(act: Act, input: NewInstitution): Promise<Institution> {
    accept(decideInstitution(input));
    return this.transactions.run(async (tx) => {
      const institution = await this.institutions.insert(tx, {
        ...input,
        createdAt: await this.clock.now(tx),
      });
      const root = { kind: 'institution', id: institution.id };
      await this.audit.record(tx, act, { act: 'institution.registered', root, after: institution });
      return institution;
    });
  }

  changeInstitution(act: Act, id: string, change: InstitutionChange): Promise<Institution> {
    return this.transactions.run(async (tx) => {
      const before = await this.institutions.lock(tx, id, act.expectedVersion);
      accept(decideInstitution({ ...before, ...change }));
      const after = await this.institutions.update(tx, before, change);
      await this.audit.record(tx, act, {
        act: 'institution.changed',
        root: { kind: 'institution', id },
        before,
        after,
      });
      return after;
    });
  }

  getInstitution(id: string): Promise<Institution> {
    return this.transactions.read((tx) => this.institutions.get(tx, id));
  }

  /** The names behind references, by id. */
  async namesOf(ids: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter((id) => typeof id === 'string');
    if (known.length === 0) return new Map();
    const found = await this.transactions.read((tx) => this.institutions.named(tx, known));
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  listInstitutions(query: InstitutionQuery): Promise<Page<Institution>> {
    return this.transactions.read(async (tx) => {
      const { kind } = query;
      const after = cursorKey(query, 2);
      const rows = await this.institutions.list(tx, query, limitOf(query) + 1, after, { kind });
      return pageOf(rows, query, (institution) => [institution.name, institution.id]);
    });
  }
}
