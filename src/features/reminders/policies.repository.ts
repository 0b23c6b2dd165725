import { Injectable } from '@nestjs/common';
import type { PolicyBook, ReminderPolicy } from '../../domain/schedule/reminder-policy.js';
import { ADVISORY_LOCKS } from '../../platform/database/advisory-locks.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { OfficePolicy, RemindedSubject } from './reminder.entity.js';

@Injectable()
export class PolicyRepository {
  /**
   * The office's own policies, by topic. They stand still until the end of the transaction: what is planned by them is there
   * when a change of policy looks for what it concerns.
   */
  async book(tx: Tx): Promise<PolicyBook> {
    await this.keep(tx);
    return bookOf(await this.list(tx));
  }

  /** The policies stand still until the end of the transaction; to be asked before a subject is locked. */
  async keep(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock_shared($1)', [ADVISORY_LOCKS.planning]);
  }

  list(tx: Tx): Promise<OfficePolicy[]> {
    return tx.find(OfficePolicy);
  }

  /** Waits for whoever plans by the policies of before, and keeps others from it. */
  async holdPlanning(tx: Tx): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.planning]);
  }

  /** Made where the topic has none yet; those who plan have to be held. */
  async lock(tx: Tx, topic: string, now: Date, expectedVersion?: number): Promise<OfficePolicy> {
    const fresh = { topic, content: null, version: 0, changedAt: now };
    await tx.createQueryBuilder().insert().into(OfficePolicy).values(fresh).orIgnore().execute();
    const policy = await tx.findOneOrFail(OfficePolicy, {
      where: { topic },
      lock: { mode: 'pessimistic_write' },
    });
    if (expectedVersion !== undefined && policy.version !== expectedVersion)
      throw Refused.because('stale-version');
    return policy;
  }

  /** @param content null: back to the built-in one */
  async write(
    tx: Tx,
    { topic, version }: OfficePolicy,
    content: ReminderPolicy | null,
    now: Date,
  ): Promise<OfficePolicy> {
    const change = { content, version: version + 1, changedAt: now };
    await tx.createQueryBuilder().update(OfficePolicy).set(change).where({ topic }).execute();
    return tx.findOneByOrFail(OfficePolicy, { topic });
  }

  /** How many subjects of each topic are open; zero where all of them are settled. */
  async openSubjects(tx: Tx): Promise<ReadonlyMap<string, number>> {
    const rows: { topic: string; open: number }[] = await tx.query(
      'select topic, count(*) filter (where open)::int as open from reminded_subject group by topic',
    );
    return new Map(rows.map(({ topic, open }) => [topic, open]));
  }

  /** Some open subjects of these topics: their ids are drawn at random, so that the first stand for all. */
  someOpen(tx: Tx, topics: readonly string[], most: number): Promise<RemindedSubject[]> {
    return tx
      .createQueryBuilder(RemindedSubject, 'subject')
      .where('subject.open and subject.topic = any(:topics)', { topics })
      .orderBy('subject.id')
      .limit(most)
      .getMany();
  }
}

export function bookOf(policies: readonly OfficePolicy[]): PolicyBook {
  return new Map(
    policies.flatMap(({ topic, content }) => (content === null ? [] : [[topic, content] as const])),
  );
}
