import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The names behind a project's references. */
@Injectable()
export class DossierRepository {
  async institutions(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, Named>> {
    const known = ids.filter((id) => id !== null);
    const rows: Named[] = await tx.query('select id, name from institution where id = any($1)', [known]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async person(tx: Tx, id: string | null): Promise<Named | null> {
    if (!id) return null;
    const [row] = await tx.query('select id, full_name as name from person where id = $1', [id]);
    return row ?? null;
  }

  /** How many reminders of these milestones are still to come. */
  async plannedReminders(tx: Tx, milestoneIds: readonly string[]): Promise<number> {
    const [row] = await tx.query(
      `select count(*)::int as count from reminder
       where subject_kind = 'milestone' and subject_id = any($1) and state in ('planned', 'sending')`,
      [milestoneIds],
    );
    return row.count;
  }

  async plannedRemindersOf(tx: Tx, projectId: string): Promise<number> {
    const rows: { id: string }[] = await tx.query('select id from milestone where project_id = $1', [
      projectId,
    ]);
    return this.plannedReminders(
      tx,
      rows.map(({ id }) => id),
    );
  }
}
