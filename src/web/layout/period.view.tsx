import type { Period as PeriodDates } from '../../domain/values/period.js';
import { formatDate } from '../../domain/values/plain-date.js';

/** No more precise than it was given; what was printed stands beside the dates. */
export function Period({ period: { start, end, asWritten } }: { period: PeriodDates }) {
  const dates = [start, end].map((date) => (date ? formatDate(date) : '…')).join(' – ');
  const known = start || end ? dates : null;
  if (!known && !asWritten) return <span>–</span>;
  return (
    <span>{[known, asWritten && (known ? `(${asWritten})` : asWritten)].filter(Boolean).join(' ')}</span>
  );
}
