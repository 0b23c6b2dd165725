import { Injectable } from '@nestjs/common';
import type { Limit } from '../../domain/access/sign-in-limits.js';
import type { Tx } from '../../platform/database/transactions.js';
import { digestOf } from './secrets.js';

type Key = Limit['key'];

export interface Tried {
  readonly tried: number;
  readonly until: Date;
}

const MOST_TRIED = 1_000_000;
const SWEPT_AT_ONCE = 50;
const IS_OVER = '(old.until <= $2 or old.until - $3::timestamptz > $3::timestamptz - $2::timestamptz)';

@Injectable()
export class ThrottleRepository {
  /**
   * Counts one more try, in a window that begins with the first. One that ends more than a whole window after this one would was
   * begun by a clock that was ahead, and is over; who merely asked the time a moment earlier must not begin the count anew.
   */
  async count(tx: Tx, key: Key, now: Date, windowEnd: Date): Promise<Tried> {
    const [row] = await tx.query(
      `insert into throttle as old (key, tried, until) values ($1, 1, $3)
       on conflict (key) do update set
         tried = case when ${IS_OVER} then 1 else least(old.tried + 1, ${MOST_TRIED}) end,
         until = case when ${IS_OVER} then $3 else old.until end
       returning tried, until`,
      [stored(key), now, windowEnd],
    );
    return row;
  }

  async giveBack(tx: Tx, key: Key): Promise<void> {
    await tx.query('update throttle set tried = greatest(tried - 1, 0) where key = $1', [stored(key)]);
  }

  async forget(tx: Tx, key: Key): Promise<void> {
    await tx.query('delete from throttle where key = $1', [stored(key)]);
  }

  /** Windows that have ended, a few at a time. */
  async sweep(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `delete from throttle where key in
         (select key from throttle where until <= $1 limit ${SWEPT_AT_ONCE} for update skip locked)`,
      [now],
    );
  }

  async isFamiliar(tx: Tx, email: string, network: string, since: Date): Promise<boolean> {
    const [row] = await tx.query(
      `select exists (select 1 from familiar_network familiar join account on account.id = familiar.account_id
         where account.email = $1 and familiar.network = $2 and familiar.last_used_at > $3) as known`,
      [email, network, since],
    );
    return row.known;
  }

  async becomeFamiliar(tx: Tx, accountId: string, network: string, now: Date, since: Date): Promise<void> {
    await tx.query(
      `insert into familiar_network (account_id, network, last_used_at) values ($1, $2, $3)
       on conflict (account_id, network) do update set last_used_at = excluded.last_used_at`,
      [accountId, network, now],
    );
    await tx.query('delete from familiar_network where account_id = $1 and last_used_at <= $2', [
      accountId,
      since,
    ]);
  }
}

function stored(key: Key): Buffer {
  return digestOf(JSON.stringify(key));
}
