/** Who sees which personal field where: the rows of personal-fields.ts against what the running application answers. */
import { rmSync } from 'node:fs';
import { done } from '../support/office.js';
import { answeredRoutes } from '../support/routes.js';
import { openTestFolder } from '../support/test-folder.js';
import { Asking } from './asking.js';
import { API_ROWS } from './matrix-api.js';
import { PAGE_ROWS } from './matrix-pages.js';
import { PROJECT_PAGE_ROWS } from './matrix-project-pages.js';
import { OfficeOfSecrets, SECRET_READERS, type SecretReader } from './office-of-secrets.js';
import { FIELDS, LOOKS_PERSONAL, NEVER_SHOWN, NOT_PERSONAL, PERSONAL_TABLES } from './personal-fields.js';
import { plantFields } from './plant-fields.js';
import { Questions } from './questions.js';
import { Witness } from './witness.js';
import { Worlds } from './worlds.js';

const ROWS = { ...API_ROWS, ...PAGE_ROWS, ...PROJECT_PAGE_ROWS };
const PATIENCE_MS = 1_800_000;
/** Where personal data stand; in npm run test:faults everything is asked, by everybody. */
const TELLING = new RegExp(
  `/(${[
    '(persons|accounts|councils|webhooks)(/[^/]+(/deliveries)?)?',
    '(audit|sessions|access-tokens|profile/security|saved-filters|file-orders|outbox|inbox)',
    'sessions/[^/]+(/ballot)?',
    'projects(/[^/]+(/(history|timeline|export|reconciliation|counterpart-commitments))?)?',
    '(projects/)?export\\?format=csv',
  ].join('|')})$`,
);
const everyQuestion = process.env.EVERYBODY_ASKS === '1';
/** In npm test these ask for the others too. */
const READERS: readonly SecretReader[] = everyQuestion
  ? SECRET_READERS
  : ['administrator', 'finance', 'investigator', 'recused', 'anonymous'];

type Channel = 'api' | 'pages' | 'files';
const CHANNELS: readonly Channel[] = ['api', 'pages', 'files'];

let dataDir: string;
let secrets: OfficeOfSecrets;
let worlds: Worlds;
let questions: Questions;
let witness: Witness;

beforeAll(async () => {
  dataDir = openTestFolder();
  secrets = await OfficeOfSecrets.open({ DATA_DIR: dataDir });
  secrets.setTime(Date.now());
  const { app } = secrets.office.application;
  worlds = Worlds.over(app);
  const document = done(await secrets.readers.anonymous.get('/api/openapi.json'));
  const asking = new Asking(secrets, document);
  questions = new Questions(secrets, asking, document, answeredRoutes(app), ROWS, []);
  witness = await Witness.of(secrets, worlds, questions);
}, PATIENCE_MS);

afterAll(async () => {
  await worlds?.close();
  await secrets?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('has a row for each column that is personal or looks so', async () => {
  const columns = await secrets.office.application.sql.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY') and table_name <> 'schema_migration'`,
  );
  const named = new Set([...Object.keys(FIELDS).map((name) => name.split(',')[0]), ...NEVER_SHOWN]);
  const names: string[] = columns.map(({ name }: { name: string }) => name);
  const without = names.filter(
    (name) =>
      (PERSONAL_TABLES.test(name) || LOOKS_PERSONAL.test(name.split('.')[1]!)) &&
      !named.has(name) &&
      !NOT_PERSONAL.some(([, columns]) => columns.test(name)),
  );
  expect(without).toEqual([]);
  expect([...named].filter((name) => !names.includes(name!))).toEqual([]);
});

it(
  'shows each field to those whom its row names, and to nobody else',
  async () => {
    await worlds.inOne(async () => {
      await plantFields(secrets, worlds.sql);
      const never = await neverShown();
      const seen = new Map<string, Set<SecretReader>>();
      for (const reader of READERS)
        for (const path of pathsOf(reader)) {
          const text = await witness.ask(reader, path);
          const marks = [
            ...Object.entries(FIELDS).map(([name, { mark }]) => [name, mark] as const),
            ...never,
          ];
          for (const [name, mark] of marks) {
            if (!text.includes(mark)) continue;
            const place = `${name} | ${channelOf(text)}`;
            seen.set(place, (seen.get(place) ?? new Set()).add(reader));
          }
        }
      expect(sorted([...seen].map(([place, readers]) => `${place}: ${inOrder([...readers])}`))).toEqual(
        sorted(declared()),
      );
    });
  },
  PATIENCE_MS,
);

function declared(): string[] {
  return Object.entries(FIELDS).flatMap(([name, field]) =>
    CHANNELS.map((channel) => ({ channel, readers: inOrder(field[channel] ?? []) }))
      .filter(({ readers }) => readers)
      .map(({ channel, readers }) => `${name} | ${channel}: ${readers}`),
  );
}

const inOrder = (readers: readonly SecretReader[]) =>
  READERS.filter((reader) => readers.includes(reader)).join(' ');
const sorted = (lines: string[]) => lines.sort();

function pathsOf(reader: SecretReader): string[] {
  const paths = questions.of(reader).filter((path) => !path.startsWith('POST '));
  return everyQuestion ? paths : paths.filter((path) => TELLING.test(path));
}

function channelOf(text: string): Channel {
  if (text.includes('"content-type":"text/html')) return 'pages';
  return /"content-type":"application\/(problem\+)?json/.test(text) ? 'api' : 'files';
}

/** What stands in those columns, as bytes are written in texts. */
async function neverShown(): Promise<(readonly [string, string])[]> {
  const marks: (readonly [string, string])[] = [];
  for (const name of NEVER_SHOWN) {
    const [table, column] = name.split('.');
    const rows = await worlds.sql(
      `select "${column}" as value from "${table}" where "${column}" is not null`,
    );
    if (rows.length === 0) throw new Error(`nothing is planted in ${name}`);
    for (const { value } of rows)
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        marks.push([name, Buffer.isBuffer(value) ? value.toString(encoding) : String(value)]);
  }
  return marks;
}
