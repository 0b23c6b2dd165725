/** The server's own password and the port it used last, known to the owner of the data folder only. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../../data-folder.js';
import { Mendable } from '../../mendable.js';

export interface Settings {
  readonly password: string;
  readonly port: number;
}

export function readSettings(folder: string): Settings | undefined {
  const file = join(folder, 'postgres.json');
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  } catch (error) {
    throw new Mendable(
      `The password of the embedded database cannot be read from ${file}: ${(error as Error).message}`,
    );
  }
}

export function newSettings(): Settings {
  return { password: randomBytes(24).toString('base64url'), port: 0 };
}

export function writeSettings(folder: string, settings: Settings): void {
  writePrivateFile(join(folder, 'postgres.json'), JSON.stringify(settings));
}

export function urlOf(settings: Settings, database: string): string {
  return `postgres://postgres:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}
