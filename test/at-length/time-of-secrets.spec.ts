/**
 * What one may not know exists takes as long as what does not exist. A few rounds check that the answers are alike; SECRET_TIMES=200
 * on a quiet machine measures, prints each pair, and fails where a difference shows beyond chance.
 */
import { rmSync } from 'node:fs';
import { STEPS } from '../../src/platform/http/even-answers.js';
import { apart } from '../protection/apart.js';
import { OfficeOfTwo, UNKNOWN } from '../protection/office-of-two.js';
import type { Reader } from '../protection/readers.js';
import { type Answer, TestApplication } from '../support/application.js';
import { openTestFolder } from '../support/test-folder.js';

const MEASURED = Number(process.env.SECRET_TIMES ?? 0);
const ROUNDS = MEASURED || 5;
const PATIENCE_MS = 120_000 + ROUNDS * 3_000;

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
      const found = apart(times.kept, times.absent);
      lines.push(`${name}: ${found.told}`);
      if (MEASURED && found.differs) told.push(`${name} differs`);
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
