import type { Type } from '@nestjs/common';
import type { RecurringName } from '../../wording/recurring-work.js';

export const MINUTE_MS = 60_000;

/** As many kinds of work as a worker has hands: each kind takes one at most, so that none starves the others. */
export const MOST_KINDS = 10;

/** Work that workers do at an interval, and at once when the bell is rung for it. */
export interface RecurringWork {
  readonly name: RecurringName;
  readonly everyMs: number;
  readonly service: Type;
  readonly act: (service: never) => Promise<unknown>;
}

export function every<Service>(
  everyMs: number,
  name: RecurringName,
  service: Type<Service>,
  act: (service: Service) => Promise<unknown>,
): RecurringWork {
  return { name, everyMs, service, act };
}

/** A list that cannot work stops the start. */
export function checkRecurringWork(works: readonly RecurringWork[]): void {
  const names = works.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new Error(`recurring work named twice: ${twice.join(', ')}`);
  if (names.length > MOST_KINDS)
    throw new Error(`${names.length} kinds of recurring work, and hands for ${MOST_KINDS}`);
}
