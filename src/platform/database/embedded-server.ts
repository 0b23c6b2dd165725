/** The program brings its own PostgreSQL: started with it, stopped with it, and put right after whatever killed either. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster } from './embedded/initialise.js';
import { keepAlive } from './embedded/keep-alive.js';
import { launch, launchPatiently } from './embedded/launch.js';
import { choosePlace, type Place, placeInUse } from './embedded/place.js';
import { isServing, readPostmaster, stopOrphan } from './embedded/postmaster.js';
import { readSettings, type Settings, urlOf, writeSettings } from './embedded/settings.js';
import { openClient } from './open-client.js';

const DATABASE = 'khcn_tracker';

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  /** Settings of the server as `name=value`; the product adds none, so that what was committed is on the disk. */
  readonly tuning?: readonly string[];
  readonly initdbFlags?: readonly string[];
  /** Told when the server died by itself and was started again. */
  readonly onRevival?: (sentence: string) => void;
}

export interface EmbeddedServer {
  /** Of the product's database, as its owner. */
  readonly url: string;
  /** Where the data are: the data folder, or the place outside it that root needs. */
  readonly place: Place;
  /** True when a killed program had left its server running. */
  readonly orphanStopped: boolean;
  stop(): Promise<void>;
}

/** The caller holds the program lock: any server that runs on this folder is then an orphan. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { dataDir, tuning = [], initdbFlags = [], onRevival = () => {} } = options;
  const place = choosePlace(dataDir);
  const orphanStopped = await stopOrphan(place.cluster);
  const known = await openCluster(place, initdbFlags);
  const { child, port } = await launchPatiently(place, known.port, tuning);
  const settings: Settings = { ...known, port };
  if (port !== known.port) writeSettings(place.folder, settings);

  const keeper = keepAlive(child, () => launch(place, port, tuning), onRevival);
  try {
    await createDatabase(settings);
  } catch (error) {
    await keeper.stop();
    throw error;
  }
  return { url: urlOf(settings, DATABASE), place, orphanStopped, stop: keeper.stop };
}

/** For a command beside the running program: where its embedded server answers, if it does. */
export function runningServerUrl(dataDir: string): string | undefined {
  const folder = placeInUse(dataDir);
  const settings = readSettings(folder);
  if (!settings) return undefined;
  const cluster = join(realpathSync(folder), 'postgres');
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isServing(postmaster.pid, cluster)) return undefined;
  return urlOf({ ...settings, port: postmaster.port }, DATABASE);
}

async function createDatabase(settings: Settings): Promise<void> {
  const client = await openClient(urlOf(settings, 'postgres'));
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
