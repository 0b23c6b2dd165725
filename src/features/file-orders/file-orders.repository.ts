import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { MOST_ATTEMPTS } from '../../domain/file-orders/file-order.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { FileOrder } from './file-order.entity.js';

export type NewFileOrder = Pick<
  FileOrder,
  'kind' | 'parameters' | 'title' | 'language' | 'orderedBy' | 'orderedAt'
>;

const OPEN = `state in ('waiting', 'making')`;

@Injectable()
export class FileOrderRepository {
  /** The account's row waits for its other ordering, so that the open orders are counted one after the other. */
  async queueUp(tx: Tx, orderedBy: string): Promise<void> {
    await tx.query('select from account where id = $1 for no key update', [orderedBy]);
  }

  /** The order, or the same one of this person that is not settled yet. */
  async place(tx: Tx, order: NewFileOrder): Promise<{ order: FileOrder; isNew: boolean }> {
    const { kind, parameters, title, language, orderedBy, orderedAt } = order;
    const [row] = await tx.query(
      `insert into file_order (kind, parameters, title, language, ordered_by, ordered_at, ring_at)
       values ($1, $2, $3, $4, $5, $6, $6)
       on conflict (ordered_by, kind, language, md5(parameters::text)) where ${OPEN}
         do update set title = excluded.title
       returning id, xmax = 0 as "isNew"`,
      [kind, JSON.stringify(parameters), title, language, orderedBy, orderedAt],
    );
    return { order: await tx.findOneByOrFail(FileOrder, { id: row.id }), isNew: row.isNew };
  }

  async countOpen(tx: Tx, orderedBy: string): Promise<number> {
    const [row] = await tx.query(
      `select count(*)::int as count from file_order where ordered_by = $1 and ${OPEN}`,
      [orderedBy],
    );
    return row.count;
  }

  /** One's own; of others' nobody learns that they exist. */
  async getOwn(tx: Tx, orderedBy: string, id: string): Promise<FileOrder> {
    const order = await tx.findOneBy(FileOrder, { id, orderedBy });
    if (!order) throw Refused.because('not-found');
    return order;
  }

  async lockOwn(tx: Tx, orderedBy: string, id: string): Promise<FileOrder> {
    const order = await tx.findOne(FileOrder, {
      where: { id, orderedBy },
      lock: { mode: 'pessimistic_write' },
    });
    if (!order) throw Refused.because('not-found');
    return order;
  }

  listOwn(
    tx: Tx,
    orderedBy: string,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<FileOrder[]> {
    const orders = tx
      .createQueryBuilder(FileOrder, 'file_order')
      .where('file_order.orderedBy = :orderedBy', { orderedBy })
      .orderBy('file_order.orderedAt', 'DESC')
      .addOrderBy('file_order.id', 'DESC')
      .limit(limit);
    if (after)
      orders.andWhere('(file_order.orderedAt, file_order.id) < (:at, :id)', { at: after[0], id: after[1] });
    return orders.getMany();
  }

  /**
   * The next order, or one that a program left unfinished, under a lease: two workers take different ones. What lost its
   * maker too often is not tried again.
   */
  async claim(tx: Tx, now: Date, leaseUntil: Date): Promise<FileOrder | null> {
    await tx.query(
      `update file_order set state = 'failed', failure = 'interrupted', settled_at = $1
       where state = 'making' and ring_at <= $1 and attempts >= $2`,
      [now, MOST_ATTEMPTS],
    );
    const [[row]] = await tx.query(
      `update file_order set state = 'making', attempts = attempts + 1, ring_at = $2, steps_done = 0, steps_total = null
       where id = (select id from file_order where ${OPEN} and ring_at <= $1
         order by ring_at, id limit 1 for update skip locked)
       returning id`,
      [now, leaseUntil],
    );
    return row ? tx.findOneByOrFail(FileOrder, { id: row.id }) : null;
  }

  /** @returns whether this attempt still holds it: it may have been cancelled, or taken over when the lease ended */
  async update(
    tx: Tx,
    { id, attempts }: Pick<FileOrder, 'id' | 'attempts'>,
    change: QueryDeepPartialEntity<FileOrder>,
  ): Promise<boolean> {
    const { affected } = await tx.update(FileOrder, { id, attempts, state: 'making' }, change);
    return affected === 1;
  }

  async cancel(tx: Tx, id: string, settledAt: Date): Promise<void> {
    await tx.update(FileOrder, { id }, { state: 'cancelled', settledAt });
  }

  /** @returns the contents of some orders whose time is over, which name them no longer */
  async forgetExpired(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows: { sha256: string }[] = await tx.query(
      `with expired as (
         select id, sha256 from file_order where sha256 is not null and expires_at <= $1
         limit $2 for update skip locked),
       forgotten as (
         update file_order made set sha256 = null, size = null from expired where made.id = expired.id)
       select distinct sha256 from expired`,
      [now, limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }
}
