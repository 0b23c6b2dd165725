import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { createPostgresBackend, type QueueOptions, runMigrations, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import type { Config } from '../config/config.module.js';
import { openClient } from '../database/open-client.js';
import { lookingIn } from '../database/search-path.js';

/** Each worker and each event listener keeps one connection of the pool for LISTEN. */
const POOL_SIZE = 8;
const DAY_S = 24 * 3600;

let pool: pg.Pool | undefined;

/**
 * Opens the queue's storage before any queue exists: a queue built while its database is down stays silent for ever.
 * The pool is the queue's own, so that listeners never starve the tables' pool.
 */
export async function openQueueBackend(config: Config): Promise<void> {
  if (config.redisUrl) {
    setDefaultBackendFactory();
    return;
  }
  await migrateQueue(config.databaseUrl!);
  pool = new pg.Pool({
    connectionString: lookingIn('bullmq', config.databaseUrl!),
    max: POOL_SIZE,
    application_name: 'khcn-tracker queue',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  const logger = new Logger('Queue');
  pool.on('connect', (client) => {
    // Whoever has the connection learns of its loss from the next statement; unheard, the loss itself would end the program.
    client.on('error', () => undefined);
    keepTrackOf((client as unknown as { connection: { stream: Socket } }).connection.stream);
  });
  pool.on('error', (error) => logger.warn(`a queue connection was lost: ${error.message}`));
  setDefaultBackendFactory(createPostgresBackend as never);
}

/** Where the role that serves does not own the database, the owner has made the schema before. */
export async function migrateQueue(url: string): Promise<void> {
  const client = await openClient(url);
  try {
    const { rows } = await client.query(`select to_regnamespace('bullmq') is not null as there`);
    await runMigrations((rows[0].there ? withoutMaking(client) : client) as never, 'bullmq');
  } finally {
    await client.end();
  }
}

/** PostgreSQL lets a role ask for a schema "if not exists" only where it may make one, even if it exists. */
function withoutMaking(client: pg.Client) {
  return {
    query: async (statement: string, values?: unknown[]) =>
      statement.startsWith('CREATE SCHEMA') ? undefined : client.query(statement, values),
  };
}

export function sharedQueueOptions(config: Config): QueueOptions {
  return {
    connection: (config.redisUrl ? { url: config.redisUrl, maxRetriesPerRequest: null } : pool) as never,
    defaultJobOptions: { attempts: 1, removeOnComplete: { age: DAY_S }, removeOnFail: { age: 7 * DAY_S } },
  };
}

const sockets = new Set<Socket>();
const PATIENCE_MS = 2_000;

function keepTrackOf(socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}

/**
 * Closed last, after every queue and worker. The pool counts a listener as gone when it is released, while its connection
 * still closes: an embedded server stopped in that moment would end it with an error.
 */
export async function closeQueueBackend(): Promise<void> {
  await pool?.end();
  pool = undefined;
  const closed = [...sockets].map((socket) => once(socket, 'close'));
  await Promise.race([Promise.all(closed), pause(PATIENCE_MS, undefined, { ref: false })]);
}
