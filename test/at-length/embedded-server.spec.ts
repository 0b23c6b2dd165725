import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { giveToOwnerOf } from '../../src/platform/data-folder.js';
import { readPostmaster } from '../../src/platform/database/embedded/postmaster.js';
import {
  type EmbeddedServer,
  runningServerUrl,
  startEmbeddedServer,
} from '../../src/platform/database/embedded-server.js';
import { isRunningSince, runningSince } from '../../src/platform/process-identity.js';
import { startProgram } from '../support/programs.js';
import { openTestFolder, QUICK_INITDB } from '../support/test-folder.js';

const folders = new Set<string>();
const servers = new Set<EmbeddedServer>();
const others = new Set<ChildProcess>();

async function start(dataDir: string, onRevival?: (sentence: string) => void): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({
    dataDir,
    tuning: ['fsync=off'],
    initdbFlags: QUICK_INITDB,
    onRevival,
  });
  servers.add(server);
  folders.add(server.place.folder);
  return server;
}

/** A copy of one cluster: making a new one takes a second. */
let model: string;

function newFolder(): string {
  const folder = emptyFolder();
  cpSync(model, folder, { recursive: true });
  return folder;
}

function emptyFolder(): string {
  const folder = openTestFolder();
  folders.add(folder);
  return folder;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function pidOf(cluster: string): number {
  return readPostmaster(cluster)?.pid ?? Number.NaN;
}

async function anotherProgram(): Promise<number> {
  const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' });
  others.add(sleeper);
  return sleeper.pid as number;
}

beforeAll(async () => {
  model = openTestFolder();
  const server = await start(model);
  await server.stop();
  model = server.place.folder;
  folders.clear();
});

afterAll(() => rmSync(model, { recursive: true, force: true }));

afterEach(async () => {
  for (const server of servers) await server.stop();
  for (const other of others) other.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const set of [servers, others, folders]) set.clear();
});

describe('embedded server', () => {
  it('keeps its data and its port from one start to the next', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first.url, 'create table kept as select 7 as seven');
    await first.stop();
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

    const second = await start(dataDir);
    expect(second).toMatchObject({ url: first.url, orphanStopped: false });
    expect(await ask(second.url, 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  it('folds Vietnamese letters and sorts by code point whatever the system’s locale is', async () => {
    const { url } = await start(newFolder());
    const [row] = await ask(url, `select lower('ĐỀ TÀI ỨNG') as folded, 'Z' < 'a' as by_code_point`);
    expect(row).toEqual({ folded: 'đề tài ứng', by_code_point: true });
  });

  it('shows its password to the owner only and lets nobody in without it', async () => {
    const server = await start(newFolder());
    expect(statSync(join(server.place.folder, 'postgres.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('serves two data folders at once', async () => {
    const [one, two] = [await start(newFolder()), await start(newFolder())];
    expect(new URL(one.url).port).not.toBe(new URL(two.url).port);
    await ask(one.url, 'create table only_here ()');
    await expect(ask(two.url, 'select from only_here')).rejects.toThrow(/does not exist/);
  });

  it('chooses another port when its own is taken', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    try {
      const second = await start(dataDir);
      expect(second.url).not.toBe(first.url);
      await ask(second.url, 'select 1');
    } finally {
      squatter.close();
    }
  });

  it('stops the server that a killed program left behind, and finds what was committed', async () => {
    const dataDir = newFolder();
    const program = await startProgram('server-program.ts', dataDir);
    const url = program.said.started as string;
    await ask(url, 'create table kept ()');
    expect(runningServerUrl(dataDir)).toBe(url);
    expect(runningServerUrl(join(dataDir, 'elsewhere'))).toBeUndefined();
    await program.kill();
    await ask(url, 'select from kept');
    const orphan = pidOf(join(dataDir, 'postgres'));
    const server = await start(dataDir);
    expect(server.orphanStopped).toBe(true);
    expect(runningSince(orphan)).toBeUndefined();
    await ask(server.url, 'select from kept');
  });

  it('recovers when program and server were killed together', async () => {
    const dataDir = newFolder();
    const program = await startProgram('server-program.ts', dataDir);
    await ask(program.said.started as string, 'create table kept ()');
    const orphan = pidOf(join(dataDir, 'postgres'));
    await program.kill();
    process.kill(orphan, 'SIGKILL');
    const server = await start(dataDir);
    await ask(server.url, 'select from kept');
  });

  it('outlives Ctrl-C until the program has finished', async () => {
    const dataDir = newFolder();
    const program = await startProgram('server-program.ts', dataDir);
    await program.interrupt();
    expect(program.process.exitCode).toBe(0);
    expect(existsSync(join(dataDir, 'program.lock'))).toBe(false);
    expect(runningServerUrl(dataDir)).toBeUndefined();
    const server = await start(dataDir);
    expect(server.orphanStopped).toBe(false);
    await ask(server.url, 'select from finished_after_interrupt');
  });

  it.each([
    ['gives the number of another program', async () => `${await anotherProgram()}\n`],
    ['gives the number of a program that is gone', async () => '2147480000\n'],
    ['is empty', async () => ''],
    ['is garbage', async () => 'garbage\n'],
  ])('starts over a stale note that %s', async (_, firstLine) => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    const note = join(first.place.cluster, 'postmaster.pid');
    const rest = readFileSync(note, 'utf8').split('\n').slice(1).join('\n');
    await first.stop();
    const line = await firstLine();
    writeFileSync(note, line === '' ? '' : line + rest);
    giveToOwnerOf(first.place.cluster, note);
    const second = await start(dataDir);
    expect(second.orphanStopped).toBe(false);
    await ask(second.url, 'select 1');
    for (const other of others) expect(other.signalCode).toBeNull();
  });

  it('starts again after a first start that was cut short', async () => {
    const dataDir = emptyFolder();
    const halfMade = join(dataDir, 'postgres.new-1');
    mkdirSync(halfMade);
    writeFileSync(join(halfMade, 'PG_VERSION'), '18\n');
    await ask((await start(dataDir)).url, 'select 1');
    expect(existsSync(halfMade)).toBe(false);
  });

  it('comes back at the same port when it dies beside a living program', async () => {
    const revived = new Promise<string>((resolve) => {
      start(newFolder(), resolve).then(async (server) => {
        await ask(server.url, 'create table kept ()');
        process.kill(pidOf(server.place.cluster), 'SIGKILL');
      });
    });
    expect(await revived).toMatch(/started again/);
    const [server] = servers;
    await ask(server?.url as string, 'select from kept');
  });

  it('says its last words when it cannot start', async () => {
    const dataDir = newFolder();
    await expect(
      startEmbeddedServer({ dataDir, tuning: ['shared_buffers=plenty'], initdbFlags: QUICK_INITDB }),
    ).rejects.toThrow(/did not start:[\s\S]*shared_buffers/);
  });

  it('says what is missing when the password file is gone', async () => {
    const dataDir = newFolder();
    const { place, stop } = await start(dataDir);
    await stop();
    rmSync(join(place.folder, 'postgres.json'));
    await expect(start(dataDir)).rejects.toThrow(/password file .*postgres\.json is not/);
  });
});

describe('a process number', () => {
  it('proves a process only together with its beginning', async () => {
    const pid = await anotherProgram();
    const since = runningSince(pid) as string;
    expect(isRunningSince(pid, since)).toBe(true);
    expect(isRunningSince(pid, '1')).toBe(false);
    process.kill(pid, 'SIGKILL');
    await pause(50);
    expect(isRunningSince(pid, since)).toBe(false);
  });
});
