/**
 * Two worlds that differ in all that a reader may not know take the same time on the pages that are asked for most. One round checks
 * that they can be asked; WORLD_TIMES=200 on a quiet machine measures, prints each page, and fails where a difference shows beyond chance.
 */
import { rmSync } from 'node:fs';
import { Clock } from '../../src/platform/clock.js';
import { apart, median } from '../protection/apart.js';
import { OfficeOfSecrets, type SecretReader } from '../protection/office-of-secrets.js';
import { SECRETS } from '../protection/secrets.js';
import { Worlds } from '../protection/worlds.js';
import { openTestFolder } from '../support/test-folder.js';

const MEASURED = Number(process.env.WORLD_TIMES ?? 0);
const ROUNDS = MEASURED || 1;
const ASKED_A_ROUND = 5;
const PATIENCE_MS = 300_000 + ROUNDS * 60_000;
const A_WHILE_MS = 10_000;

type Choice = 'one' | 'other';

let dataDir: string;
let secrets: OfficeOfSecrets;
let worlds: Worlds;

beforeAll(async () => {
  dataDir = openTestFolder();
  secrets = await OfficeOfSecrets.open({ DATA_DIR: dataDir });
  secrets.setTime(Date.now());
  const { app } = secrets.office.application;
  // Nothing is remembered from one world to the other: what is remembered is always too old.
  app.get(Clock).stopwatch = () => () => 3_600_000;
  worlds = Worlds.over(app);
}, PATIENCE_MS);

afterAll(async () => {
  await worlds?.close();
  await secrets?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function hotPaths(reader: SecretReader): string[] {
  const [project, session, council] = ['projects', 'sessions', 'councils'].map((kind) =>
    secrets.record(kind, 'own', reader),
  );
  return [
    '/api/v1/projects?limit=50',
    `/api/v1/projects?q=${encodeURIComponent('nhiệm vụ')}`,
    `/api/v1/projects/${project}`,
    `/api/v1/projects/${project}/documents`,
    `/api/v1/projects/${project}/history`,
    `/api/v1/sessions/${session}`,
    `/api/v1/sessions/${session}/verdict`,
    `/api/v1/councils/${council}`,
    '/api/v1/work',
    '/projects',
    '/work',
    `/projects/${project}`,
    `/sessions/${session}`,
  ];
}

it.each(['member', 'recused', 'investigator'] as const)(
  'takes %s no longer where it is otherwise what they may not know',
  async (reader) => {
    const client = secrets.readers[reader];
    const kept = Object.values(SECRETS).filter(({ knownTo }) => !knownTo.includes(reader));
    const paths = hotPaths(reader);
    const times: Record<Choice, number[][]> = { one: paths.map(() => []), other: paths.map(() => []) };
    const answered = new Set<string>();
    const live = async (choice: Choice) => {
      for (const [at, secret] of kept.entries()) {
        secrets.setTime(Date.now() - (kept.length - at) * A_WHILE_MS);
        await secret[choice]?.(secrets, worlds.sql);
      }
      secrets.setTime(Date.now());
      for (const [at, path] of paths.entries()) {
        const took: number[] = [];
        for (let asked = 0; asked <= ASKED_A_ROUND; asked++) {
          const began = performance.now();
          const { status } = await client.get(path);
          took.push(performance.now() - began);
          answered.add(`${path} ${status}`);
        }
        // The first one reads what the others find read.
        times[choice][at]!.push(median(took.slice(1).sort((a, b) => a - b)));
      }
    };
    for (let round = 0; round < ROUNDS; round++)
      for (const choice of round % 2 === 0 ? (['one', 'other'] as const) : (['other', 'one'] as const))
        await worlds.inOne(() => live(choice));
    const found = paths.map((path, at) => ({ path, ...apart(times.one[at]!, times.other[at]!) }));
    if (MEASURED) console.log(found.map(({ path, told }) => `${reader} ${path}: ${told}`).join('\n'));
    expect(answered.size).toBe(paths.length);
    expect([...answered].filter((line) => !/ (200|404|403)$/.test(line))).toEqual([]);
    expect(found.filter(({ differs }) => MEASURED > 0 && differs).map(({ path }) => path)).toEqual([]);
  },
  PATIENCE_MS,
);
