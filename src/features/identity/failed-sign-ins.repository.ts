import { Injectable } from '@nestjs/common';
import {
  FAILURES_KEPT_DAYS,
  type FailedStep,
  MOST_NETWORKS_A_DAY,
} from '../../domain/access/failed-sign-in.js';
import type { Tx } from '../../platform/database/transactions.js';

export interface Failure {
  /** Either tells the account; an address may be nobody's. */
  readonly email?: string;
  readonly accountId?: string;
  readonly step: FailedStep;
  readonly network: string;
}

/** What an administrator sees of it. */
export interface FailureView {
  readonly id: string;
  /** Null: there is no such account. */
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly step: FailedStep;
  /** Null: from many networks. */
  readonly network: string | null;
  readonly tried: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const MOST_TRIED = 1_000_000;
const SWEPT_AT_ONCE = 50;

@Injectable()
export class FailedSignInRepository {
  async note(tx: Tx, { email, accountId, step, network }: Failure, now: Date): Promise<void> {
    await tx.query(
      `with who as (select coalesce($1::uuid, (select id from account where email = $2)) as id),
       today as (select failed.network from failed_sign_in failed, who
         where failed.account_id is not distinct from who.id and failed.day = $5::date and failed.step = $3)
       insert into failed_sign_in as old (account_id, step, network, day, tried, first_at, last_at)
       select who.id, $3,
         case when exists (select from today where today.network = $4) or (select count(*) from today) < ${MOST_NETWORKS_A_DAY}
           then $4 end, $5::date, 1, $6, $6 from who
       on conflict (account_id, day, step, network) do update
         set tried = least(old.tried + 1, ${MOST_TRIED}), last_at = greatest(old.last_at, excluded.last_at)`,
      [accountId ?? null, email ?? null, step, network, now.toISOString().slice(0, 10), now],
    );
    await tx.query(
      `delete from failed_sign_in where id in (select id from failed_sign_in
         where last_at < $1::timestamptz - interval '${FAILURES_KEPT_DAYS} days' limit ${SWEPT_AT_ONCE} for update skip locked)`,
      [now],
    );
  }

  /** Last tried first, one more than the page holds. */
  async list(tx: Tx, limit: number, after: readonly (string | null)[] | null): Promise<FailureView[]> {
    const rows = await tx.query(
      `select failed.id, failed.step, failed.network, failed.tried, failed.first_at as "firstAt", failed.last_at as "lastAt",
         account.id as "accountId", account.display_name as name
       from failed_sign_in failed left join account on account.id = failed.account_id
       where $2::uuid is null or (failed.last_at, failed.id)
         < (select last.last_at, last.id from failed_sign_in last where last.id = $2)
       order by failed.last_at desc, failed.id desc limit $1`,
      [limit, after?.[0] ?? null],
    );
    return rows.map(
      ({ accountId, name, ...row }: FailureView & { accountId: string | null; name: string }) => ({
        ...row,
        account: accountId === null ? null : { id: accountId, name },
      }),
    );
  }
}
