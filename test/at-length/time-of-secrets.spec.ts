/**
 * What one may not know exists takes as long as what does not exist. A few rounds check that the answers are alike; SECRET_TIMES=2000
 * on a quiet machine measures, prints each pair, and fails where a difference shows beyond chance.
 */
import { rmSync } from 'node:fs';
import { STEPS } from '../../src/platform/http/even-answers.js';
import { OfficeOfTwo, UNKNOWN } from '../protection/office-of-two.js';
import type { Reader } from '../protection/readers.js';
import { type Answer, TestApplication } from '../support/application.js';
import { openTestFolder } from '../support/test-folder.js';

const MEASURED = Number(process.env.SECRET_TIMES ?? 0);
const ROUNDS = MEASURED || 5;
const PATIENCE_MS = 120_000 + ROUNDS * 3_000;
/** The share of the slowest that are the machine's and not the question's. */
const CROPPED = 0.1;
/** What differs by chance stays below it (Reparaz, Balasch, Verbauwhede 2017). */
const BEYOND_CHANCE = 4.5;
/** Less than anybody tells apart over a network. */
const LEAST_MS = 0.2;

interface Pair {
  readonly reader: Reader;
  readonly ask: (id: string) => Promise<Answer>;
  readonly kept: string;
  readonly absent: string;
}

let dataDir: string;
let two: OfficeOfTwo;

beforeAll(async () => {
  TestApplication.steps = STEPS;
  dataDir = openTestFolder();
  two = await OfficeOfTwo.open({ DATA_DIR: dataDir });
  for (const client of Object.values(two.readers)) client.checksAudit = false;
}, PATIENCE_MS);

afterAll(async () => {
  await two?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const HOT: readonly (readonly [reader: Reader, path: string])[] = [
  ['investigator', '/api/v1/projects/:id'],
  ['member', '/api/v1/projects/:id'],
  ['member', '/projects/:id'],
  ['investigator', '/api/v1/projects/:id/documents'],
  ['investigator', '/api/v1/projects/:id/funding-plan'],
  ['investigator', '/api/v1/documents/:id/content'],
  ['member', '/api/v1/councils/:id'],
  ['member', '/api/v1/sessions/:id'],
  ['member', '/sessions/:id'],
  ['investigator', '/api/v1/sessions/:id/verdict'],
];

function pairs(): Record<string, Pair> {
  const found: Record<string, Pair> = {};
  for (const [reader, path] of HOT) {
    const kind = /(\w+)\/:id/.exec(path)![1]!;
    const ask = (id: string) => two.readers[reader].get(path.replace(':id', id));
    found[`${path} by ${reader}`] = {
      reader,
      ask,
      kept: two.record(kind, 'foreign', reader)!,
      absent: UNKNOWN,
    };
  }
  const signIn = (email: string) =>
    two.readers.anonymous.post('session', { email, password: 'sai mật khẩu' });
  const reset = (email: string) => two.readers.anonymous.post('password-resets', { email });
  const emails = { kept: 'leader@test.local', absent: 'nobody@test.local' };
  found['sign-in'] = { reader: 'anonymous', ask: signIn, ...emails };
  found['password reset'] = { reader: 'anonymous', ask: reset, ...emails };
  return found;
}

it(
  'takes no longer, and no shorter, for what is kept from its reader',
  async () => {
    const lines: string[] = [];
    const told: string[] = [];
    for (const [name, pair] of Object.entries(pairs())) {
      const times = { kept: [] as number[], absent: [] as number[] };
      for (let round = 0; round < ROUNDS; round++)
        for (const which of round % 2 === 0 ? (['kept', 'absent'] as const) : (['absent', 'kept'] as const)) {
          const began = performance.now();
          const { status } = await pair.ask(pair[which]);
          times[which].push(performance.now() - began);
          if (round === 0) told.push(`${name} ${which} ${status}`);
        }
      const [kept, absent] = [cropped(times.kept), cropped(times.absent)];
      const apart = median(kept) - median(absent);
      const t = welch(kept, absent);
      lines.push(`${name}: ${median(absent).toFixed(2)} ms, apart ${apart.toFixed(3)} ms, t ${t.toFixed(1)}`);
      if (MEASURED && Math.abs(t) > BEYOND_CHANCE && Math.abs(apart) > LEAST_MS) told.push(`${name} differs`);
    }
    if (MEASURED) console.log(lines.join('\n'));
    const statuses = told
      .filter((line) => / kept \d+$/.test(line))
      .map((line) => line.replace(' kept ', ' '));
    expect(
      told.filter((line) => / absent \d+$/.test(line)).map((line) => line.replace(' absent ', ' ')),
    ).toEqual(statuses);
    expect(told.filter((line) => line.endsWith('differs'))).toEqual([]);
  },
  PATIENCE_MS,
);

function cropped(times: readonly number[]): number[] {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.slice(0, Math.ceil(sorted.length * (1 - CROPPED)));
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
}

function welch(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]) => {
    const middle = mean(values);
    return (
      values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length
    );
  };
  return (mean(one) - mean(other)) / Math.sqrt(spread(one) + spread(other));
}
