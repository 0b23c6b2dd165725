/** Written comments over HTTP: who writes, who reads, and that nobody else learns of them. */
import { done, Office } from '../../support/office.js';
import { at, type CalledSession, callSession, castAll, openSession, refusal } from './given-meeting.js';

const HIDDEN = 'Số liệu của nhóm thực hiện chưa đủ tin cậy.';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const member = (at: number) => office.members[at]!.client;
const write = (called: CalledSession, by: number, more: object = {}) =>
  member(by).put(at(called, '/comments/mine'), { content: HIDDEN, ...more });
const contentsOf = (view: { comments: { content: string }[] }) => view.comments.map(({ content }) => content);

describe('writing a comment', () => {
  it('is for members until the closing, and marked where it is late', async () => {
    const called = await callSession(office);
    const first = done(await write(called, 5));
    expect(first).toMatchObject({
      seatId: called.seatIds[5],
      version: 1,
      late: true,
      enteredByOffice: false,
    });
    const second = done(await write(called, 5, { content: 'đã sửa' }));
    expect(second).toMatchObject({ id: first.id, content: 'đã sửa', version: 2 });
    const stale = { 'if-match': '"1"' };
    expect(refusal(await member(5).put(at(called, '/comments/mine'), { content: 'x' }, stale))).toEqual([
      412,
      'stale-version',
    ]);
    expect((await office.leader.put(at(called, '/comments/mine'), { content: 'x' })).status).toBe(403);
    expect((await office.investigator.put(at(called, '/comments/mine'), { content: 'x' })).status).toBe(403);
    expect((await write(called, 5, { content: ' ' })).status).toBe(400);
  });

  it('is not for a recused member', async () => {
    const called = await callSession(office, { projects: 2 });
    const [a, b] = called.projectIds;
    const conflict = { seatId: called.seatIds[5], kind: 'interest', statement: 'có liên quan', projectId: a };
    done(await member(5).post(`councils/${called.councilId}/conflicts`, conflict));
    expect(refusal(await write(called, 5, { projectId: a }))).toEqual([422, 'comment-from-recused-seat']);
    done(await write(called, 5, { projectId: b }));
    expect(refusal(await write(called, 6))).toEqual([400, 'malformed-request']);
    expect(refusal(await write(called, 6, { projectId: office.leadId }))).toEqual([422, 'unknown-reference']);
  });

  it('is done by the office for what came on paper, but never over what the member wrote', async () => {
    const called = await callSession(office);
    const enter = (seat: number, more: object = {}, by = office.secretary) =>
      by.put(at(called, `/comments/${called.seatIds[seat]}`), { content: 'trên giấy', ...more });
    const entered = done(await enter(7, { receivedOn: '2021-12-21', document: 'tủ 3, tập 2' }));
    expect(entered).toMatchObject({ late: false, document: 'tủ 3, tập 2', enteredByOffice: true });
    expect(done(await enter(7, { receivedOn: '2021-12-23' })).late).toBe(true);
    expect(refusal(await enter(7, { receivedOn: '2199-01-01' }))).toEqual([422, 'effective-date-in-future']);
    expect((await enter(7, {}, member(0))).status).toBe(403);
    done(await write(called, 8));
    expect(refusal(await enter(8))).toEqual([409, 'comment-is-the-members-own']);
    done(await write(called, 7, { content: 'tự viết' }));
    const elsewhere = await callSession(office);
    expect(
      refusal(await office.secretary.put(at(called, `/comments/${elsewhere.seatIds[0]}`), { content: 'x' })),
    ).toEqual([404, 'not-found']);
  });
});

describe('reading comments', () => {
  it('is for the secretary and who presides always, for members present from the opening on, one own always', async () => {
    const called = await callSession(office);
    done(await write(called, 5));
    const read = async (client = office.secretary) => contentsOf(done(await client.get(at(called))));
    expect(await read()).toEqual([HIDDEN]);
    expect(await read(member(0))).toEqual([HIDDEN]);
    expect(await read(member(5))).toEqual([HIDDEN]);
    expect(await read(member(6))).toEqual([]);
    await openSession(office, called, [7]);
    expect(await read(member(6))).toEqual([HIDDEN]);
    expect(await read(member(7))).toEqual([]);
    expect(await read(office.leader)).toEqual([]);
    expect(await read(office.auditor)).toEqual([]);
    const conflict = { seatId: called.seatIds[8], kind: 'interest', statement: 'có liên quan' };
    done(await member(8).post(`councils/${called.councilId}/conflicts`, conflict));
    expect(await read(member(8))).toEqual([]);
  });

  it('changes nothing for anybody else: no answer, no version, no audit row before the closing', async () => {
    const called = await callSession(office);
    const [projectId] = called.projectIds;
    await openSession(office, called, [7]);
    const readers = [member(7), office.auditor, office.leader, office.finance, office.investigator];
    const paths = [
      at(called),
      at(called, '/minutes'),
      at(called, '/verdict'),
      `councils/${called.councilId}`,
      `projects/${projectId}`,
      `projects/${projectId}/history`,
      `audit?entity=council&id=${called.councilId}`,
      'audit?entity=written-comment',
    ];
    const readAll = async () => {
      const answers = [];
      for (const reader of readers) {
        for (const path of paths) {
          const { status, text, headers } = await reader.get(path);
          answers.push([path, status, headers.etag, text.replace(/"requestId":"[^"]*"/g, '')]);
        }
      }
      return answers;
    };
    const before = await readAll();
    done(await write(called, 5));
    done(await office.secretary.put(at(called, `/comments/${called.seatIds[6]}`), { content: HIDDEN }));
    expect(await readAll()).toEqual(before);
  });

  it('is in the audit no more than that there is one, and only after the closing', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    done(await write(called, 5));
    await castAll(office, called);
    done(await office.secretary.post(at(called, '/closing')));
    const { items } = done(await office.auditor.get('audit?entity=written-comment'));
    expect(
      items.filter(({ after }: { after: { sessionId: string } }) => after.sessionId === called.sessionId),
    ).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(HIDDEN);
    const { rows } = { rows: await office.application.sql.query('select before, after from audit_entry') };
    expect(JSON.stringify(rows)).not.toContain(HIDDEN);
  });

  it('is not for the people of the project, though they sit in the office', async () => {
    const called = await callSession(office);
    const clerk = await office.application.openAccount(
      'clerk@test.local',
      ['secretary'],
      await office.person('Văn thư của tổ chức chủ trì', office.leadId),
    );
    done(await write(called, 5));
    const view = done(await clerk.get(at(called)));
    expect(view.comments).toEqual([]);
    expect(JSON.stringify(view)).not.toContain(HIDDEN);
  });
});
