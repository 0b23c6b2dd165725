import pg from 'pg';
import { startBenchApplication } from '../../src/commands/bench/bench-application.js';
import { figuresOf } from '../../src/commands/bench/figures.js';
import { countProjects } from '../../src/commands/bench/http-benches.js';
import { load } from '../../src/commands/seed/load.js';
import { readConfig } from '../../src/platform/config/config.js';
import { runCommandFile } from '../commands/given.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('figures', () => {
  it('are the count, the median, the 95th percentile and the longest', () => {
    const durations = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(figuresOf(durations)).toEqual({ count: 100, p50Ms: 50, p95Ms: 95, maxMs: 100 });
  });

  it('of a single run are that run', () => {
    expect(figuresOf([7])).toEqual({ count: 1, p50Ms: 7, p95Ms: 7, maxMs: 7 });
  });
});

describe('npm run bench', () => {
  it('lists what can be measured, without a database', () => {
    const { status, said } = runCommandFile('bench.ts', ['list'], {
      DATABASE_URL: 'postgres://nowhere.invalid/x',
    });
    for (const name of ['projects-list', 'project-page', 'annual-report', 'memory', 'grading']) {
      expect(said).toContain(name);
    }
    expect(status).toBe(0);
  });

  it('names what there is when asked for what there is not', () => {
    const nowhere = { DATABASE_URL: 'postgres://nowhere.invalid/x' };
    const { status, complained } = runCommandFile('bench.ts', ['speed'], nowhere);
    expect(complained).toMatch(/No such bench: speed[\s\S]*projects-list/);
    expect(status).toBe(1);
  });

  describe('on a database', () => {
    let database: TestDatabase;
    let client: pg.Client;

    beforeEach(async () => {
      database = await createTestDatabase();
      client = new pg.Client({ connectionString: database.url });
      await client.connect();
    });

    afterEach(async () => {
      await client.end();
      await database.drop();
    });

    it('says how many projects it found and measures', async () => {
      await load(client, { projects: 60, seed: 1, tell: () => {} });
      const environment = { DATABASE_URL: database.url };
      const { status, said, complained } = runCommandFile('bench.ts', ['projects-list'], environment);
      expect(complained).toBe('');
      expect(said).toContain('Projects in this database: 60');
      expect(said).toMatch(/search by words +n +100 +p50 +\d+\.\d +p95 +\d+\.\d +max +\d+\.\d ms/);
      expect(status).toBe(0);
    });

    it('opens its account once, and shuts it after each bench', async () => {
      const config = { ...readConfig({ DATABASE_URL: database.url }), databaseUrl: database.url };
      for (let time = 0; time < 2; time++) {
        const application = await startBenchApplication(config);
        expect(await countProjects(application)).toBe(0);
        await application.close();
      }
      const { rows } = await client.query('select roles, active from account');
      expect(rows).toEqual([{ roles: ['auditor', 'reporter'], active: false }]);
    });
  });
});
