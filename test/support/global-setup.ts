import { createRequire } from 'node:module';

const { importTypeScript } = createRequire(import.meta.url)('./typescript.mjs');

/** Once per run, before the first suite. */
export default async function globalSetup(): Promise<void> {
  const { startTestServer } = await importTypeScript('./test-server.ts');
  await startTestServer();
}
