/** A cluster is made beside its place and moved there when it is whole, so that a start cut short leaves none by halves. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Mendable } from '../../mendable.js';
import { program } from './binaries.js';
import { SERVER_ENVIRONMENT } from './launch.js';
import type { Place } from './place.js';
import { newSettings, readSettings, type Settings, writeSettings } from './settings.js';

/** Upper and lower case follow Unicode in every locale; the second stands where the system lacks the first. */
const LOCALES = ['C.UTF-8', 'C'];

export async function openCluster(place: Place, initdbFlags: readonly string[]): Promise<Settings> {
  const settings = readSettings(place.folder);
  if (!existsSync(place.cluster)) return createCluster(place, settings ?? newSettings(), initdbFlags);
  if (!settings) {
    throw new Mendable(
      `The database in ${place.cluster} is there, but its password file ${join(place.folder, 'postgres.json')} is not. ` +
        'Bring the file back, or remove the database to start with an empty one.',
    );
  }
  reclaim(place);
  return settings;
}

async function createCluster(place: Place, settings: Settings, flags: readonly string[]): Promise<Settings> {
  writeSettings(place.folder, settings);
  clearDrafts(place);
  // A name of its own: the initdb of a start that was killed may still be writing.
  const draft = `${place.cluster}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = join(place.folder, 'postgres.password');
  try {
    writeFileSync(passwordFile, settings.password, { mode: 0o600 });
    if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
    await tryLocales(place, draft, ['--pwfile', passwordFile, ...flags]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, place.cluster);
  return settings;
}

function clearDrafts({ folder }: Place): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('postgres.new-'))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Still being written: the next new cluster clears it.
    }
  }
}

async function tryLocales(place: Place, draft: string, flags: readonly string[]): Promise<void> {
  let failure: unknown;
  for (const locale of LOCALES) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (place.account) chownSync(draft, place.account.uid, place.account.gid);
    try {
      return await initdb(place, ['--pgdata', draft, '--locale', locale, ...flags]);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function initdb(place: Place, words: readonly string[]): Promise<void> {
  const fixed = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8'];
  const unicode = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = spawn(program(place.binaries, 'initdb'), [...fixed, ...unicode, ...words], {
    ...place.account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Mendable(`The embedded database could not be created:\n${said.join('').trim()}`)),
    );
  });
}

/** PostgreSQL works on its own files only, which nobody else may enter; a copy or a backup may have lost both. */
function reclaim({ account, cluster }: Place): void {
  if (account && statSync(cluster).uid !== account.uid) {
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
  }
  chmodSync(cluster, 0o700);
}
