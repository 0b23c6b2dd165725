/** Whatever comes in, the answer is a sentence that helps, never an error of our own. */
import type { Operation } from '../protection/valid-body.js';
import { done, Office } from '../support/office.js';

let office: Office;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.propose();
});

afterAll(() => office.close());

const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

it.each([
  ['projects', { title: 't', kind: 'topic', level: 'grassroots', demonstration: null }],
  ['projects', { title: '   ', kind: 'topic', level: 'grassroots' }],
  ['persons', { fullName: 'A', email: '\ud800@test.local' }],
  ['persons', { fullName: 'A', email: 'no address' }],
  ['pipeline-entries', { kind: 'idea', what: 'x', withInstitutionIds: null }],
  ['institutions', { name: null }],
  ['decisions', { number: '1/QĐ', date: '2021-02-30' }],
])('answers 400 to POST %s with %p', async (path, body) => {
  const answer = await office.secretary.post(path, body);
  expect([answer.status, answer.body.status]).toEqual([400, 400]);
});

it.each([
  '9999-12-31T23:59:59-23:59',
  '1000-01-01T00:00:00Z',
  '2026-01T10:00:00Z',
  '2026-W10-1T10:00:00Z',
  '2026-010T10:00:00Z',
  '20260101T100000Z',
  '2026-01-01T10:00:00,5Z',
])('answers 400 where an instant is %p', async (scheduledAt) => {
  const session = { scheduledAt, mode: 'in-person', projectIds: [projectId] };
  for (const { status, body } of [
    await office.secretary.post(`councils/${projectId}/sessions`, session),
    await office.auditor.get(`audit?until=${encodeURIComponent(scheduledAt)}`),
  ]) {
    expect([status, body.code]).toEqual([400, 'malformed-request']);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      expect.stringMatching(/^(scheduledAt|until)$/),
    ]);
  }
});

const MARKS = `a${'\u0301'.repeat(60_000)}${'\u0323'.repeat(60_000)}`;

it.each([
  ['session', { email: MARKS, password: 'x' }, 'email'],
  ['password-resets', { email: MARKS }, 'email'],
  ['projects', { title: `b${'\u0301'.repeat(31)}`, kind: 'topic', level: 'grassroots' }, 'title'],
  ['amount-readings', { texts: ['1', MARKS] }, 'texts'],
])('refuses accents without end in POST %s by the field', async (path, body, field) => {
  const answer = await office.secretary.post(path, body);
  expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
  expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
});

it('composes the accents of a text with many letters of many accents', async () => {
  const title = 'a\u0301\u0323'.repeat(100);
  const id = await office.propose({ title });
  expect(done(await office.secretary.get(`projects/${id}`)).title).toBe(title.normalize('NFC'));
});

describe('a body of very many values', () => {
  const plan = (lines: unknown[]) => office.finance.put(`projects/${projectId}/funding-plan`, { lines });
  const unknown = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, '1']));
  const TOO_LARGE = [413, 'request-too-large'];

  it.each([
    ['unknown fields', () => office.application.anonymous.post('session', unknown(20_000))],
    ['empty lines', () => plan(Array(20_000).fill({}))],
    ['numbers', () => plan(Array(20_000).fill(1))],
    ['lists', () => plan(Array(20_000).fill([]))],
  ])('of %s is too large', async (_, ask) => {
    const { status, body } = await ask();
    expect([status, body.code]).toEqual(TOO_LARGE);
  });

  it('is too large as a form too, by names or by one name', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (form: string) => office.application.anonymous.post('/sign-in', form, type);
    const names = new URLSearchParams(unknown(6_000)).toString();
    expect((await send(names)).status).toBe(413);
    expect((await send('a=1&'.repeat(6_000))).status).toBe(413);
    expect((await send('email=a&password=b')).status).not.toBe(413);
  });

  it('is told of fifty faults at most', async () => {
    const { status, body } = await office.application.anonymous.post('session', unknown(4_000));
    expect([status, body.errors.length]).toEqual([400, 50]);
  });

  it('is read as far as the largest plan with all fields of its lines and cuts, and commas in its words', async () => {
    const paper = 'a, b: [c] {d}, "e"'.repeat(3);
    const line = {
      source: 'other',
      sourceDetail: paper,
      contributors: paper,
      institutionId: office.partnerId,
      year: 2020,
      budgetLine: paper,
      amountVnd: '1',
      precision: 'exact',
      percent: '1',
      asWritten: '1',
      norm: 'x',
      unitVnd: '1',
    };
    const entries = Array.from({ length: 100 }, (_, at) => ({ key: `${paper}${at}`, amountVnd: '1' }));
    const cuts = ['year', 'budget-line', 'contributor'].map((dimension) => ({ dimension, entries }));
    const body = { totalVnd: '200', lines: Array(200).fill(line), cuts };
    const answer = await office.finance.put(`projects/${projectId}/funding-plan`, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
    expect(answer.body.errors[0].path).toBe('lines.0.norm');
  });
});

