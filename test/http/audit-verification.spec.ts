import { SensitiveReadings } from '../../src/features/audit/sensitive-readings.js';
import { Clock } from '../../src/platform/clock.js';
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('tells auditors that the audit of an office at work holds, and nothing that counts sealed rows', async () => {
  const projectId = await office.propose();
  const session = await office.openSession(projectId, 'definition', '2020-02-20');
  const before = done(await office.auditor.get('audit/verification'));
  expect(before).toEqual({
    holds: true,
    anchors: 0,
    lastAnchorAt: null,
    chainBreaks: [],
    anchorBreaks: [],
    anchorNotices: [],
  });
  done(await office.cast(session.sessionId, 1, { approve: true }));
  expect(done(await office.auditor.get('audit/verification'))).toEqual(before);
});

it('names a broken link by its record and the row that readers know, and a sealed row by its record alone', async () => {
  const projectId = await office.propose();
  const session = await office.openSession(projectId, 'definition', '2020-02-20');
  done(await office.cast(session.sessionId, 1, { approve: true }));
  await office.application.sql.query(
    `set session_replication_role = replica;
     update audit_entry set actor_name = 'x' where sealed_by_id = '${session.sessionId}';
     update audit_entry set actor_name = 'x' where root_id = '${projectId}' and chain_position = 1;
     set session_replication_role = origin`,
  );
  const { items } = done(await office.auditor.get(`audit?id=${projectId}&limit=100`));
  const { holds, chainBreaks } = done(await office.auditor.get('audit/verification'));
  expect(holds).toBe(false);
  expect(chainBreaks).toEqual([
    { kind: 'row-changed', root: { kind: 'council', id: session.councilId }, entry: null, anchor: null },
    { kind: 'row-changed', root: { kind: 'project', id: projectId }, entry: items.at(-1).id, anchor: null },
  ]);
});

it('is for those who may read the audit', async () => {
  expect((await office.secretary.get('audit/verification')).status).toBe(403);
});

it('records where a request came from, and shows no place in the chain', async () => {
  const projectId = await office.propose();
  const { items } = done(await office.auditor.get(`audit?id=${projectId}`));
  expect(items[0]).toMatchObject({ fromAddress: '127.0.0.1' });
  expect(Object.keys(items[0])).not.toEqual(expect.arrayContaining(['chainPosition']));
  expect(Object.keys(items[0])).not.toEqual(expect.arrayContaining(['digest']));
});

describe('who reads what is sensitive', () => {
  const readings = async (query = '') =>
    done(await office.auditor.get(`audit?readings=shown&limit=200${query}`))
      .items.filter(({ act }: { act: string }) => act.endsWith('.read'))
      .map(({ act, actorName, subjectKind }: Record<string, string>) => [act, actorName, subjectKind]);

  it('is told once an hour for each record, and shown to whoever asks for it', async () => {
    const secretary = 'secretary@test.local';
    const personId = office.investigatorPersonId;
    for (let time = 0; time < 3; time++) {
      done(await office.secretary.get('persons'));
      done(await office.secretary.get(`persons/${personId}`));
      expect((await office.secretary.get('/persons')).status).toBe(200);
    }
    const bySecretary = (await readings()).filter(([, name]: string[]) => name === secretary);
    expect(bySecretary).toEqual([
      ['persons.read', secretary, 'person'],
      ['persons.read', secretary, 'account'],
    ]);
    const { items } = done(await office.auditor.get('audit?limit=200'));
    expect(items.filter(({ act }: { act: string }) => act.endsWith('.read'))).toEqual([]);
  });

  it('is told again when a clock that was ahead is put right, and then once an hour', async () => {
    const { application, investigatorPersonId: id } = office;
    const accountId = crypto.randomUUID();
    const actor = {
      accountId,
      name: 'reader',
      personId: null,
      institutionId: null,
      roles: [],
      language: 'vi',
    } as const;
    const noted = async () => {
      await application.app.get(SensitiveReadings).note({ actor }, 'persons.read', { kind: 'person', id });
      const rows = await application.sql.query('select from audit_entry where root_id = $1', [accountId]);
      return rows.length;
    };
    const clock: Partial<Clock> = application.app.get(Clock);
    application.setClock('2099-04-15T08:00:00Z');
    expect([await noted(), await noted()]).toEqual([1, 1]);
    delete clock.now;
    expect([await noted(), await noted()]).toEqual([2, 2]);
  });

  it('tells of the reading of the audit itself, and of nothing that was refused or is not there', async () => {
    const before = (await readings()).length;
    expect((await office.investigator.get('persons')).status).toBe(403);
    expect((await office.secretary.get(`persons/${crypto.randomUUID()}`)).status).toBe(404);
    const told = await readings();
    expect(told).toHaveLength(before);
    expect(told).toContainEqual(['audit.read', 'auditor@test.local', 'account']);
  });
});
