import { readConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import { describeConfig } from '../../src/platform/config/describe-config.js';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      publicUrl: 'http://127.0.0.1:3000',
      officeTimeZone: 'Asia/Ho_Chi_Minh',
      logLevel: 'info',
      maxFileBytes: 26_214_400,
      webhookPrivateAddresses: false,
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it.each([
    ['PORT', '80a'],
    ['BACKUP_AT', '24:00'],
    ['TRUSTED_ROOTS_DIR', '/nowhere/roots'],
    ['TRUSTED_ROOTS_DIR', 'package.json'],
    ['BACKUP_KEEP', '0'],
    ['BACKUP_KEY', 'too short'],
    ['SECRETS_KEY', 'too short'],
    ['REQUESTS_PER_MINUTE', '0'],
    ['COSTLY_POINTS_PER_MINUTE', '9'],
    ['REQUEST_LIMITS', 'yes'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['REDIS_URL', 'http://localhost'],
    ['SMTP_URL', 'mail.example.vn'],
    ['MAIL_FROM', 'office'],
    ['MAIL_FROM', 'a@b.vn\nBcc: c@d.vn'],
    ['DEMO', 'yes'],
    ['PUBLIC_URL', 'example.vn'],
    ['OFFICE_TIME_ZONE', 'Asia/Nowhere'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_FILE_MB', '0'],
    ['MAX_FILE_MB', '2.5'],
    ['MAX_FILE_MB', '25MB'],
    ['MAX_FILE_MB', '1025'],
    ['TRUSTED_PROXIES', 'the proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['SESSION_HOURS', '0'],
    ['SESSION_IDLE_MINUTES', '4'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'with a space in it'],
  ])('refuses %s=%s with a sentence that names it', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be`));
  });

  it('takes a provider of identities whole, over https, and tells its secret to no log', () => {
    const set = {
      OIDC_ISSUER: 'https://id.test',
      OIDC_CLIENT_ID: 'khcn',
      OIDC_CLIENT_SECRET: 'secret of it',
    };
    const config = readConfig(set);
    expect(config.openId).toEqual({
      issuer: 'https://id.test',
      clientId: 'khcn',
      clientSecret: 'secret of it',
    });
    expect(JSON.stringify(describeConfig(config))).not.toContain('secret of it');
    expect(problemsOf({ ...set, OIDC_CLIENT_SECRET: '' })).toEqual([expect.stringContaining('together')]);
    expect(problemsOf({ ...set, OIDC_ISSUER: 'http://id.test' })).toEqual([
      expect.stringContaining('https://'),
    ]);
  });

  it('names all wrong variables at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'loud', DEMO: '2' })).toHaveLength(3);
  });

  it('takes a server that listens on a socket folder', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres:///office?host=/run/postgresql' })).toEqual([]);
  });

  it('never repeats the value of an address, which may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://me:secret@host/x' }).join()).not.toContain('secret');
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'tracker.example.vn', '128.0.0.1'])(
    'refuses demonstration accounts on %s',
    (host) => {
      expect(problemsOf({ HOST: host, DEMO: '1' })).toHaveLength(1);
      expect(problemsOf({ HOST: host })).toHaveLength(1);
      expect(problemsOf({ HOST: host, DEMO: '0' })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('allows them on %s', (host) => {
    expect(problemsOf({ HOST: host, DEMO: '1' })).toEqual([]);
  });

  it('loads no demonstration into a database of one’s own unless asked', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://me@db/office' }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://me@db/office', DEMO: '1' }).demo).toBe(true);
  });

  it('wants the program’s address beside the owner’s', () => {
    expect(problemsOf({ DATABASE_MIGRATION_URL: 'postgres://owner@db/office' })[0]).toMatch(
      /^DATABASE_MIGRATION_URL needs DATABASE_URL/,
    );
  });

  it.each([
    [{ HOST: '::1', PORT: '81' }, 'http://[::1]:81'],
    [{ HOST: '0.0.0.0', DEMO: '0' }, 'http://localhost:3000'],
    [{ PUBLIC_URL: 'https://khcn.example.vn/' }, 'https://khcn.example.vn'],
  ])('writes links for %j under %s', (env, url) => {
    expect(readConfig(env).publicUrl).toBe(url);
  });

  it('describes itself without secrets', () => {
    const described = JSON.stringify(
      describeConfig(
        readConfig({
          DATABASE_URL: 'postgres://me:secret-1@db/office?password=secret-2',
          SMTP_URL: 'smtps://me:secret-3@mail',
          REDIS_URL: 'redis://:secret-4@redis',
          DEMO_PASSWORD: 'secret-5-long-enough',
        }),
      ),
    );
    expect(described).not.toContain('secret');
    expect(described).toContain('postgres://me:***@db/office');
  });
});
