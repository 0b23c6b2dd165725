import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { RecurringName } from '../../wording/recurring-work.js';
import type { Tx } from '../database/transactions.js';
import { RecurringWorkRow } from './recurring-work.entity.js';
import type { RecurringWork } from './recurring-work.js';

const LONGEST_FAILURE = 1_000;

/** What work there is, and how its last run went. */
@Injectable()
export class RecurringWorkRepository {
  /** What is not on the list any more is forgotten. */
  async keep(tx: Tx, works: readonly RecurringWork[]): Promise<void> {
    const rows = works.map(({ name, everyMs }) => ({ name, everyMs }));
    await tx.delete(RecurringWorkRow, { name: Not(In(rows.map(({ name }) => name))) });
    await tx.upsert(RecurringWorkRow, rows, ['name']);
  }

  async noteBegin(tx: Tx, name: string, beganAt: Date): Promise<void> {
    await tx.update(RecurringWorkRow, { name }, { beganAt });
  }

  async noteEnd(tx: Tx, name: string, endedAt: Date, failure: string | null): Promise<void> {
    await tx.update(
      RecurringWorkRow,
      { name },
      failure === null
        ? { endedAt, failure, succeededAt: endedAt }
        : { endedAt, failure: failure.slice(0, LONGEST_FAILURE) },
    );
  }

  /** @returns null for work that is not on the list */
  async succeededAt(tx: Tx, name: RecurringName): Promise<Date | null> {
    const row = await tx.findOneBy(RecurringWorkRow, { name });
    return row?.succeededAt ?? null;
  }

  list(tx: Tx): Promise<RecurringWorkRow[]> {
    return tx.find(RecurringWorkRow, { order: { name: 'ASC' } });
  }
}
