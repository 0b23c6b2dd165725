/** The server's own note in its data folder tells which process serves it; a note can outlive its process. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Mendable } from '../../mendable.js';
import { isNumberTaken, isRunningSince, runningSince } from '../../process-identity.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
  readonly note: string;
}

/** Undefined without a readable note. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const note = readFileSync(noteOf(cluster), 'utf8');
    const lines = note.split('\n');
    const pid = Number(lines[0]);
    if (!(Number.isInteger(pid) && pid > 0)) return undefined;
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready', note };
  } catch {
    return undefined;
  }
}

/** True when a server that a killed program left behind was stopped. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const orphan = readPostmaster(cluster);
  const isOrphanServing = orphan !== undefined && isServing(orphan.pid, cluster);
  if (isOrphanServing) await endServer(orphan.pid);
  const left = readPostmaster(cluster);
  // A server that was being killed just now leaves its note, and its number stays taken until somebody takes note.
  // PostgreSQL refuses to start beside a note whose number is taken, whoever has it now, and on an unreadable one.
  // Where the number is free it clears the note itself, after looking for what the dead server left in memory.
  if (!left || isNumberTaken(left.pid)) rmSync(noteOf(cluster), { force: true });
  return isOrphanServing;
}

/** Fast shutdown; from the second step on the next start recovers from the log. */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

export async function endServer(pid: number): Promise<void> {
  const since = runningSince(pid);
  if (since === undefined) return;
  for (const { signal, patienceMs } of STEPS) {
    if (!isRunningSince(pid, since)) return;
    send(pid, signal);
    for (let waitedMs = 0; waitedMs < patienceMs && isRunningSince(pid, since); waitedMs += 20)
      await pause(20);
  }
  if (isRunningSince(pid, since)) throw new Mendable(`The embedded database (process ${pid}) does not stop.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A server stands in its data folder and names it in its command; containers may hide the first from root. */
export function isServing(pid: number, cluster: string): boolean {
  const words = commandOf(pid);
  if (!/\bpostgres$/.test(words[0] ?? '')) return false;
  return words.includes(cluster) || workingFolderOf(pid) === cluster;
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return /^(.*?\bpostgres) -D (.*?) -c /.exec(stdout ?? '')?.slice(1) ?? [];
  }
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function noteOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
