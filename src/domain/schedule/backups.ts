/** When a scheduled backup is due, and when administrators must hear that there is none. */
import { clockTimeOf, dayOf, type PlainDate, plusDays } from '../values/plain-date.js';

/** Two nights without a good one. */
const OLD_AFTER_MS = 2 * 86_400_000;
const TRIED_AGAIN_AFTER_MS = 3_600_000;
/** What clocks may differ by. */
const LEEWAY_MS = 3_600_000;

export interface BackupHistory {
  /** Of the rows of the newest backup that was read back whole. */
  readonly lastGoodAt: Date | null;
  readonly lastTriedAt: Date | null;
}

/** The day of the office whose backup this instant belongs to: before the hour it is still the day before. */
export function backupDay(at: Date, timeOfDay: string, timeZone: string): PlainDate {
  const day = dayOf(at, timeZone);
  return clockTimeOf(at, timeZone) >= timeOfDay ? day : plusDays(day, -1);
}

/** One for each day, and after a failure again each hour. */
export function isBackupDue(
  { lastGoodAt, lastTriedAt }: BackupHistory,
  now: Date,
  timeOfDay: string,
  timeZone: string,
): boolean {
  const today = backupDay(now, timeOfDay, timeZone);
  if (lastGoodAt && backupDay(lastGoodAt, timeOfDay, timeZone) >= today) return false;
  if (!lastTriedAt || backupDay(lastTriedAt, timeOfDay, timeZone) < today) return true;
  return now.getTime() - lastTriedAt.getTime() >= TRIED_AGAIN_AFTER_MS;
}

/** @param since the last good backup, or from when there should have been one */
export function isBackupOld(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() > OLD_AFTER_MS;
}

/** By a clock that was ahead and has been put right: nobody knows when it truly was. */
export function isDatedAhead(at: Date, now: Date): boolean {
  return at.getTime() - now.getTime() > LEEWAY_MS;
}
