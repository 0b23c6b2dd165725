import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { FILES, RECORD_NAMES, RECORD_QUERIES, type RecordName } from './record-queries.js';

export interface ExportedFile {
  readonly what: 'document' | 'ballot';
  readonly title: string;
  readonly kind: string;
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

@Injectable()
export class ExportRepository {
  /** Each kind of record as JSON text: amounts are never read as floating numbers on their way. */
  async records(tx: Tx, projectId: string): Promise<Map<RecordName, string[]>> {
    const records = new Map<RecordName, string[]>();
    for (const name of RECORD_NAMES) {
      const rows: { text: string }[] = await tx.query(
        `select to_jsonb(record)::text as text from (${RECORD_QUERIES[name]}) record`,
        [projectId],
      );
      records.set(
        name,
        rows.map(({ text }) => text),
      );
    }
    return records;
  }

  files(tx: Tx, projectId: string): Promise<ExportedFile[]> {
    return tx.query(FILES, [projectId]);
  }

  async councilIds(tx: Tx, projectId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'select council_id as id from council_project where project_id = $1 order by council_id',
      [projectId],
    );
    return rows.map(({ id }) => id);
  }

  async closedSessionIds(tx: Tx, projectId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select session.id from council_session session join session_item item on item.session_id = session.id
       where item.project_id = $1 and session.state = 'closed' order by session.closed_at, session.id`,
      [projectId],
    );
    return rows.map(({ id }) => id);
  }
}
