/** The server runs in a session of its own: Ctrl-C in the terminal reaches the program, which stops the server last. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveToOwnerOf } from '../../data-folder.js';
import { Mendable } from '../../mendable.js';
import { program } from './binaries.js';
import type { Place } from './place.js';
import { endServer, readPostmaster } from './postmaster.js';

/** Nothing of the caller's PG* variables and locale reaches the server. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

const READY_WITHIN_MS = 300_000; // Recovery after a crash may take minutes on a slow disk.
const TRIES = 50; // What passes by itself, passes within ten seconds.

/** The process of a server that takes connections on this port. */
export async function launch(place: Place, port: number, options: readonly string[]): Promise<ChildProcess> {
  const log = openLog(place);
  const staleNote = readPostmaster(place.cluster)?.note;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', `port=${port}`];
  const words = [...settings, ...options].flatMap((setting) => ['-c', setting]);
  const child = spawn(program(place.binaries, 'postgres'), ['-D', place.cluster, ...words], {
    ...place.account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  child.once('error', () => {}); // Seen below as a process without a number.
  await untilReady(place, child, staleNote);
  child.unref();
  return child;
}

/** Waits out a port that someone else takes first, and backends that outlive their killed server for a moment. */
export async function launchPatiently(
  place: Place,
  preferredPort: number,
  options: readonly string[],
): Promise<{ child: ChildProcess; port: number }> {
  for (let tries = 1; ; tries++) {
    const port = await freePort(preferredPort);
    try {
      return { child: await launch(place, port, options), port };
    } catch (error) {
      if (tries >= TRIES || !/still in use|could not bind|already exists/.test(String(error))) throw error;
      await pause(200);
    }
  }
}

/** In a container the new process may have the very number that the note of a killed one gives. */
async function untilReady(place: Place, child: ChildProcess, staleNote: string | undefined): Promise<void> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += 20) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster?.isReady && postmaster.pid === child.pid && postmaster.note !== staleNote) return;
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) {
      throw new Mendable(`The embedded database did not start:\n${lastWords(place)}`);
    }
    await pause(20);
  }
  if (child.pid) await endServer(child.pid);
  throw new Mendable(`The embedded database was not ready within five minutes:\n${lastWords(place)}`);
}

function openLog(place: Place): number {
  const file = logOf(place);
  if (existsSync(file)) renameSync(file, `${file}.old`);
  const log = openSync(file, 'w', 0o600);
  giveToOwnerOf(place.folder, file);
  return log;
}

function lastWords(place: Place): string {
  return readFileSync(logOf(place), 'utf8').trim().split('\n').slice(-12).join('\n');
}

function logOf(place: Place): string {
  return join(place.folder, 'postgres.log');
}

/** The preferred port when nobody listens there, else any free one. */
async function freePort(preferred: number): Promise<number> {
  return (
    (await tryPort(preferred)) ??
    (await tryPort(0)) ??
    Promise.reject(new Error('No port of 127.0.0.1 is free.'))
  );
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