const NO_NUMBER = { toString: 1, valueOf: null };

it.each([
  ['PUT', 'reports/annual/texts/purpose', { year: NO_NUMBER, text: 'a' }],
  ['POST', 'access-tokens', { name: 'a', expiresInDays: NO_NUMBER }],
  ['POST', 'access-tokens', { name: 'a', expiresInDays: [[30]] }],
  ['POST', 'access-tokens', { name: 'a', expiresInDays: true }],
] as const)('answers 400 to %s %s with %p, which is no number', async (method, path, body) => {
  const answer = await office.secretary.send(method, path, body);
  expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
});

it.each([{ title: null }, { kind: null }, { level: null }])(
  'answers 400 to a change of a project to %p',
  async (change) => {
    expect((await office.secretary.patch(`projects/${projectId}`, change)).status).toBe(400);
  },
);

it('takes null for a list or a table as nothing', async () => {
  const plan = { totalVnd: '1', lines: [{ source: 'other', amountVnd: '1' }], cuts: null };
  done(await office.finance.put(`projects/${projectId}/funding-plan`, plan));
  done(await office.secretary.patch(`projects/${projectId}`, { partners: null, team: null }));
});

it.each([
  ['milestones', cursorOf('x', 'y')],
  ['milestones', cursorOf('9999999-01-01', '00000000-0000-4000-8000-000000000000')],
  ['projects', cursorOf('title ASC', 'A', '00000000-0000-4000-8000-000000000000')],
  ['institutions', cursorOf('A', 'not-an-id')],
  ['institutions', 'not base64 json'],
])('answers 400 to a cursor of %s that is not its own: %s', async (list, cursor) => {
  const { status, body } = await office.secretary.get(`${list}?cursor=${cursor}`);
  expect([status, body.code]).toEqual([400, 'malformed-request']);
});

it('answers 400 to a cursor of the audit beyond any number', async () => {
  expect((await office.auditor.get(`audit?cursor=${cursorOf('9'.repeat(22))}`)).status).toBe(400);
});

it.each(['projects/%ff', `projects/${'a'.repeat(300)}`, 'projects/%00'])(
  'answers GET %s with a problem',
  async (path) => {
    const answer = await office.secretary.get(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  },
);

it.each([
  ['fr, en;q=0.5, vi;q=0.1', 'There is no such record, or you may not see it.'],
  ['vi;q=0.9, en;q=0.2', 'Không tìm thấy nội dung này, hoặc ông/bà không có quyền xem.'],
  ['de', 'Không tìm thấy nội dung này, hoặc ông/bà không có quyền xem.'],
])('answers "%s" in the language wanted most', async (wanted, title) => {
  expect((await office.secretary.get('nothing', { 'accept-language': wanted })).body.title).toBe(title);
});

it('knows a paper by its number without the spaces around it', async () => {
  const one = done(await office.secretary.post('decisions', { number: ' 5/QĐ-UBND ', date: '2020-05-05' }));
  const two = done(await office.secretary.post('decisions', { number: '5/QĐ-UBND', date: '2020-05-05' }));
  expect([two.id, two.number]).toEqual([one.id, '5/QĐ-UBND']);
});

it('names the field of a reference that leads nowhere', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const answer = await office.secretary.patch(`projects/${projectId}`, { principalInvestigatorId: nobody });
  expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'unknown-reference']);
  expect(answer.body.errors[0].path).toMatch(/principalInvestigatorId|personId/);
});

it('describes every nested body in the OpenAPI document', async () => {
  const { text, body } = await office.application.anonymous.get('/api/openapi.json');
  const references = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map((match) => match[1]!),
  );
  expect(references).toContain('FundingLineInput');
  expect([...references].filter((name) => !body.components.schemas[name])).toEqual([]);
});

it('describes of which type every answer is', async () => {
  const { body } = await office.application.anonymous.get('/api/openapi.json');
  const typesOf = (place: string) =>
    Object.keys(body.paths[`/api/v1/${place}`].get.responses['200'].content).map(
      (type) => type.split(';')[0],
    );
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  expect(typesOf('projects')).toEqual(['application/json']);
  expect(typesOf('form-templates/{kind}/content')).toEqual([docx]);
  expect(typesOf('forms/{id}/content')).toEqual([docx]);
  expect(typesOf('file-orders/{id}/content')).toEqual(['*/*']);
  expect(typesOf('open-data/grants.csv')).toEqual(['text/csv']);
  expect(typesOf('calendar/{secret}.ics')).toEqual(['text/calendar']);
  expect(typesOf('reports/annual')).toContain('application/json');
  expect(typesOf('reports/reconciliation')).toEqual(['application/json', xlsx]);
  const operations: Operation[] = Object.values<Record<string, Operation>>(body.paths).flatMap(Object.values);
  const untyped = operations.filter(({ responses }) =>
    Object.entries(responses).some(([status, { content }]) => !/204|304/.test(status) && !content),
  );
  expect(untyped).toEqual([]);
});

