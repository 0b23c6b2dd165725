import { existsSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { readConfig } from '../src/platform/config/config.js';

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const ROOT = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const exists = (path: string) => existsSync(new URL(path, ROOT));

const compose = load(read('docker-compose.yml'), { schema: CORE_SCHEMA.withTags(mergeTag) }) as {
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const programs = services.filter(([name]) => name === 'web' || name === 'worker');

/** As compose fills it in: the default, or a word of the reader's own. */
function filledIn(text: string): string {
  return text.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)\}/g, (_, fallback?: string) => fallback ?? 'chosen');
}

describe('docker-compose.yml', () => {
  it('runs web, worker, database, queue and a mail catcher', () => {
    expect(Object.keys(compose.services)).toEqual(['web', 'worker', 'database', 'queue', 'mail']);
  });

  it.each(programs)('starts %s by a program that the build makes', (_, { command }) => {
    const script = command?.at(-1) ?? '';
    expect(command?.[0]).toBe('node');
    expect(exists(script.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'))).toBe(true);
  });

  it.each(programs)(
    'gives %s settings that it accepts, without a demonstration',
    (_, { environment = {} }) => {
      const env = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, filledIn(value)]),
      );
      const config = readConfig(env);
      expect(config).toMatchObject({ demo: false, host: '0.0.0.0', port: 3000 });
      expect(
        [config.databaseUrl, config.redisUrl, config.smtpUrl].map((url) => new URL(url!).hostname),
      ).toEqual(['database', 'queue', 'mail']);
    },
  );

  it.each(programs)('lets %s keep backups outside it, in a folder that its account owns', (_, service) => {
    const { BACKUP_TO } = service.environment ?? {};
    expect(service.volumes).toContain(`backups:${BACKUP_TO}`);
    expect(read('Dockerfile')).toMatch(
      new RegExp(`^RUN install --directory --owner=node .* ${BACKUP_TO}$`, 'm'),
    );
  });

  it('lets a program wait only for services that say when they are healthy', () => {
    const awaited = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    expect(awaited.length).toBeGreaterThan(0);
    for (const [name, { condition }] of awaited) {
      expect(condition).toBe('service_healthy');
      expect(compose.services[name]?.healthcheck?.test[0]).toBe('CMD');
    }
  });

  it('keeps what must last in named volumes, and names no other', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('copies files that exist, among them what the programs read beside their code', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY') && !line.includes('--from'))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied).toEqual(expect.arrayContaining(['migrations', 'src/web/assets']));
    expect(copied.filter((path) => !exists(path))).toEqual([]);
  });

  it('leaves out nothing that it copies', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean);
    expect(lines.filter((line) => ignored.some((path) => line.startsWith(`COPY ${path}`)))).toEqual([]);
  });

  it('does not run as root', () => {
    expect(lines).toContain('USER node');
  });
});
