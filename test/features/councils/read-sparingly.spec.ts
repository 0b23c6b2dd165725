/** What a session says is read only as far as its reader is shown it: no page waits for, or holds, another's words. */
import { DataSource, type Logger } from 'typeorm';
import { done, Office } from '../../support/office.js';
import { at, type CalledSession, callSession, castAll, openSession } from './given-meeting.js';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

/** Those that read the words of ballots or comments, in the order of their running. */
async function wordsReadBy(work: () => Promise<unknown>): Promise<Statement[]> {
  const source = office.application.app.get(DataSource);
  const usual = source.logger;
  const read: Statement[] = [];
  const note: Partial<Logger> = {
    logQuery: (sql, parameters = []) => {
      if (/"(form|content)"/.test(sql) && /"(ballot|written_comment)"/.test(sql))
        read.push({ sql, parameters: Object.values(parameters) });
    },
  };
  source.logger = new Proxy(note as Logger, { get: (of, name) => Reflect.get(of, name) ?? (() => {}) });
  try {
    await work();
  } finally {
    source.logger = usual;
  }
  return read;
}

const ofBallots = (read: Statement[]) => read.filter(({ sql }) => sql.includes('"ballot"'));

async function commentedSession(): Promise<CalledSession> {
  const called = await callSession(office);
  for (const seat of [5, 6])
    done(await office.members[seat]!.client.put(at(called, '/comments/mine'), { content: 'Đạt.' }));
  return called;
}

it('reads the own ballot alone for a member of a running session, and none for the office', async () => {
  const called = await commentedSession();
  await openSession(office, called);
  await castAll(office, called);
  const forMember = await wordsReadBy(async () => {
    const view = done(await office.members[5]!.client.get(at(called)));
    expect(view.myBallot.grade).toBe('excellent');
    expect(view.comments).toHaveLength(2);
  });
  expect(ofBallots(forMember)).toHaveLength(1);
  expect(ofBallots(forMember)[0]!.parameters).toContain(called.seatIds[5]);
  const forOffice = await wordsReadBy(async () => {
    const view = done(await office.secretary.get(at(called)));
    expect(view.ballots).toHaveLength(9);
    expect(view.comments).toHaveLength(2);
  });
  expect(ofBallots(forOffice)).toEqual([]);
});

it('reads before the opening no comment for a member but their own', async () => {
  const called = await commentedSession();
  const read = await wordsReadBy(async () => {
    expect(done(await office.members[5]!.client.get(at(called))).comments).toHaveLength(1);
  });
  expect(read.length).toBeGreaterThan(0);
  for (const { parameters } of read) expect(parameters).toContain(called.seatIds[5]);
});
