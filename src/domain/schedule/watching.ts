/**
 * Whoever watches the reminders must be told when nothing goes out: a sweep is late after three minutes of silence, and
 * after an hour administrators are told by another way (decision 25); likewise when mails reach no server for an hour.
 */
import { doClocksAgree } from '../delivery/clocks.js';

export const LATE_AFTER_MS = 3 * 60_000;
export const TOLD_AFTER_MS = 3_600_000;

/** One second is worth a look. */
const CLOCK_OFF_MS = 1_000;

export const WATCHED_KINDS = ['sweep-silent', 'mail-unreachable'] as const;
export type WatchedKind = (typeof WATCHED_KINDS)[number];
/** Among them what the nightly look at all records finds, and backups that are not taken. */
export type IncidentKind = WatchedKind | 'records-broken' | 'backup-old';

/** `well` green, `look` yellow, `bad` red: somebody has to act. */
export type Condition = 'well' | 'look' | 'bad';

/** What the ledger and the senders show of themselves. */
export interface WatchSigns {
  /** Null: no sweep has run yet. */
  readonly lastSweptAt: Date | null;
  /** Since when no mail reached the server; null: the last one did, or none was tried. */
  readonly mailUnreachableSince: Date | null;
  readonly waitingMails: number;
}

/** @param watchedSince from when silence counts where no sweep has ever run */
export function openIncidents(
  { lastSweptAt, mailUnreachableSince, waitingMails }: WatchSigns,
  watchedSince: Date,
  now: Date,
): { readonly kind: WatchedKind; readonly since: Date }[] {
  const silentSince = lastSweptAt ?? watchedSince;
  const unreachableSince = waitingMails > 0 ? mailUnreachableSince : null;
  return [
    { kind: 'sweep-silent' as const, since: silentSince },
    { kind: 'mail-unreachable' as const, since: unreachableSince },
  ].filter(
    (one): one is { kind: WatchedKind; since: Date } =>
      one.since !== null && now.getTime() - one.since.getTime() >= TOLD_AFTER_MS,
  );
}

/** How something stands that ought to have happened just now. */
export function silenceCondition(last: Date | null, now: Date): Condition {
  if (last === null) return 'bad';
  return lagCondition(now.getTime() - last.getTime());
}

export function lagCondition(lagMs: number): Condition {
  if (lagMs <= LATE_AFTER_MS) return 'well';
  return lagMs < TOLD_AFTER_MS ? 'look' : 'bad';
}

export function clockCondition(skewMs: number): Condition {
  const offMs = Math.abs(skewMs);
  if (offMs <= CLOCK_OFF_MS) return 'well';
  return doClocksAgree(skewMs) ? 'look' : 'bad';
}
