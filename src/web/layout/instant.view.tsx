import { momentText } from '../../wording/moment.js';

/** Hour and day by the office's clock. */
export function Instant({ at, timeZone }: { at: Date; timeZone: string }) {
  return <time dateTime={at.toISOString()}>{momentText(at, timeZone)}</time>;
}
