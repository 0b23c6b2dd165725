import { createRequire } from 'node:module';

const { importTypeScript } = createRequire(import.meta.url)('./typescript.mjs');

/** Once per run, after the last suite. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestServer } = await importTypeScript('./test-server.ts');
  await stopTestServer();
}
