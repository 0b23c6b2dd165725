/** The product as it is installed: built, started in processes of its own on a folder of its own, to be killed and started again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { placeInUse } from '../../../src/platform/database/embedded/place.js';
import { readPostmaster } from '../../../src/platform/database/embedded/postmaster.js';
import { runningServerUrl } from '../../../src/platform/database/embedded-server.js';

const ROOT = new URL('../../../', import.meta.url).pathname;
const WEIGHED = new URL('weighed.mjs', import.meta.url).href;
/** How the image sets the allocator. */
const ALLOCATOR = Object.fromEntries(
  [...readFileSync(join(ROOT, 'Dockerfile'), 'utf8').matchAll(/\b(MALLOC_\w+)=(\w+)/g)].map(
    ([, name, value]) => [name, value],
  ),
);
const READY_WITHIN_MS = 120_000;

export const DEMO_PASSWORD = 'mat-khau-thu-nghiem';

/** The built files are those of the sources; where they are, it takes a moment. */
export function buildProduct(): void {
  execFileSync('npx', ['tsc', '--build'], { cwd: ROOT, stdio: 'inherit' });
}

export type Environment = Readonly<Record<string, string>>;

/** A started program. */
export class RunningProgram {
  private readonly words: string[] = [];

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (words: string) => this.words.push(words));
  }

  /** @param file `start`, `main` or `worker` */
  static spawn(file: string, port: number, environment: Environment): RunningProgram {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--import', WEIGHED, join(ROOT, 'dist', `${file}.js`)],
      {
        cwd: ROOT,
        env: {
          PATH: process.env.PATH,
          LOG_LEVEL: 'error',
          PORT: String(port),
          ...ALLOCATOR,
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    );
    return new RunningProgram(child, port);
  }

  get said(): string {
    return this.words.join('');
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Until it answers that it is ready. */
  async ready(): Promise<this> {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
      if (!this.isRunning) throw await this.obituary();
      if (await isReady(this.port)) return this;
    }
    throw new Error(`the program is not ready:\n${this.lastWords}`);
  }

  /** Until it has said so, as a worker does, which answers nobody. */
  async hasSaid(words: string): Promise<this> {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
      if (this.said.includes(words)) return this;
      if (!this.isRunning) throw await this.obituary();
    }
    throw new Error(`the program does not say "${words}":\n${this.said}`);
  }

  /** Its last words come after its end. */
  private async obituary(): Promise<Error> {
    await Promise.race([once(this.child, 'close'), pause(1_000)]);
    const { exitCode, signalCode } = this.child;
    return new Error(`the program ended with ${exitCode ?? signalCode}:\n${this.lastWords}`);
  }

  /** Without what it says of single requests. */
  private get lastWords(): string {
    return this.said
      .split('\n')
      .filter((line) => !line.includes('"context":"Problem"'))
      .slice(-30)
      .join('\n');
  }

  /** What is held after all that can be freed is freed, in bytes. */
  async weigh(): Promise<{ rss: number; heap: number }> {
    const before = this.words.length;
    this.child.kill('SIGUSR2');
    for (;;) {
      const line = /^weighs (.*)$/m.exec(this.words.slice(before).join(''))?.[1];
      if (line) return JSON.parse(line);
      if (!this.isRunning) throw await this.obituary();
      await pause(20);
    }
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.isRunning) return this.child.exitCode;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
    return this.child.exitCode;
  }
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  return answer?.ok ?? false;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Of the embedded server of this folder. */
export function databaseUrl(dataDir: string): string {
  const url = runningServerUrl(dataDir);
  if (!url) throw new Error('the embedded server does not run');
  return url;
}

export function postmasterPid(dataDir: string): number {
  return readPostmaster(join(placeInUse(dataDir), 'postgres'))!.pid;
}
