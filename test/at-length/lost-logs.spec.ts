/** A log that takes no more lines, as on a full disk or for a reader that is gone, costs lines and not the service. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { buildProduct, freePort } from '../support/faults/product.js';
import { openTestFolder } from '../support/test-folder.js';

const ROOT = new URL('../../', import.meta.url).pathname;

let database: TestDatabase;
let dataDir: string;
let port: number;

beforeAll(async () => {
  buildProduct();
  database = await createTestDatabase();
  dataDir = openTestFolder();
}, 120_000);

afterAll(async () => {
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(output: number | 'pipe'): Promise<ChildProcess> {
  port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: { PATH: process.env.PATH, PORT: String(port), DATABASE_URL: database.url, DATA_DIR: dataDir },
    stdio: ['ignore', output, output],
  });
  return child;
}

const ask = () =>
  fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => null,
  );

async function serves(program: ChildProcess): Promise<void> {
  while (program.exitCode === null && (await ask()) !== 200) await pause(100);
  for (let at = 0; at < 20; at++) expect(await ask()).toBe(200);
  const exited = once(program, 'exit');
  program.kill('SIGTERM');
  expect(await Promise.race([exited, pause(10_000)])).toEqual([0, null]);
}

it('is no matter to a program that serves, nor to its end, while its disk is full', async () => {
  const full = openSync('/dev/full', 'w');
  const program = await start(full);
  closeSync(full);
  try {
    await serves(program);
  } finally {
    program.kill('SIGKILL');
  }
}, 60_000);

it('is no matter either where whoever read it is gone', async () => {
  const program = await start('pipe');
  for (const output of [program.stdout!, program.stderr!]) output.destroy();
  try {
    await serves(program);
  } finally {
    program.kill('SIGKILL');
  }
}, 60_000);
