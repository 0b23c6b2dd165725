import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NewPipelineEntry, PipelineQuery } from './pipeline.dto.js';
import { PipelineRepository } from './pipeline.repository.js';
import type { PipelineEntry } from './pipeline-entry.entity.js';

@Injectable()
export class PipelineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: PipelineRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  noteEntry(act: Act, input: NewPipelineEntry): Promise<PipelineEntry> {
    return this.transactions.run(async (tx) => {
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
}
