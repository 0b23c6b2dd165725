import { dayOf, formatDate } from '../domain/values/plain-date.js';

/** Hour and day by the office's clock. */
export function momentText(at: Date, timeZone: string): string {
  const hour = at.toLocaleTimeString('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${hour} ${formatDate(dayOf(at, timeZone))}`;
}
