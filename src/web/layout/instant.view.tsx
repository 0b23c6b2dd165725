import { dayOf, formatDate } from '../../domain/values/plain-date.js';

/** Day and hour by the office's clock. */
export function Instant({ at, timeZone }: { at: Date; timeZone: string }) {
  return <time dateTime={at.toISOString()}>{instantText(at, timeZone)}</time>;
}

export function instantText(at: Date, timeZone: string): string {
  const hour = at.toLocaleTimeString('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${formatDate(dayOf(at, timeZone))} ${hour}`;
}
