import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, pageOf } from '../../platform/http/page.js';
import type { AuditQuery } from '../audit/audit.dto.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { RecordNames } from './record-names.repository.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The audit for people: rows with the names of the records that they are about. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: AuditRepository,
    private readonly names: RecordNames,
  ) {}

  readEntries(query: AuditQuery) {
    return this.transactions.read(async (tx) => {
      const rows = await this.entries.list(tx, query, limitOf(query) + 1, cursorKey(query, 1));
      const page = pageOf(rows, query, (entry) => [entry.id]);
      const ids = page.items.flatMap(({ rootId, subjectId, before, after }) => [
        rootId,
        subjectId,
        ...(JSON.stringify([before, after]).match(ID) ?? []),
      ]);
      const wanted = query.id ? [...ids, query.id] : ids;
      return { page, names: await this.names.of(tx, wanted) };
    });
  }
}
