/**
 * Two worlds that differ in what a reader may not know answer every question of that reader alike, to the byte: each route that
 * the running application reads at, for each record, with its searches, filters, orders, pages, formats and feeds; the files that
 * are ordered; the mails and notices that go out. In npm test each world holds all that one may not know at once and each question's
 * turn comes by chance; with EVERYBODY_ASKS=1 every question is asked, with SECRETS_APART=1 for each secret by itself.
 */

import { rmSync } from 'node:fs';
import { Clock } from '../../src/platform/clock.js';
import { fakeOnly } from '../support/faked-time.js';
import { done } from '../support/office.js';
import { answeredRoutes } from '../support/routes.js';
import { openTestFolder } from '../support/test-folder.js';
import { Asking } from './asking.js';
import { API_ROWS } from './matrix-api.js';
import { PAGE_ROWS } from './matrix-pages.js';
import { PROJECT_PAGE_ROWS } from './matrix-project-pages.js';
import { OfficeOfSecrets, SECRET_READERS, type SecretReader } from './office-of-secrets.js';
import { Questions } from './questions.js';
import { SECRETS, type Secret } from './secrets.js';
import { Witness } from './witness.js';
import { Worlds } from './worlds.js';

const ROWS = { ...API_ROWS, ...PAGE_ROWS, ...PROJECT_PAGE_ROWS };
const everyQuestion = process.env.EVERYBODY_ASKS === '1';
const SEED = Number(process.env.TWO_WORLDS_SEED ?? 1);
const DEALT_TO = 36;
/** What stands where the secrets are is asked more often. */
const SEALED_DEALT_TO = 6;
/** Between one act and the next; all in all less than a session lasts unused. */
const A_WHILE_MS = 10_000;
const PATIENCE_MS = 3_600_000;
const SHOWN = 30;

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

let dataDir: string;
let secrets: OfficeOfSecrets;
let worlds: Worlds;
let witness: Witness;
/** The records that the secrets stand at. */
let sealed: readonly string[];

beforeAll(async () => {
  dataDir = openTestFolder();
  secrets = await OfficeOfSecrets.open({ DATA_DIR: dataDir });
  const { application } = secrets.office;
  // Time stands still, also for libraries that do not ask the program's clock.
  fakeOnly('Date');
  secrets.setTime(Date.now());
  // Nothing is remembered from one world to the other: what is remembered is always too old.
  application.app.get(Clock).stopwatch = () => () => 3_600_000;
  sealed = [
    secrets.record('sessions', 'own', 'chair')!,
    secrets.planned.sessionId,
    secrets.planned.councilId,
    secrets.planned.milestoneId,
  ];
  worlds = Worlds.over(application.app);
  const document = done(await secrets.readers.anonymous.get('/api/openapi.json'));
  const words = Object.values(SECRETS).flatMap((secret) => secret.words ?? []);
  const questions = new Questions(
    secrets,
    new Asking(secrets, document),
    document,
    answeredRoutes(application.app),
    ROWS,
    words,
  );
  witness = await Witness.of(secrets, worlds, questions);
}, PATIENCE_MS);

afterAll(async () => {
  jest.useRealTimers();
  await worlds?.close();
  await secrets?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function isDealt(at: number, reader: SecretReader, question: string): boolean {
  if (everyQuestion) return true;
  const dealtTo = sealed.some((id) => question.includes(id)) ? SEALED_DEALT_TO : DEALT_TO;
  return (at + SECRET_READERS.indexOf(reader) + SEED) % dealtTo === 0;
}

type Told = Map<SecretReader, Map<string, string>>;
type Choice = 'one' | 'other';

const isKept = ({ knownTo }: Secret, reader: SecretReader) => !knownTo.includes(reader);

it(
  'answers no reader otherwise for what they may not know',
  async () => {
    const all = Object.values(SECRETS);
    const told: Record<Choice, Told> = { one: new Map(), other: new Map() };
    for (const choice of ['one', 'other'] as const)
      await worlds.inOne(() => descend(all, SECRET_READERS, choice, told[choice]));
    expect(await culprits(differences(told.one, told.other))).toEqual([]);
  },
  PATIENCE_MS,
);

/** Into a world for each reader that holds all that is kept from them, as it is chosen, and nothing of what they may know. */
async function descend(
  [secret, ...rest]: readonly Secret[],
  readers: readonly SecretReader[],
  choice: Choice,
  told: Told,
): Promise<void> {
  if (!secret) {
    secrets.setTime(Date.now());
    return witness.hear(readers, told, isDealt);
  }
  const kept = readers.filter((reader) => isKept(secret, reader));
  const known = readers.filter((reader) => !isKept(secret, reader));
  const groups = [
    { of: kept, act: secret[choice] },
    { of: known, act: undefined },
  ];
  for (const { of, act } of groups) {
    if (of.length === 0) continue;
    await worlds.leavingNothing(async () => {
      secrets.setTime(Date.now() - (rest.length + 1) * A_WHILE_MS);
      await act?.(secrets, worlds.sql);
      await descend(rest, of, choice, told);
    });
  }
}

interface Difference {
  readonly reader: SecretReader;
  readonly path: string;
  readonly where: string;
}

function differences(one: Told, other: Told): Difference[] {
  return [...one].flatMap(([reader, answers]) => {
    const others = other.get(reader)!;
    const paths = [...new Set([...answers.keys(), ...others.keys()])];
    return paths
      .filter((path) => answers.get(path) !== others.get(path))
      .map((path) => ({ reader, path, where: firstDifference(answers.get(path), others.get(path)) }));
  });
}

function firstDifference(one = 'not asked', other = 'not asked'): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const from = Math.max(0, at - 60);
  return `«${one.slice(from, at + 80)}» «${other.slice(from, at + 80)}»`;
}

/** Of what is asked at one route, one question. */
function oneOfEach(found: readonly Difference[]): Difference[] {
  const kindOf = ({ reader, path }: Difference) => `${reader} ${path.replace(/[?].*$|[0-9a-f-]{36}/g, '')}`;
  return [...new Map(found.map((each) => [kindOf(each), each])).values()];
}

/** Which secrets betray themselves there. */
async function culprits(found: readonly Difference[]): Promise<string[]> {
  const lines: string[] = [`${found.length}`];
  for (const { reader, path, where } of oneOfEach(found).slice(0, SHOWN)) {
    const names: string[] = [];
    for (const [name, secret] of Object.entries(SECRETS)) {
      if (!isKept(secret, reader)) continue;
      const answers: string[] = [];
      for (const act of [secret.one, secret.other])
        answers.push(
          await worlds.inOne(async () => {
            secrets.setTime(Date.now() - A_WHILE_MS);
            await act?.(secrets, worlds.sql);
            secrets.setTime(Date.now());
            return witness.ask(reader, path);
          }),
        );
      if (answers[0] !== answers[1]) names.push(name);
    }
    lines.push(`${reader} at ${path}: ${names.join(', ') || 'several together'}: ${where}`);
  }
  return found.length === 0 ? [] : lines;
}
