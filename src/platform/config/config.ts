/** The only reader of the environment: every setting is read once, at the start, and what is wrong stops the start. */
import { resolve } from 'node:path';
import { type Bucket, readBucket } from './bucket.js';
import { ConfigError } from './config-error.js';
import { isLoopback, urlHost } from './host.js';
import {
  address,
  addressRanges,
  folderThatIsThere,
  identifierPrefix,
  MEGABYTE,
  mailAddress,
  megabytes,
  oneOf,
  onOff,
  passphrase,
  port,
  type Reader,
  secret,
  text,
  timeOfDay,
  timeZone,
  whole,
  wholeNumber,
} from './readers.js';

export type { Bucket };

export interface OpenIdClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** The owner's role, which migrates; absent: the program's own role does. */
  readonly databaseMigrationUrl?: string;
  readonly dataDir: string;
  /** Proxies whose word about where a request came from is taken. */
  readonly trustedProxies: readonly string[];
  /** After so long a session ends, however it is used. */
  readonly sessionHours: number;
  /** After so long without a request a session ends. */
  readonly sessionIdleMinutes: number;
  /** Off: nobody is held up for asking much. */
  readonly requestLimits: boolean;
  /** Of one account. */
  readonly requestsPerMinute: number;
  /** From one network, of whoever is not signed in. */
  readonly anonymousRequestsPerMinute: number;
  /** For searches (1 each), reports, exports and ordered files (10 each) of one account or network. */
  readonly costlyPointsPerMinute: number;
  /** Where people may sign in as well; absent: here only. */
  readonly openId?: OpenIdClient;
  /** The largest file that is taken. */
  readonly maxFileBytes: number;
  /** How long a file that was ordered is kept. */
  readonly fileOrderDays: number;
  /** Absent: files stay in the data folder. */
  readonly bucket?: Bucket;
  /** A folder of certificates (PEM) that the office trusts for signatures; absent: trust is not checked. */
  readonly trustedRootsDir?: string;
  /** The folder of scheduled backups; absent: none are taken. */
  readonly backupTo?: string;
  /** The time of the office's day at which they are taken, HH:MM. */
  readonly backupAt: string;
  /** How many of them are kept. */
  readonly backupKeep: number;
  /** Encrypts backups and opens them; absent: they are not encrypted. */
  readonly backupKey?: string;
  /** Seals what the program must read again, such as the secrets of authenticator apps; absent: they are not sealed. */
  readonly secretsKey?: string;
  /** The one that sealed before it, while it is being changed. */
  readonly secretsKeyBefore?: string;
  readonly redisUrl?: string;
  /** Absent: mails stay in the outbox. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Webhooks may call addresses of the private network too. */
  readonly webhookPrivateAddresses: boolean;
  /** Open data is given to everybody, not only to accounts that may export it. */
  readonly openDataPublic: boolean;
  /** Begins the identifiers of open data. */
  readonly openDataPrefix: string;
  /** Address of the licence of open data. */
  readonly openDataLicence: string;
  /** Load the demonstration office when the database is empty. */
  readonly demo: boolean;
  readonly demoPassword?: string;
  readonly publicUrl: string;
  /** What a reader of /metrics must send; absent: only this computer reads them. */
  readonly metricsToken?: string;
  readonly officeTimeZone: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError naming every variable that is wrong. */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const read = <T>(name: string, reader: Reader<T>): T | undefined => {
    const value = env[name]?.trim();
    if (!value) return undefined;
    try {
      return reader(value);
    } catch (error) {
      problems.push(`${name} ${(error as Error).message}`);
      return undefined;
    }
  };

  const host = read('HOST', text) ?? '127.0.0.1';
  const webPort = read('PORT', port) ?? 3000;
  const databaseUrl = read('DATABASE_URL', address('postgres', 'postgresql'));
  const config: Config = {
    host,
    port: webPort,
    databaseUrl,
    databaseMigrationUrl: read('DATABASE_MIGRATION_URL', address('postgres', 'postgresql')),
    dataDir: resolve(read('DATA_DIR', text) ?? '.data'),
    trustedProxies: read('TRUSTED_PROXIES', addressRanges) ?? [],
    sessionHours: read('SESSION_HOURS', whole('hours', 1, 168)) ?? 12,
    sessionIdleMinutes: read('SESSION_IDLE_MINUTES', whole('minutes', 5, 1440)) ?? 60,
    requestLimits: read('REQUEST_LIMITS', onOff) ?? true,
    requestsPerMinute: read('REQUESTS_PER_MINUTE', wholeNumber(1, 1_000_000)) ?? 3_000,
    anonymousRequestsPerMinute: read('ANONYMOUS_REQUESTS_PER_MINUTE', wholeNumber(1, 1_000_000)) ?? 6_000,
    costlyPointsPerMinute: read('COSTLY_POINTS_PER_MINUTE', wholeNumber(10, 1_000_000)) ?? 1_200,
    openId: readOpenId(read, problems),
    maxFileBytes: read('MAX_FILE_MB', megabytes(1, 1024)) ?? 25 * MEGABYTE,
    fileOrderDays: read('FILE_ORDER_DAYS', whole('days', 1, 365)) ?? 7,
    bucket: readBucket(read, (problem) => problems.push(problem)),
    trustedRootsDir: read('TRUSTED_ROOTS_DIR', folderThatIsThere),
    backupTo: read('BACKUP_TO', (folder) => resolve(folder)),
    backupAt: read('BACKUP_AT', timeOfDay) ?? '02:00',
    backupKeep: read('BACKUP_KEEP', wholeNumber(1, 1000)) ?? 14,
    backupKey: read('BACKUP_KEY', passphrase),
    secretsKey: read('SECRETS_KEY', passphrase),
    secretsKeyBefore: read('SECRETS_KEY_BEFORE', passphrase),
    redisUrl: read('REDIS_URL', address('redis', 'rediss')),
    smtpUrl: read('SMTP_URL', address('smtp', 'smtps')),
    mailFrom: read('MAIL_FROM', mailAddress) ?? 'khcn-tracker@localhost',
    webhookPrivateAddresses: read('WEBHOOK_PRIVATE_ADDRESSES', onOff) ?? false,
    openDataPublic: read('OPEN_DATA_PUBLIC', onOff) ?? false,
    openDataPrefix: read('OPEN_DATA_PREFIX', identifierPrefix) ?? 'VN-KHCN',
    openDataLicence:
      read('OPEN_DATA_LICENCE', address('http', 'https')) ?? 'https://creativecommons.org/licenses/by/4.0/',
    demo: read('DEMO', onOff) ?? !env.DATABASE_URL?.trim(),
    demoPassword: read('DEMO_PASSWORD', text),
    publicUrl: withoutSlash(
      read('PUBLIC_URL', address('http', 'https')) ?? `http://${urlHost(host)}:${webPort}`,
    ),
    metricsToken: read('METRICS_TOKEN', secret),
    officeTimeZone: read('OFFICE_TIME_ZONE', timeZone) ?? 'Asia/Ho_Chi_Minh',
    logLevel:
      read('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')) ?? 'info',
  };

  if (env.DATABASE_MIGRATION_URL?.trim() && !env.DATABASE_URL?.trim()) {
    problems.push('DATABASE_MIGRATION_URL needs DATABASE_URL beside it: the embedded server has one role');
  }
  if (config.demo && !isLoopback(host)) {
    problems.push(
      'HOST opens the program to others while DEMO is on: demonstration accounts have a printed password. ' +
        'Set DEMO=0, or HOST=127.0.0.1',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** All three or none; a secret goes over https only, unless it stays on this computer. */
function readOpenId(
  read: <T>(name: string, reader: Reader<T>) => T | undefined,
  problems: string[],
): OpenIdClient | undefined {
  const issuer = read('OIDC_ISSUER', address('http', 'https'));
  const clientId = read('OIDC_CLIENT_ID', text);
  const clientSecret = read('OIDC_CLIENT_SECRET', text);
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    problems.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together');
    return undefined;
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !isLoopback(hostname)) problems.push('OIDC_ISSUER must begin with https://');
  return { issuer, clientId, clientSecret };
}
