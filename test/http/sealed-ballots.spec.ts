/**
 * Before closing, nothing that anybody reads depends on what another's ballot says, and for all but the chair, the office and
 * the tellers not even on whether it exists: every readable route of the running application is asked, by every role.
 */
import type { Client } from '../support/application.js';
import { done, Office, type OpenSession } from '../support/office.js';
import { routesOf } from '../support/routes.js';

const HELD_ON = '2021-12-23';
/** Routes that answer the time, the machine, when their reader was last here, or bytes that never change; exports, which tell of their readers, are asked by themselves. */
const APART =
  /^\/(health|assets|metrics|reminders$|profile\/security$|api\/v1\/sessions$)|openapi|\/api\/docs|\/export$/;
/** The chair's own ballot, in answers and on its page. */
const OWN_BALLOT = /"myBallot":\{[^}]*\}|<article [^>]*data-mine.*?<\/article>/gs;
/** Questions that count, filter or search. */
const QUESTIONS = [
  '/api/v1/projects?grade=excellent',
  '/api/v1/projects?grade=fail',
  '/api/v1/projects?q=tao&sort=title',
  '/api/v1/audit?entity=ballot',
  '/api/v1/audit?since=2020-01-01T00:00:00Z&limit=200',
  '/api/v1/reports/annual?year=2021',
  '/projects?grade=excellent',
];

/** In npm run test:faults everybody asks everything; else what does not name the session's records is dealt among the readers. */
const everybodyAsks = process.env.EVERYBODY_ASKS === '1';
const DEALT_TO = 3;

/** Some thousand questions. */
const PATIENCE_MS = 120_000;

let office: Office;
let readers: Record<string, Client>;

type Session = OpenSession & { readonly projectId: string };

beforeAll(async () => {
  office = await Office.open();
  const administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  const stranger = await office.application.openAccount('stranger@test.local', [
    'council-member',
    'investigator',
  ]);
  readers = {
    anonymous: office.application.anonymous,
    administrator,
    leader: office.leader,
    finance: office.finance,
    auditor: office.auditor,
    investigator: office.investigator,
    stranger,
    'another member': office.members[5]!.client,
    'the vice-chair': office.members[1]!.client,
  };
});

afterAll(() => office.close());

async function acceptance(): Promise<Session> {
  const projectId = await office.propose();
  return { projectId, ...(await office.openSession(projectId, 'acceptance', HELD_ON)) };
}

/** Every route that can be read, with the ids of this session's records in it. */
function readablePaths({ projectId, councilId, sessionId, seatIds }: Session): string[] {
  const ids: Record<string, string | undefined> = {
    projects: projectId,
    councils: councilId,
    sessions: sessionId,
    institutions: office.leadId,
    persons: office.members[2]!.personId,
    seats: seatIds[2],
  };
  const routes = routesOf(office.application.app).filter(
    ({ method, path }) => method === 'GET' && !APART.test(path),
  );
  expect(routes.length).toBeGreaterThan(30);
  const paths = [
    ...routes.map(({ path }) =>
      path.replace(/(\w[\w-]*)\/:(\w+)/g, (_, kind: string) => `${kind}/${ids[kind] ?? councilId}`),
    ),
    `/sessions/${sessionId}/ballot?conflict=none`,
    `/sessions/${sessionId}/ballot?conflict=none&look=1`,
    `/sessions/${sessionId}?seen=scheduled`,
    ...QUESTIONS,
  ];
  // A page and an answer may stand at one address.
  return [...new Set(paths)];
}

const namesRecordsOf =
  ({ projectId, councilId, sessionId }: Session) =>
  (path: string) =>
    [`projects/${projectId}`, `councils/${councilId}`, `sessions/${sessionId}`].some((record) =>
      path.includes(record),
    );

/** What each reader asks: all about the session and every question that counts, and a share of the rest. */
function dealt(session: Session): Map<string, readonly string[]> {
  const paths = readablePaths(session);
  const isAboutIt = namesRecordsOf(session);
  const isAskedBy = (reader: number) => (path: string, at: number) =>
    everybodyAsks || isAboutIt(path) || QUESTIONS.includes(path) || at % DEALT_TO === reader % DEALT_TO;
  return new Map(Object.keys(readers).map((name, reader) => [name, paths.filter(isAskedBy(reader))]));
}