it('describes the refusal of an address with a part that is too long', async () => {
  const { status } = await office.secretary.get(`projects/${'x'.repeat(201)}`);
  const { body } = await office.application.anonymous.get('/api/openapi.json');
  expect(Object.keys(body.paths['/api/v1/projects/{id}'].get.responses)).toContain(String(status));
});

it('describes what a check of readiness answers when it fails, beside the problems of every route', async () => {
  const { paths } = (await office.application.anonymous.get('/api/openapi.json')).body;
  const typesOf = (path: string) => Object.keys(paths[path].get.responses[503].content);
  expect(typesOf('/health/ready')).toEqual(['application/json', 'application/problem+json']);
  expect(Object.keys(paths['/health/ready'].get.responses)).toContain('200');
  expect(typesOf('/health/live')).toEqual(['application/problem+json']);
});

it('describes the second way in which an operation may succeed', async () => {
  const { paths } = (await office.application.anonymous.get('/api/openapi.json')).body;
  const { post } = paths['/api/v1/projects/{id}/adjustments'];
  expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['200', '201']));
  const { 304: unchanged } = paths['/api/v1/calendar/{secret}.ics'].get.responses;
  expect([Boolean(unchanged), unchanged?.content]).toEqual([true, undefined]);
});

it('leaves the investigator in sight of what they proposed', async () => {
  const project = {
    title: 'Đề xuất của tôi',
    kind: 'topic',
    level: 'grassroots',
    leadInstitutionId: office.partnerId,
  };
  const { id } = done(await office.investigator.post('projects', project));
  expect((await office.investigator.get(`projects/${id}`)).status).toBe(200);
});

it('keeps the principal investigator on a team that is replaced', async () => {
  const id = await office.propose();
  const member = await office.person('Thành viên');
  done(await office.secretary.patch(`projects/${id}`, { team: [{ personId: member, role: 'member' }] }));
  expect((await office.investigator.get(`projects/${id}`)).status).toBe(200);
});

it('lets no contract slip in with another act', async () => {
  const id = await office.runUntilInProgress();
  const contract = { number: 'x', signedOn: '2020-01-01', effectiveOn: '2020-01-01', endsOn: '2030-01-01' };
  const answer = await office.move(
    id,
    'acceptance-submitted',
    { contract, effectiveDate: '2021-12-01' },
    office.investigator,
  );
  expect([answer.status, answer.body.code]).toEqual([422, 'paper-of-another-act']);
});

it('extends a contract that ends with a month to the end of a month', async () => {
  const id = await office.runUntilInProgress();
  const decision = { number: '7/QĐ-GH', date: '2021-11-01' };
  const extension = { kind: 'extension', decision, effectiveDate: '2021-11-01', newEndDate: '2022-06-30' };
  done(await office.secretary.post(`projects/${id}/adjustments`, extension));
});

it('keeps an administrator when two shut each other out at once', async () => {
  const { application } = office;
  const one = await application.openAccount('admin1@test.local', ['administrator']);
  const two = await application.openAccount('admin2@test.local', ['administrator']);
  const idOf = async (client: typeof one) => (await client.get('session')).body.account.accountId;
  const [first, second] = [await idOf(one), await idOf(two)];
  const answers = await Promise.all([
    one.patch(`accounts/${second}`, { active: false }),
    two.patch(`accounts/${first}`, { active: false }),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status === 200).length).toBeLessThanOrEqual(
    1,
  );
});

it('prints no word of the program for a grade that nobody knows', async () => {
  const id = await office.propose({ effectiveDate: '2009' });
  const recorded = { reason: 'Niên giám' };
  for (const to of ['defined', 'approved', 'contracted', 'in-progress', 'acceptance-submitted']) {
    done(await office.move(id, to, { effectiveDate: '2010', reason: 'direct-assignment', recorded }));
  }
  const grade = { ...recorded, grade: 'unknown', scoreAsWritten: '86,7 điểm', acceptedOn: '2011-07' };
  done(await office.move(id, 'accepted', { effectiveDate: '2011-07', recorded: grade }));
  const { text } = done(await office.secretary.get(`projects/${id}/summary`));
  expect(text).toContain('86,7 điểm');
  expect(text).not.toContain('unknown');
});
