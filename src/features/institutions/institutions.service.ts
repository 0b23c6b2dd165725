import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { InstitutionChange, NewInstitution, RegisterQuery } from './institution.dto.js';
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

  listInstitutions(query: RegisterQuery): Promise<Page<Institution>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.institutions.list(tx, query, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, (institution) => [institution.name, institution.id]);
    });
  }
}
