/**
 * The built product takes mixed requests as fast as it can, for long, without an error and without growing. At length:
 * SEED=7 npm run soak
 */
import { rmSync } from 'node:fs';
import { placeInUse } from '../../src/platform/database/embedded/place.js';
import { type DeedKind, DemoOffice, type Person } from '../support/faults/demo-office.js';
import { onceMore } from '../support/faults/network-client.js';
import { buildProduct, DEMO_PASSWORD, freePort, RunningProgram } from '../support/faults/product.js';
import { Chance } from '../support/simulation/chance.js';
import { openTestFolder } from '../support/test-folder.js';

const requests = Number(process.env.SOAK_REQUESTS ?? 3_000);
const seed = Number(process.env.SEED ?? 1);
const LANES = 12;
const WRITES_PERCENT = 15;
/** So that none comes to hold more milestones and payments than projects do, and its page grows beyond any of an office. */
const PROJECTS = Math.ceil(requests / 500);
/** By then every page has been drawn often, and the caches are full. */
const WARM_AT = Math.max(1_000, Math.floor(requests / 4));
/** What a short run still learns is no leak. */
const MOST_GROWTH = requests >= 50_000 ? 0.05 : 0.25;
const DEEDS: readonly DeedKind[] = [
  'project',
  'milestone',
  'milestone',
  'entry',
  'entry',
  'document',
  'withdrawal',
];

const READS: readonly (readonly [Person, string])[] = [
  ['secretary', 'projects'],
  ['secretary', `projects?q=${encodeURIComponent('tảo xoắn')}`],
  ['leader', 'projects?limit=50&sort=title'],
  ['auditor', 'audit'],
  ['chair', 'work'],
  ['finance', 'work'],
  ['secretary', 'milestones'],
  ['secretary', 'institutions'],
  ['secretary', 'persons'],
  ['leader', 'decisions'],
  ['finance', 'projects/export?format=csv'],
  ['secretary', '/projects'],
  ['secretary', '/work'],
  ['leader', '/milestones'],
  ['finance', '/finance'],
  ['chair', '/work'],
  ['admin', '/accounts'],
  ['secretary', '/pipeline'],
  ['secretary', '/reminders'],
  ['secretary', '/glossary'],
  ['secretary', '/health/ready'],
];

const dataDir = openTestFolder();
let program: RunningProgram;
let office: DemoOffice;

beforeAll(async () => {
  buildProduct();
  program = RunningProgram.spawn('start', await freePort(), {
    DATA_DIR: dataDir,
    DEMO_PASSWORD,
    // All that a few people and programs ask for together comes from one account here.
    REQUEST_LIMITS: '0',
  });
  await program.ready();
  office = await DemoOffice.open(program.port);
  await office.fund(PROJECTS);
}, 180_000);

afterAll(async () => {
  await program?.end('SIGTERM');
  office?.close();
  for (const folder of [placeInUse(dataDir), dataDir]) rmSync(folder, { recursive: true, force: true });
}, 60_000);

it(
  `answers ${requests} mixed requests (seed ${seed}) without an error, in level memory`,
  async () => {
    const chance = new Chance(seed);
    const { items } = (await office.as('secretary').send('projects?limit=20')).body;
    const ids: string[] = items.map(({ id }: { id: string }) => id);
    const errors: string[] = [];
    let left = requests;
    const ask = async () => {
      if (chance.of(WRITES_PERCENT)) {
        const deed = office.nextDeed(chance, DEEDS);
        const answer = await onceMore(() => office.do(deed));
        if (answer.status < 300) office.learn(deed, answer);
        else errors.push(`${deed.path} ${answer.status} ${answer.text.slice(0, 200)}`);
        return;
      }
      const id = chance.pick(ids);
      const [by, path] = chance.pick([
        ...READS,
        ['secretary', `projects/${id}`] as const,
        ['secretary', `/projects/${id}`] as const,
        ['finance', `projects/${id}/disbursements`] as const,
        ['secretary', `projects/${id}/summary`] as const,
      ]);
      const { status, text } = await onceMore(() => office.as(by).send(path));
      if (status !== 200) errors.push(`${path} ${status} ${text.slice(0, 200)}`);
    };
    const askUntil = (floor: number) =>
      Promise.all(
        Array.from({ length: LANES }, async () => {
          while (left > floor && errors.length < 20) {
            left--;
            await ask();
          }
        }),
      );
    const from = performance.now();
    await askUntil(requests - WARM_AT);
    const warm = await program.weigh();
    for (const part of [3, 2, 1, 0]) {
      await askUntil(Math.floor(((requests - WARM_AT) * part) / 4));
      tell(requests - left, errors.length, warm, await program.weigh(), performance.now() - from);
    }
    const end = await program.weigh();
    const grown = (what: 'rss' | 'heap') => end[what] / warm[what] - 1;
    expect(errors).toEqual([]);
    expect(grown('heap')).toBeLessThan(MOST_GROWTH);
    expect(grown('rss')).toBeLessThan(MOST_GROWTH);
  },
  300_000 + requests * 60,
);

type Weight = Awaited<ReturnType<RunningProgram['weigh']>>;

function tell(asked: number, errors: number, warm: Weight, now: Weight, tookMs: number): void {
  process.stdout.write(
    `seed ${seed}: ${asked} requests in ${(tookMs / 1000).toFixed(0)} s (${((asked * 1000) / tookMs).toFixed(0)} a second), ` +
      `${errors} errors; resident ${mb(warm.rss)} to ${mb(now.rss)} MB, held ${mb(warm.heap)} to ${mb(now.heap)} MB\n`,
  );
}

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
