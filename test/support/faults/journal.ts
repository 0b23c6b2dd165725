/** What was sent and what was answered, written down outside the product: the truth about what may not be lost. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Deed, DeedKind } from './demo-office.js';

/** Where a deed's mark stands, and its row of the audit. */
const TRACES: Readonly<Record<DeedKind, string>> = {
  project: `select project.title as mark, project.id, 'project.proposed' as act from project`,
  milestone: `select milestone.title as mark, milestone.id, 'milestone.set' as act from milestone`,
  entry: `select document_number as mark, id, 'disbursement.recorded' as act from disbursement`,
  document: `select title as mark, id, 'document.filed' as act from document`,
  withdrawal: `select reason as mark, project_id as id, 'project.moved' as act from stage_change`,
  ballot: `select form ->> 'comment' as mark, id, 'ballot.submitted' as act from ballot where state = 'submitted'`,
  order: `select parameters ->> 'q' as mark, id, 'file-order.placed' as act from file_order`,
  invitation: `select split_part(email, '@', 1) as mark, id, 'account.opened' as act from account`,
};

export interface Findings {
  /** Answered with yes, and not there. */
  readonly lost: string[];
  /** There more than once. */
  readonly doubled: string[];
  /** There without its row of the audit, or the other way round. */
  readonly halfDone: string[];
}

export class Journal {
  readonly acknowledged = new Map<string, Deed>();
  /** Not answered, or answered that it may not have happened. */
  readonly unknown = new Map<string, Deed>();
  /** By status. */
  readonly answers = new Map<number, number>();

  acknowledge(deed: Deed): void {
    this.unknown.delete(deed.mark);
    this.acknowledged.set(deed.mark, deed);
  }

  doubt(deed: Deed): void {
    this.unknown.set(deed.mark, deed);
  }

  /** Refused: it must not be there, unless an earlier try of it is. */
  forget(deed: Deed): void {
    this.unknown.delete(deed.mark);
  }

  count(status: number): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }

  async check(client: pg.Client): Promise<Findings> {
    const lost: string[] = [];
    const doubled: string[] = [];
    const halfDone: string[] = [];
    for (const kind of Object.keys(TRACES) as DeedKind[]) {
      const { rows } = await client.query<{ mark: string; count: number; audited: number }>(
        `select mark, count(*)::int as count, (select count(*)::int from audit_entry audit
             where audit.subject_id = any(array_agg(trace.id)) and audit.act = min(trace.act)) as audited
         from (${TRACES[kind]}) trace where mark like '${kind}-%' group by mark`,
      );
      const found = new Map(rows.map((row) => [row.mark, row]));
      for (const [mark, deed] of this.acknowledged)
        if (deed.kind === kind && !found.has(mark)) lost.push(mark);
      for (const { mark, count, audited } of rows) {
        if (count > 1) doubled.push(mark);
        if (audited !== count) halfDone.push(`${mark}: ${count} records, ${audited} rows of the audit`);
      }
    }
    const { rows } = await client.query<{ mark: string; sha256: string }>(
      `select title as mark, sha256 from document join stored_file file on file.id = document.file_id
       where title like 'document-%'`,
    );
    for (const { mark, sha256 } of rows) {
      const deed = this.acknowledged.get(mark);
      if (deed && sha256 !== contentOf(deed)) halfDone.push(`${mark}: another content`);
    }
    return { lost, doubled, halfDone };
  }
}

function contentOf({ sending }: Deed): string {
  const form = sending.body as Buffer;
  const from = form.indexOf('\r\n\r\n', form.indexOf('name="file"')) + 4;
  const to = form.lastIndexOf('\r\n--');
  return createHash('sha256').update(form.subarray(from, to)).digest('hex');
}
