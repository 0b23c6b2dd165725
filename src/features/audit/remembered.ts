import type { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';

/**
 * Whether something was recorded that the earlier snapshot did not show. Rows of the audit are written in the transaction of
 * their change, so what a snapshot shows of them it shows of the records; numbers of rows would not do, since a transaction with
 * a lower one may commit later. Rows that are sealed do not count, else how long an answer takes would tell of them; the closing,
 * which is not sealed, does.
 */
const SINCE = `select pg_current_snapshot()::text as snapshot, $1::pg_snapshot is null or exists (
    select from audit_entry where transaction_id >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(transaction_id::text::xid8, $1::pg_snapshot) and root_kind <> 'account' and sealed_by_id is null
  ) as changed`;

/** What changes without a row of the audit, as the state of the queue does, is seen after this at the latest. */
const LONGEST_MS = 60_000;

interface Kept<T> {
  snapshot: string;
  readonly answer: T;
  readonly ageMs: () => number;
}

/**
 * Answers that take long to work out, kept in this program until a record changes, and a minute at most. What is given is shared:
 * nobody may alter it. Before a session is closed, its ballots and comments are no change.
 */
export class Remembered<T> {
  private readonly kept = new Map<string, Kept<T>>();

  /** @param most so many are kept, those last asked for */
  constructor(
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /**
   * @param tx of one snapshot, on which `work` is done
   * @param key all that the answer depends on beside the records: the day, the language, what the reader may see; also what
   * sealed acts have made of it
   */
  async recall(tx: Tx, key: string, work: () => Promise<T>): Promise<T> {
    const found = this.kept.get(key);
    const [{ snapshot, changed }] = await tx.query(SINCE, [found?.snapshot ?? null]);
    const holds = found && !changed && found.ageMs() < LONGEST_MS;
    const kept = holds ? found : { snapshot, answer: await work(), ageMs: this.clock.stopwatch() };
    kept.snapshot = snapshot;
    this.kept.delete(key);
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return kept.answer;
  }
}
