/**
 * Every route of the running application, asked by every reader for a record of their own, of others and of nobody: the answers
 * are those that the rows of matrix-api.ts and matrix-*pages.ts declare. A route without a row is a hole. In npm run test:faults
 * every cell is asked; in npm test each cell's turn comes by chance, since thousands of requests take long.
 */
import { rmSync } from 'node:fs';
import type { Answer } from '../support/application.js';
import { done } from '../support/office.js';
import { answeredRoutes } from '../support/routes.js';
import { openTestFolder } from '../support/test-folder.js';
import { type Asked, Asking } from './asking.js';
import { API_ROWS } from './matrix-api.js';
import { PAGE_ROWS } from './matrix-pages.js';
import { PROJECT_PAGE_ROWS } from './matrix-project-pages.js';
import { lackingHeaders } from './needed-headers.js';
import { OfficeOfTwo } from './office-of-two.js';
import { type Expected, expectedOf, READERS, type Reader, type Row, WHOSE, type Whose } from './readers.js';

const ROWS: Readonly<Record<string, Row>> = { ...API_ROWS, ...PAGE_ROWS, ...PROJECT_PAGE_ROWS };
const everyCell = process.env.EVERYBODY_ASKS === '1';
const DEALT_TO = 8;
const PATIENCE_MS = 600_000;
/** Where a session stands, and so what is open of it, differs between one that runs and one that is over. */
const OF_A_SESSION = /\/(sessions|councils|ballots)\/:/;

let dataDir: string;
let two: OfficeOfTwo;
let asking: Asking;
let answered: string[];

beforeAll(async () => {
  dataDir = openTestFolder();
  two = await OfficeOfTwo.open({ DATA_DIR: dataDir });
  answered = answeredRoutes(two.office.application.app);
  asking = new Asking(two, done(await two.readers.anonymous.get('/api/openapi.json')));
}, PATIENCE_MS);

afterAll(async () => {
  await two?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('has a row for each route that is answered, and a route for each row', () => {
  const routes = answered.filter((route) => !route.startsWith('HEAD '));
  const place = (route: string) =>
    `add to ${route.includes(' /api/') ? 'matrix-api' : 'matrix-pages'}.ts: '${route}'`;
  expect(routes.filter((route) => !(route in ROWS)).map(place)).toEqual([]);
  expect(Object.keys(ROWS).filter((route) => !routes.includes(route))).toEqual([]);
});

it.each(READERS)(
  'answers %s as declared, and tells nothing apart that they may not know',
  async (reader) => {
    const holes: string[] = [];
    for (const [at, [route, row]] of Object.entries(ROWS).entries()) {
      for (const whose of whoseOf(route)) {
        if (!isAsked(at, reader, whose)) continue;
        const expected = expectedOf(route, row, reader, whose);
        const asked = { route, whose, reader };
        const answer = await asking.ask(asked);
        const got = classOf(answer);
        const lacking = lackingHeaders(answer);
        if (lacking.length > 0) holes.push(`${route} by ${reader}: without ${lacking.join(', ')}`);
        if (got !== expected) {
          holes.push(`${route} by ${reader}, ${whose}: ${expected} declared, ${answer.status} answered`);
        } else if (expected === 404 && whose === 'foreign') {
          const absent = { ...asked, whose: 'unknown' as const };
          if (seen(absent, await asking.ask(absent)) !== seen(asked, answer))
            holes.push(
              `${route} by ${reader}: what is kept from them does not look like what does not exist`,
            );
        }
      }
    }
    expect(holes).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'answers HEAD as it answers GET',
  async () => {
    const holes: string[] = [];
    for (const [at, route] of Object.keys(ROWS).entries()) {
      if (!route.startsWith('GET ')) continue;
      if (!answered.includes(route.replace('GET', 'HEAD'))) holes.push(`${route} has no HEAD`);
      for (const reader of ['anonymous', 'member'] as const) {
        if (!isAsked(at, reader, 'foreign')) continue;
        const asked = { route, whose: 'foreign', reader } as const;
        const [got, head] = [await asking.ask(asked), await asking.ask(asked, two.readers[reader], 'HEAD')];
        if (got.status !== head.status) holes.push(`HEAD of ${route} by ${reader}: ${head.status}`);
      }
    }
    expect(holes).toEqual([]);
  },
  PATIENCE_MS,
);

function whoseOf(route: string): readonly Whose[] {
  if (!route.includes(':')) return ['own'];
  return OF_A_SESSION.test(route) ? WHOSE : WHOSE.filter((whose) => whose !== 'closed');
}

function isAsked(at: number, reader: Reader, whose: Whose): boolean {
  if (everyCell) return true;
  return (at + READERS.indexOf(reader) + WHOSE.indexOf(whose)) % DEALT_TO === 0;
}

/** A page asks whoever is not signed in to do so; everything else that is no refusal of the reader is `ok`. */
function classOf({ status, headers }: Answer): Expected | number {
  if (status === 303 && /^\/sign-in\b/.test(String(headers.location))) return 401;
  return status === 401 || status === 403 || status === 404 || status >= 500 ? status : 'ok';
}

/** All that reaches the reader, without what each request has of its own. */
function seen(asked: Asked, { status, headers, text }: Answer): string {
  const { date: _date, 'x-request-id': requestId, ...rest } = headers;
  const ids = asking.address(asked).match(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g) ?? [];
  const told = [String(requestId), ...ids].reduce((left, own) => left.replaceAll(own, ':'), text);
  return JSON.stringify([status, { ...rest, 'content-length': told.length }, told]);
}
