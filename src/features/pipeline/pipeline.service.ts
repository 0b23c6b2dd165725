import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { InstitutionRepository } from '../institutions/institutions.repository.js';
import type { NewPipelineEntry, PipelineQuery } from './pipeline.dto.js';
import { type ListedEntry, PipelineRepository } from './pipeline.repository.js';
import type { PipelineEntry } from './pipeline-entry.entity.js';

const INSTANT = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{6}Z$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

@Injectable()
export class PipelineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: PipelineRepository,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  noteEntry(act: Act, input: NewPipelineEntry): Promise<PipelineEntry> {
    return this.transactions.run(async (tx) => {
      await this.institutions.refuseUnknown(tx, input.withInstitutionIds, 'withInstitutionIds');
      const entry = await this.entries.insert(tx, { ...input, createdAt: await this.clock.now(tx) });
      const root = { kind: 'pipeline-entry', id: entry.id };
      await this.audit.record(tx, act, { act: 'pipeline-entry.noted', root, after: entry });
      return entry;
    });
  }

  listEntries(query: PipelineQuery): Promise<Page<PipelineEntry>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.entries.list(tx, query, limitOf(query) + 1, cursorKey(query, 1));
      return pageOf(rows, query, (entry) => [entry.id]);
    });
  }

  /** As a page lists them. */
  listNewest(query: PipelineQuery): Promise<Page<ListedEntry>> {
    const after = cursorKey(query, 2);
    if (after && !(INSTANT.test(after[0] ?? '') && UUID.test(after[1] ?? '')))
      throw Refused.because('malformed-request', { field: 'cursor' }, 'cursor');
    return this.transactions.read(async (tx) => {
      const rows = await this.entries.newest(tx, query, limitOf(query) + 1, after);
      return pageOf(rows, query, ({ createdAt, id }) => [createdAt, id]);
    });
  }

  /** The project that an entry became, by the code that people know it by. */
  async projectOfCode(code: string): Promise<string> {
    const id = await this.transactions.read((tx) => this.entries.projectByCode(tx, code));
    if (!id) throw Refused.because('unknown-reference', { field: 'projectCode' }, 'projectCode');
    return id;
  }
}
