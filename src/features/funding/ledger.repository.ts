import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Disbursement, LedgerLock } from './disbursement.entity.js';

export interface ProjectFacts {
  readonly hasPassed: boolean;
  readonly missedReports: number;
}

export interface EntriesToLock {
  readonly entries: number;
  readonly projects: number;
  readonly cashVnd: bigint;
}

/** Pass or better; a grade that only old papers print counts when the project was accepted on it. */
const PROJECT_FACTS = `
  select exists (select from project_grade standing left join verdict on verdict.id = standing.verdict_id
      where standing.project_id = project.id and (standing.grade in ('excellent', 'good', 'pass') or verdict.accepts
        or (standing.grade is null and project.stage in ('accepted', 'recognized', 'closed')))) as "hasPassed",
    (select count(*)::int from milestone where project_id = project.id and kind = 'periodic-report' and state = 'open'
      and due_date < $2) as "missedReports"
  from project where project.id = $1`;

@Injectable()
export class LedgerRepository {
  /** The project is locked by the caller, so its entries are numbered without gaps. */
  async insert(
    tx: Tx,
    entry: QueryDeepPartialEntity<Disbursement> & { projectId: string },
  ): Promise<Disbursement> {
    const number = 1 + (await tx.countBy(Disbursement, { projectId: entry.projectId }));
    const { identifiers } = await tx.insert(Disbursement, { ...entry, number });
    return tx.findOneByOrFail(Disbursement, { id: identifiers[0]!.id });
  }

  ofProject(tx: Tx, projectId: string): Promise<Disbursement[]> {
    return tx.find(Disbursement, { where: { projectId }, order: { number: 'ASC' } });
  }

  async get(tx: Tx, projectId: string, id: string): Promise<Disbursement> {
    const entry = await tx.findOneBy(Disbursement, { id, projectId });
    if (!entry) throw Refused.because('not-found');
    return entry;
  }

  async projectFacts(tx: Tx, projectId: string, today: PlainDate): Promise<ProjectFacts> {
    const [facts] = await tx.query(PROJECT_FACTS, [projectId, today]);
    return facts;
  }

  lock(tx: Tx, lock: Omit<LedgerLock, 'id'>): Promise<unknown> {
    return tx.insert(LedgerLock, lock);
  }

  async lockedThrough(tx: Tx): Promise<PlainDate | null> {
    const [newest] = await this.locks(tx, 1);
    return newest?.lockedThrough ?? null;
  }

  /** What a lock through this day closes that is open until now. */
  async openThrough(tx: Tx, after: PlainDate | null, through: PlainDate): Promise<EntriesToLock> {
    const [found] = await tx.query(
      `select count(*)::int as entries, count(distinct project_id)::int as projects, coalesce(sum(cash_vnd), 0)::text as "cashVnd"
       from ledger_movement where date <= $2 and ($1::date is null or date > $1)`,
      [after, through],
    );
    return { ...found, cashVnd: BigInt(found.cashVnd) };
  }

  locks(tx: Tx, most: number): Promise<LedgerLock[]> {
    return tx.find(LedgerLock, { order: { id: 'DESC' }, take: most });
  }

  /** Waits until every entry that is being booked is booked, and lets none begin before the lock stands. */
  async closeGate(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(ledger_gate())');
  }
}
