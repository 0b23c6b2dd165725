import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';

export interface NamedRecord {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** Councils and sessions go by the codes of what they judge. */
const CODES = `(select string_agg(project.code, ', ' order by project.code) from council_project judged
  join project on project.id = judged.project_id where judged.council_id = `;

const NAMES = `
  select 'project' as kind, id, code || ' ' || title as name from project where id = any($1)
  union all select 'institution', id, name from institution where id = any($1)
  union all select 'person', id, full_name from person where id = any($1)
  union all select 'account', id, display_name from account where id = any($1)
  union all select 'decision', id, coalesce(number, as_written, subject, '') from decision where id = any($1)
  union all select 'rulebook', id, code || ' v' || version from rulebook where id = any($1)
  union all select 'milestone', id, title from milestone where id = any($1)
  union all select 'council', id, ${CODES} council.id) from council where id = any($1)
  union all select 'session', id, ${CODES} council_session.council_id) from council_session where id = any($1)`;

/** What people call the records that an audit row names by id. */
@Injectable()
export class RecordNames {
  async of(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedRecord>> {
    const rows: NamedRecord[] = ids.length > 0 ? await tx.query(NAMES, [[...new Set(ids)]]) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }
}
