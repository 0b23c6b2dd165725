/** Which errors say that the database, or the way to it, is out for a while: trying again later may help. */

/** Connections that could not be opened or were cut, a server that starts, stops or recovers, and waiting that took too long. */
const SQLSTATES = new Set([
  '57014', // a query that took too long
  '57P01', // the server stops
  '57P02', // a crash of another of its processes
  '57P03', // it starts or recovers
  '57P05',
  '55P03', // a lock that was not to be had in time
  '25P03', // a transaction that stood idle for too long
  '40001', // lost a race again and again
  '40P01',
  '53200',
  '53300', // too many connections
  '58000',
  '58030', // the disk does not answer
]);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const CLIENT =
  /Connection terminated|Connection ended|timeout exceeded|Query read timeout|is not queryable|not established or unexpectedly closed/i;
/** TypeORM gives up the connection of a transaction as soon as it breaks; whatever the use case asks next fails so. */
const GIVEN_UP =
  /Query ?runner .*already released|query runner was already released|Transaction is not started yet/i;
const CONNECTION_CLASS = '08';
const DISK_FULL = '53100';

export type Outage = 'unavailable' | 'disk-full';

export function outageOf(error: unknown): Outage | undefined {
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } };
  const cause = String(driverError?.code ?? code ?? '');
  if (cause === DISK_FULL) return 'disk-full';
  const isOut =
    SQLSTATES.has(cause) ||
    NETWORK.has(cause) ||
    cause.startsWith(CONNECTION_CLASS) ||
    CLIENT.test(String(error)) ||
    GIVEN_UP.test(String(error));
  return isOut ? 'unavailable' : undefined;
}
