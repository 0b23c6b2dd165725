/** The configuration as a log may show it: a password never leaves the program. */
import type { Config } from './config.js';

const SECRET: readonly string[] = [
  'demoPassword',
  'metricsToken',
  'bucket',
  'openId',
  'backupKey',
  'secretsKey',
  'secretsKeyBefore',
] satisfies (keyof Config)[];

export function describeConfig(config: Config): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, SECRET.includes(name) ? '***' : withoutPassword(value)]),
  );
}

/** Parameters are hidden too: drivers take a password there. */
function withoutPassword(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('://') || !URL.canParse(value)) return value;
  const url = new URL(value);
  if (url.password) url.password = '***';
  if (url.search) url.search = '?***';
  return url.href.replace(/\/$/, '');
}
