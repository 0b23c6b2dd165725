/** The scene of a simulation: a database server of its own, workers in processes of their own, a mail server, and faults. */
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../../../src/app.module.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { readPostmaster } from '../../../src/platform/database/embedded/postmaster.js';
import { type EmbeddedServer, startEmbeddedServer } from '../../../src/platform/database/embedded-server.js';
import { migrateDatabase } from '../../../src/platform/database/migrate.js';
import { Bell } from '../../../src/platform/queue/bell.js';
import { closeQueueBackend } from '../../../src/platform/queue/queue-backend.js';
import { type Program, startProgram } from '../programs.js';
import { openTestFolder, QUICK_INITDB } from '../test-folder.js';
import { PostOffice } from './post-office.js';
import { CLOCK_TABLE, SimulatedTime } from './simulated-clock.js';

const MINUTE_MS = 60_000;
/** Longer than the lease of a sender. */
const LEASE_MS = 6 * MINUTE_MS;
const PATIENCE_MS = 120_000;
/** Nothing moves for so long: whoever worked on it is dead. */
const STILL_MS = 3_000;
const WORKERS = 2;

export class Stage {
  readonly post = new PostOffice();
  app!: INestApplicationContext;
  crashes = 0;
  now = 0;
  private server!: EmbeddedServer;
  private workers: Promise<Program>[] = [];
  private redis: { port: number; stop: () => void } | null = null;

  async open(onRedis: boolean): Promise<void> {
    await this.post.open();
    this.server = await startEmbeddedServer({
      dataDir: openTestFolder(),
      tuning: ['fsync=off', 'max_connections=200'],
      initdbFlags: QUICK_INITDB,
    });
    await migrateDatabase(this.server.url);
    if (onRedis) await this.startRedis();
    await this.ask(CLOCK_TABLE);
    await this.ask(`insert into simulated_clock values ('2023-01-01', 0)`);
    const config = readConfig(this.environment);
    this.app = await NestFactory.createApplicationContext(AppModule.of(config, [SimulatedTime]), {
      logger: false,
    });
    this.workers = Array.from({ length: WORKERS }, () => this.startWorker());
    await Promise.all(this.workers);
  }

  async close(): Promise<void> {
    for (const worker of await Promise.all(this.workers)) await worker.kill();
    await this.app?.close();
    await closeQueueBackend();
    await this.server?.stop();
    this.redis?.stop();
    await this.post.close();
  }

  async setClock(now: number, skewMs = 0): Promise<void> {
    this.now = now;
    await this.patiently(() =>
      this.ask('update simulated_clock set now = $1, skew_ms = $2', [new Date(now), skewMs]),
    );
  }

  /** Until everything due is told, or waits for its mail server; what a dead worker holds, until its lease has ended. */
  async settle(): Promise<void> {
    const startedMs = Date.now();
    this.app.get(Bell).ring();
    for (let stillSinceMs = Date.now(), before = ''; ; ) {
      const left = await this.patiently(() => this.leftToDo());
      if (left.due === 0 && left.leased === 0) return;
      if (JSON.stringify(left) !== before) stillSinceMs = Date.now();
      before = JSON.stringify(left);
      if (Date.now() - stillSinceMs > STILL_MS) {
        if (left.leased > 0) await this.setClock(this.now + LEASE_MS);
        this.app.get(Bell).ring();
        stillSinceMs = Date.now();
      }
      if (Date.now() - startedMs > PATIENCE_MS) throw new Error(`reminders do not settle: ${before}`);
      await pause(15);
    }
  }

  /** What a sweep could still do now, and what a worker that died may hold. */
  private async leftToDo(): Promise<{ due: number; leased: number }> {
    const [row] = await this.ask(
      `select (select count(*) from reminder where state = 'planned' and message_id is null and ring_at <= $1)::int
           + (select count(*) from message where channel = 'mail' and state = 'prepared' and ring_at <= $1)::int as due,
         (select count(*) from reminder where state = 'sending')::int as leased`,
      [new Date(this.now)],
    );
    return row as { due: number; leased: number };
  }

  /** As -9 does, in whatever the worker is doing; another takes its place. */
  async killAWorker(): Promise<void> {
    this.crashes++;
    const victim = this.workers.shift()!;
    this.workers.push(this.startWorker());
    await (await victim).kill();
  }

  async killWorkers(): Promise<void> {
    await Promise.all(this.workers.map(() => this.killAWorker()));
  }

  async freezeWorkers(): Promise<void> {
    for (const { process: worker } of await Promise.all(this.workers)) worker.kill('SIGSTOP');
  }

  async thawWorkers(): Promise<void> {
    for (const { process: worker } of await Promise.all(this.workers)) worker.kill('SIGCONT');
  }

  /** The server dies with all its connections, and is started again by what keeps it. */
  crashDatabase(): void {
    this.crashes++;
    process.kill(readPostmaster(`${this.server.place.cluster}`)!.pid, 'SIGKILL');
  }

  /** Everything in it is lost. */
  async restartRedis(): Promise<void> {
    this.redis?.stop();
    await pause(200);
    await this.startRedis(this.redis?.port);
  }

  async ask(statement: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.server.url });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(statement, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** A database that is just starting again answers a moment later. */
  async patiently<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act();
      } catch (error) {
        if (attempt === 100) throw error;
        await pause(100);
      }
    }
  }

  private get environment(): Record<string, string> {
    return {
      DEMO: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: this.server.url,
      SMTP_URL: this.post.url,
      ...(this.redis && { REDIS_URL: `redis://127.0.0.1:${this.redis.port}` }),
    };
  }

  private startWorker(): Promise<Program> {
    return this.patiently(() =>
      startProgram('simulation/worker-program.ts', JSON.stringify(this.environment)),
    );
  }

  private async startRedis(known?: number): Promise<void> {
    execFileSync('redis-server', ['--version']);
    const port = known ?? (await freePort());
    const child = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
    });
    this.redis = { port, stop: () => child.kill('SIGKILL') };
    await pause(500);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
