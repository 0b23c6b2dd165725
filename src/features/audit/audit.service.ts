import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import type { AuditQuery } from './audit.dto.js';
import { AuditRepository, type ListedEntry } from './audit.repository.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: AuditRepository,
  ) {}

  listEntries(query: AuditQuery): Promise<Page<ListedEntry>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.entries.list(tx, query, limitOf(query) + 1, cursorKey(query, 1));
      return pageOf(rows, query, (entry) => [entry.id]);
    });
  }
}
