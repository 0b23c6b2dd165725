import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { MailServerAnswer } from './watch.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A transaction that is not over after so long has been ended by the server. */
const SETTLED_MS = HOUR_MS;

const TO_ROLE = `state = 'planned' and message_id is null and recipient_id is null`;
/** What has rung and waits for its mail: a few, however much is planned. */
const TO_PERSON = `state = 'planned' and message_id is null and recipient_id is not null`;

/** What the watch asks; each is answered by an index, however many reminders there are (a test reads the plans). */
export const WATCH_QUERIES = {
  nextDue: `select min(at) as at from (
    (select ring_at as at from reminder where ${TO_ROLE} and ring_at > $1 order by ring_at limit 1)
    union all
    (select min(ring_at) from reminder where ${TO_PERSON} and ring_at > $1)) due`,
  oldestDue: `select min(at) as at from (
    (select ring_at as at from reminder where ${TO_ROLE} and ring_at <= $1 order by ring_at limit 1)
    union all
    (select min(ring_at) from reminder where ${TO_PERSON} and ring_at <= $1)
    union all
    (select min(created_at) from message where channel = 'mail' and state = 'prepared')) due`,
  waitingMails: `select count(*)::int as count from message where channel = 'mail' and state = 'prepared'`,
  sentSince: `select count(*)::int as count from reminder where state = 'sent' and settled_at >= $1`,
  failedSince: `select count(*)::int as count from reminder where state = 'failed' and settled_at >= $1`,
  failedNow: `select count(*)::int as count from reminder where state = 'failed'`,
} as const;

export interface LedgerFigures {
  readonly nextDueAt: Date | null;
  readonly oldestDueAt: Date | null;
  readonly waitingMails: number;
  readonly sentInDay: number;
  readonly sentInWeek: number;
  readonly failedInDay: number;
  readonly failedInWeek: number;
  readonly failedNow: number;
}

/** What the ledger and the senders show of themselves. */
@Injectable()
export class WatchRepository {
  async figures(tx: Tx, now: Date): Promise<LedgerFigures> {
    const dayAgo = new Date(now.getTime() - DAY_MS);
    const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
    const { nextDue, oldestDue, sentSince, failedSince, failedNow } = WATCH_QUERIES;
    return {
      nextDueAt: await instantOf(tx, nextDue, now),
      oldestDueAt: await instantOf(tx, oldestDue, now),
      waitingMails: await this.waitingMails(tx),
      sentInDay: await countOf(tx, sentSince, dayAgo),
      sentInWeek: await countOf(tx, sentSince, weekAgo),
      failedInDay: await countOf(tx, failedSince, dayAgo),
      failedInWeek: await countOf(tx, failedSince, weekAgo),
      failedNow: await countOf(tx, failedNow),
    };
  }

  waitingMails(tx: Tx): Promise<number> {
    return countOf(tx, WATCH_QUERIES.waitingMails);
  }

  mailServer(tx: Tx): Promise<MailServerAnswer | null> {
    return tx.findOneBy(MailServerAnswer, { onlyRow: true });
  }

  /** @param reason why it could not be reached; null: it was */
  async noteMailServer(tx: Tx, reason: string | null, now: Date): Promise<void> {
    await tx.query(
      `insert into mail_server_answer as known (answered_at, reached_at, unreachable_since, reason)
         select $1::timestamptz, case when $2::text is null then $1::timestamptz end,
           case when $2::text is not null then $1::timestamptz end, $2::text
       on conflict (only_row) do update set answered_at = excluded.answered_at,
         reached_at = coalesce(excluded.reached_at, known.reached_at), reason = excluded.reason,
         unreachable_since = case when $2::text is not null then coalesce(known.unreachable_since, $1::timestamptz) end`,
      [now, reason],
    );
  }

  /**
   * All that were ever sent and that ever failed. Old ones are taken into the tally once, so that this reads an hour or two of
   * the ledger only; what failed and was settled since is added to the tally by whoever settles it.
   */
  async totals(tx: Tx): Promise<{ sent: number; failed: number }> {
    const [tally] = await tx.query(
      `select counted_until as "countedUntil", sent, failed_and_settled as "failedAndSettled" from reminder_tally`,
    );
    const sentSince = await countOf(tx, WATCH_QUERIES.sentSince, tally.countedUntil);
    const failed = await countOf(tx, WATCH_QUERIES.failedNow);
    return { sent: Number(tally.sent) + sentSince, failed: Number(tally.failedAndSettled) + failed };
  }

  /** Counts up to an hour ago: later than that nothing is written with an earlier instant any more. */
  async advanceTally(tx: Tx, now: Date): Promise<void> {
    const until = new Date(now.getTime() - SETTLED_MS);
    await tx.query(
      `with before as (select counted_until from reminder_tally where counted_until < $1 for update)
       update reminder_tally set counted_until = $1, sent = sent + (select count(*) from reminder, before
         where state = 'sent' and settled_at >= before.counted_until and settled_at < $1)
       where exists (select from before)`,
      [until],
    );
  }

  async noteFailuresSettled(tx: Tx, count: number): Promise<void> {
    await tx.query('update reminder_tally set failed_and_settled = failed_and_settled + $1', [count]);
  }
}

async function instantOf(tx: Tx, query: string, now: Date): Promise<Date | null> {
  const [row] = await tx.query(query, [now]);
  return row?.at ?? null;
}

async function countOf(tx: Tx, query: string, since?: Date): Promise<number> {
  const [{ count }] = await tx.query(query, since === undefined ? [] : [since]);
  return count;
}