async function readAll(client: Client, paths: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const path of paths) {
    const { status, text, headers } = await client.get(path);
    const etag = status < 500 ? String(headers.etag ?? '') : '';
    answers.set(path, `${status} ${etag} ${withoutClock(text)}`);
  }
  return answers;
}

/** What any request changes by itself. */
function withoutClock(text: string): string {
  return text
    .replace(/"requestId":"[^"]*"/g, '"requestId":""')
    .replace(/<span data-elapsed="\d+">[^<]*<\/span>/g, '<span data-elapsed></span>');
}

async function castByAll(session: Session, grades: readonly string[]): Promise<void> {
  done(await office.members[2]!.client.put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'pass' }));
  for (const [at, grade] of grades.entries()) {
    if (at === 5 || at === 1) continue;
    done(await office.cast(session.sessionId, at, { grade, comment: `lời của ${grade}` }));
  }
}

it(
  'answers all but chair, office and tellers the same whether or not others have cast',
  async () => {
    const session = await acceptance();
    const paths = dealt(session);
    const before = new Map<string, Map<string, string>>();
    for (const [name, client] of Object.entries(readers))
      before.set(name, await readAll(client, paths.get(name)!));

    await castByAll(session, ['fail', 'fail', 'fail', 'excellent', 'fail', 'fail', 'pass', 'fail']);
    done(
      await office.secretary.post(`sessions/${session.sessionId}/ballots`, {
        seatId: session.seatIds[8],
        grade: 'fail',
        enteredFrom: { paperNumber: '09' },
      }),
    );

    for (const [name, client] of Object.entries(readers)) {
      const after = await readAll(client, paths.get(name)!);
      for (const path of paths.get(name)!) {
        expect([name, path, after.get(path)]).toEqual([name, path, before.get(name)!.get(path)]);
      }
    }
  },
  PATIENCE_MS,
);

it(
  'answers the chair and the office the same whatever the ballots say',
  async () => {
    const insiders = { secretary: office.secretary, chair: office.members[0]!.client };
    const seen = [];
    for (const grades of [Array(9).fill('excellent'), Array(9).fill('fail')]) {
      const session = await acceptance();
      await castByAll(session, grades);
      const paths = readablePaths(session).filter(namesRecordsOf(session));
      const answers = [];
      for (const [name, client] of Object.entries(insiders)) {
        const own = name === 'chair' ? OWN_BALLOT : /^$/;
        for (const [path, answer] of await readAll(client, paths)) {
          answers.push([name, anonymous(path), anonymous(answer.replace(own, '"myBallot":{}'))]);
        }
      }
      const closing = await office.secretary.post(`sessions/${session.sessionId}/closing`);
      answers.push(['secretary', 'closing', anonymous(closing.text)]);
      seen.push(answers);
    }
    expect(seen[1]).toEqual(seen[0]);
  },
  PATIENCE_MS,
);

it('names audit rows so that nobody counts the sealed ones between them', async () => {
  const session = await acceptance();
  await castByAll(session, Array(9).fill('pass'));
  done(
    await office.secretary.patch(`councils/${session.councilId}/seats/${session.seatIds[7]}`, {
      left: true,
      reason: 'x',
    }),
  );
  const { items } = done(await office.auditor.get('audit?limit=100'));
  for (const { id } of items) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const first = done(await office.auditor.get('audit?limit=3'));
  const next = done(await office.auditor.get(`audit?limit=3&cursor=${first.nextCursor}`));
  expect([...first.items, ...next.items].map(({ id }: { id: string }) => id)).toEqual(
    items.slice(0, 6).map(({ id }: { id: string }) => id),
  );
});

/** The same text for two sessions that differ in their ids, codes and instants only; the other session waits, too, and is counted. */
function anonymous(text: string): string {
  const names = new Map<string, string>();
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, (id) => {
      if (!names.has(id)) names.set(id, `id${names.size}`);
      return names.get(id)!;
    })
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'instant')
    .replace(/[A-Z]{2}-\d{4}-\d{3,}/g, 'code')
    .replace(/[\w+/=-]{40,}/g, 'digest')
    .replace(/<a href="\/work"[^>]*>.*?<\/a>/g, '<a href="/work"></a>')
    .replace(/"id":"?\d+"?/g, '"id":n')
    .replace(/\d{1,2}:\d{2}( \d{1,2}\/\d{1,2}\/\d{4})?/g, 'hour');
}
