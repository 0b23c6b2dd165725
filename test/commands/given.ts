/** Commands in processes of their own, on a database of the test's. */
import { spawnSync } from 'node:child_process';

const LOADER = new URL('../support/typescript.mjs', import.meta.url).href;

export interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly complained: string;
}

export function runCommandFile(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Ran {
  const command = new URL(`../../src/commands/${file}`, import.meta.url).href;
  const script = `process.argv.splice(1, 0, 'command'); const { importTypeScript } = await import('${LOADER}');
    await importTypeScript('${command}')`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, '--', ...words],
    { encoding: 'utf8', env: { PATH: process.env.PATH, DEMO: '0', LOG_LEVEL: 'silent', ...env } },
  );
  return { status, said: stdout, complained: stderr };
}
