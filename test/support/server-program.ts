/** A program as small as can be that owns an embedded server; run by `startProgram`, to be killed. */
import pg from 'pg';
import { startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { takeProgramLock } from '../../src/platform/program-lock.js';

const [dataDir = ''] = process.argv.slice(-1);

try {
  const release = takeProgramLock(dataDir, 'http://127.0.0.1:3000');
  const server = await startEmbeddedServer({ dataDir, tuning: ['fsync=off'], initdbFlags: ['--no-sync'] });
  const busy = setInterval(() => {}, 1000);
  process.once('SIGINT', async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create table finished_after_interrupt ()');
    await client.end();
    await server.stop();
    release();
    clearInterval(busy);
  });
  say({ started: server.url });
} catch (error) {
  say({ refused: (error as Error).message });
}

function say(words: object): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}
