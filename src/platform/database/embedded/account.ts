/** PostgreSQL refuses to run as root: then it runs as the owner of the data folder, or as a service account. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Mendable } from '../../mendable.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const SERVICE_ACCOUNTS = ['postgres', 'khcn-tracker'] as const;

/** Undefined when root owns the folder, or someone without a name, whom initdb refuses. */
export function ownerOf(folder: string): Account | undefined {
  const { uid } = statSync(folder);
  const name = uid === 0 ? undefined : answer('id', '-un', String(uid));
  return name === undefined ? undefined : accountNamed(name);
}

/** An account that is there, else one made for it, else the account that owns nothing. */
export function serviceAccount(): Account {
  const existing = SERVICE_ACCOUNTS.map(accountNamed).find((account) => account !== undefined);
  if (existing) return existing;
  answer('useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', SERVICE_ACCOUNTS[1]);
  const account = accountNamed(SERVICE_ACCOUNTS[1]) ?? accountNamed('nobody');
  if (account) return account;
  throw new Mendable(
    'PostgreSQL does not run as root and this computer has no other account for it: ' +
      'start the program as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

function accountNamed(name: string): Account | undefined {
  const uid = Number(answer('id', '-u', name) ?? Number.NaN);
  const gid = Number(answer('id', '-g', name) ?? Number.NaN);
  return uid > 0 && Number.isInteger(gid) ? { uid, gid } : undefined;
}

function answer(command: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
