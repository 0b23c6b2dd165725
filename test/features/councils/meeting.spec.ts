/** The course of a meeting over HTTP: its call, attendance, officers, vote and postponement. */
import { done, Office } from '../../support/office.js';
import { at, call, callSession, castAll, HELD_ON, openSession, refusal, rowsOf } from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const member = (at: number) => office.members[at]!.client;
const codesOf = (list: { code: string }[]) => list.map(({ code }) => code);

describe('the call', () => {
  it('takes some of the projects of its council, and no others', async () => {
    const called = await callSession(office, { projects: 3 });
    const [first, second] = called.projectIds;
    const some = done(await call(office, called.councilId, { projectIds: [second, first] }));
    expect(some.items.map(({ projectId }: { projectId: string }) => projectId)).toEqual([first, second]);
    const stranger = await office.propose();
    expect(refusal(await call(office, called.councilId, { projectIds: [stranger] }))).toEqual([
      422,
      'unknown-reference',
    ]);
    expect((await call(office, called.councilId, { projectIds: [] })).status).toBe(400);
    expect((await call(office, called.councilId, { projectIds: [first, first] })).status).toBe(400);
  });

  it('keeps to the forms of meeting that the rulebook names', async () => {
    const { councilId } = await callSession(office);
    const { sql } = office.application;
    // For no level, so that no other council is offered it.
    const [row] = await sql.query(
      `insert into rulebook (code, version, purpose, valid_from, content, created_at)
       select 'IN-PERSON', 1, purpose, valid_from, jsonb_set(content, '{meeting,modes}', '["in-person"]')
         || '{"levels": [], "adoptions": []}', now()
       from rulebook where code = 'TT-11-2014' returning id`,
    );
    await sql.query('update council set rulebook_id = $1 where id = $2', [row.id, councilId]);
    const refused = await call(office, councilId, { mode: 'online' });
    expect(refusal(refused)).toEqual([422, 'session-mode-not-allowed']);
    expect(refused.body.title).toContain('trực tuyến');
    done(await call(office, councilId, { mode: 'in-person' }));
  });
});

describe('attendance', () => {
  it('shows on the meter what the quorum has and lacks, in sentences of the reader', async () => {
    const called = await callSession(office);
    const { seatIds, councilId } = called;
    const statement = { seatId: seatIds[8], kind: 'interest', statement: 'có lợi ích liên quan' };
    done(await member(8).post(`councils/${councilId}/conflicts`, statement));
    const body = { present: seatIds.filter((_, at) => at !== 2 && at !== 7) };
    const { quorum } = done(await office.secretary.put(at(called, '/attendance'), body));
    expect(quorum).toMatchObject({
      appointed: 9,
      attending: 7,
      recused: 1,
      present: 6,
      counted: 6,
      needed: 6,
      presides: 'chair',
      holds: false,
      missing: [{ code: 'reviewers-missing', facts: { present: 1, needed: 2 } }],
    });
    expect(quorum.required).toContainEqual({ role: 'reviewer', present: 1, needed: 2 });
    expect(quorum.missing[0].message).toMatch(/^Có mặt 1\/2 ủy viên phản biện/);
    const inEnglish = done(await office.secretary.get(at(called), { 'accept-language': 'en' }));
    expect(inEnglish.quorum.missing[0].message).toMatch(/^1 of 2 reviewers take part/);
  });

  it('tells who attends online, where somebody may', async () => {
    const called = await callSession(office);
    const { seatIds, councilId } = called;
    const put = (body: object) => office.secretary.put(at(called, '/attendance'), body);
    const [a, b, c] = seatIds;
    const { attendance } = done(await put({ present: [a, b], online: [b] }));
    const howOf = (seatId: string) =>
      attendance.find((each: { seatId: string }) => each.seatId === seatId).how;
    expect([a, b, c].map((seatId) => howOf(seatId!))).toEqual(['in-person', 'online', null]);
    expect(refusal(await put({ present: [a], online: [b] }))).toEqual([422, 'online-seat-not-present']);
    const inPerson = done(await call(office, councilId, { mode: 'in-person' }));
    expect(
      refusal(
        await office.secretary.put(`sessions/${inPerson.id}/attendance`, { present: [a], online: [a] }),
      ),
    ).toEqual([422, 'online-where-in-person']);
  });

  it('notes who comes late or leaves while the session runs', async () => {
    const called = await callSession(office);
    const { seatIds } = called;
    await openSession(office, called, [8]);
    const present = seatIds.filter((_, at) => at !== 7);
    const { attendance } = done(await office.secretary.put(at(called, '/attendance'), { present }));
    const of = (seatId?: string) => attendance.find((each: { seatId: string }) => each.seatId === seatId);
    expect(of(seatIds[8])).toMatchObject({ present: true, arrivedAt: expect.any(String), departedAt: null });
    expect(of(seatIds[7])).toMatchObject({ present: false, arrivedAt: null, departedAt: expect.any(String) });
    expect(of(seatIds[0])).toMatchObject({ present: true, arrivedAt: null, departedAt: null });
  });
});

describe('officers', () => {
  it('are members who take part; a teller sees who submitted, others do not', async () => {
    const called = await callSession(office);
    const { seatIds } = called;
    await openSession(office, called, [8]);
    const name = (body: object, by = office.secretary) => by.put(at(called, '/officers'), body);
    expect(refusal(await name({ tellers: [seatIds[8]] }))).toEqual([422, 'officer-takes-no-part']);
    expect(refusal(await name({ tellers: [seatIds[5]], headTellerSeatId: seatIds[6] }))).toEqual([
      422,
      'head-teller-not-teller',
    ]);
    expect(refusal(await name({ meetingSecretarySeatId: seatIds[5] }))).toEqual([
      422,
      'meeting-elects-no-secretary',
    ]);
    expect(refusal(await name({ tellers: [] }, member(5)))).toEqual([403, 'not-permitted']);
    expect((await name({ tellers: [] }, office.leader)).status).toBe(403);

    done(await office.cast(called.sessionId, 2, { grade: 'fail' }));
    expect(done(await member(5).get(at(called)))).not.toHaveProperty('ballots');
    const tellers = [seatIds[5], seatIds[6], seatIds[7]];
    const named = done(await name({ tellers, headTellerSeatId: seatIds[6] }, member(0)));
    expect(named.tellers.find(({ isHead }: { isHead: boolean }) => isHead).seatId).toBe(seatIds[6]);
    const { ballots } = done(await member(5).get(at(called)));
    expect(ballots).toMatchObject([
      { id: expect.any(String), seatId: seatIds[2], projectId: called.projectIds[0], state: 'submitted' },
    ]);
    expect(JSON.stringify(done(await member(5).get(at(called))))).not.toContain('"grade":"fail"');
    expect(done(await member(4).get(at(called)))).not.toHaveProperty('ballots');

    const present = seatIds.filter((_, at) => at !== 8 && at !== 6);
    const after = done(await office.secretary.put(at(called, '/attendance'), { present }));
    expect(after.tellers.map(({ seatId }: { seatId: string }) => seatId).sort()).toEqual(
      [seatIds[5], seatIds[7]].sort(),
    );
    const kept = done(await name({ headTellerSeatId: seatIds[7] }));
    expect(kept.tellers).toHaveLength(2);
  });

  it('elects a secretary where the rulebook has it so', async () => {
    const projectId = await office.propose();
    const session = await office.openSession(projectId, 'definition', '2021-12-23');
    const path = `sessions/${session.sessionId}`;
    const warned = done(await office.secretary.get(path)).warnings;
    expect(codesOf(warned)).toContain('secretary-not-elected');
    const named = done(
      await office.secretary.put(`${path}/officers`, { meetingSecretarySeatId: session.seatIds[5] }),
    );
    expect(named.meetingSecretarySeatId).toBe(session.seatIds[5]);
    expect(codesOf(named.warnings)).not.toContain('secretary-not-elected');
    const dismissed = done(await office.secretary.put(`${path}/officers`, { meetingSecretarySeatId: null }));
    expect(dismissed.meetingSecretarySeatId).toBeNull();
  });
});

describe('the vote', () => {
  it('is called once by who presides or the secretary, and ballots wait for it where the call says so', async () => {
    const called = await callSession(office, { ballotsFrom: 'voting' });
    const vote = (by = office.secretary) => by.post(at(called, '/voting'));
    expect(refusal(await vote())).toEqual([409, 'session-not-open']);
    await openSession(office, called);
    expect(refusal(await office.cast(called.sessionId, 1, { grade: 'pass' }))).toEqual([
      409,
      'voting-not-called',
    ]);
    expect(refusal(await vote(member(5)))).toEqual([403, 'not-permitted']);
    expect(done(await vote(member(0)))).toMatchObject({ state: 'voting', votingAt: expect.any(String) });
    expect(refusal(await vote())).toEqual([409, 'voting-already-called']);
    await castAll(office, called);
    expect(done(await office.secretary.post(at(called, '/closing'))).grade).toBe('excellent');
  });
});

describe('a session that lacks its quorum', () => {
  it('of nine with seven present but one reviewer does not open, and is postponed to another day', async () => {
    const called = await callSession(office);
    const { seatIds, sessionId } = called;
    const present = seatIds.filter((_, at) => at !== 3 && at !== 8);
    done(await office.secretary.put(at(called, '/attendance'), { present }));
    const opening = await office.secretary.post(at(called, '/opening'), { effectiveDate: HELD_ON });
    expect(refusal(opening)).toEqual([422, 'reviewers-missing']);

    done(await member(5).put(at(called, '/comments/mine'), { content: 'Sản phẩm đạt yêu cầu.' }));
    const postpone = (body: object, by = office.secretary) => by.post(at(called, '/postponement'), body);
    expect((await postpone({})).status).toBe(400);
    expect(refusal(await postpone({ reason: 'x' }, member(5)))).toEqual([403, 'not-permitted']);
    const postponed = done(
      await postpone({ reason: 'Thiếu một phản biện.', scheduledAt: '2021-12-28T08:00:00+07:00' }),
    );
    expect(postponed).toMatchObject({
      state: 'postponed',
      postponedReason: 'Thiếu một phản biện.',
      heldOn: null,
      followedBySessionId: expect.any(String),
    });
    const following = done(await office.secretary.get(`sessions/${postponed.followedBySessionId}`));
    expect(following).toMatchObject({
      state: 'scheduled',
      followsSessionId: sessionId,
      mode: 'hybrid',
      place: 'Hội trường',
      items: [{ projectId: called.projectIds[0] }],
      comments: [{ seatId: seatIds[5], content: 'Sản phẩm đạt yêu cầu.' }],
    });
    expect(refusal(await call(office, called.councilId, { followsSessionId: sessionId }))).toEqual([
      409,
      'session-taken-up-already',
    ]);
    expect(refusal(await postpone({ reason: 'lại' }))).toEqual([409, 'session-postponed']);
    expect(refusal(await office.secretary.post(at(called, '/opening'), {}))).toEqual([
      409,
      'session-postponed',
    ]);
  });

  it('may be taken up later, with the same agenda', async () => {
    const called = await callSession(office, { projects: 2 });
    expect(refusal(await call(office, called.councilId, { followsSessionId: called.sessionId }))).toEqual([
      409,
      'followed-session-not-postponed',
    ]);
    const postponed = done(await office.secretary.post(at(called, '/postponement'), { reason: 'bão' }));
    expect(postponed.followedBySessionId).toBeNull();
    const following = done(await call(office, called.councilId, { followsSessionId: called.sessionId }));
    expect(following.items.map(({ projectId }: { projectId: string }) => projectId)).toEqual(
      called.projectIds,
    );
    expect(done(await office.secretary.get(at(called))).followedBySessionId).toBe(following.id);
  });

  it('keeps the ballots of a session postponed in its course sealed for ever, and never counts them', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    done(await office.cast(called.sessionId, 1, { grade: 'fail' }));
    const before = await rowsOf(office, called.sessionId);
    const postponed = done(
      await member(0).post(at(called, '/postponement'), {
        reason: 'mất điện',
        scheduledAt: '2021-12-28T08:00:00+07:00',
      }),
    );
    const next = { ...called, sessionId: postponed.followedBySessionId };
    done(await office.secretary.put(at(next, '/attendance'), { present: called.seatIds }));
    done(await office.secretary.post(at(next, '/opening'), { effectiveDate: '2021-12-28' }));
    await castAll(office, next);
    expect(done(await office.secretary.post(at(next, '/closing')))).toMatchObject({
      grade: 'excellent',
      counts: { cast: 9, fail: 0 },
    });
    expect((await office.secretary.get(at(called, '/verdict'))).status).toBe(404);
    expect(refusal(await office.secretary.get(at(called, '/minutes')))).toEqual([
      409,
      'session-without-minutes',
    ]);
    expect((await rowsOf(office, called.sessionId)).ballot).toEqual(before.ballot);
    const { items } = done(await office.auditor.get(`audit?entity=council&id=${called.councilId}&limit=200`));
    const ballotIds = (before.ballot as { id: string }[]).map(({ id }) => id);
    expect(items.filter(({ subjectId }: { subjectId: string }) => ballotIds.includes(subjectId))).toEqual([]);
    const minutes = done(await office.secretary.get(at(next, '/minutes')));
    const history = minutes.sections.find(({ code }: { code: string }) => code === 'history');
    expect(history.text).toContain('đã hoãn, lý do: mất điện');
    expect(history.facts[0].record).toMatchObject({ kind: 'session', id: called.sessionId });
  });

  it('lets a member of its council leave afterwards', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    done(await office.secretary.post(at(called, '/postponement'), { reason: 'mất điện' }));
    const seat = `councils/${called.councilId}/seats/${called.seatIds[8]}`;
    done(await office.secretary.patch(seat, { left: true, reason: 'chuyển công tác' }));
  });
});

describe('deadlines', () => {
  it('are dated lines of the session that the secretary marks as done', async () => {
    const called = await callSession(office);
    const lineOf = (view: { deadlines: { code: string }[] }, code: string) =>
      view.deadlines.find((line) => line.code === code);
    const view = done(await office.secretary.get(at(called)));
    expect(lineOf(view, 'documents-out')).toEqual({
      code: 'documents-out',
      title: 'Gửi tài liệu cho thành viên',
      count: 7,
      unit: 'working-days',
      relation: 'before',
      event: 'meeting',
      article: '10.1',
      eventOn: HELD_ON,
      due: '2021-12-14',
      doneOn: null,
      note: null,
      state: 'overdue',
    });
    const put = (code: string, body: object, by = office.secretary) =>
      by.put(at(called, `/steps/${code}`), body);
    const marked = done(await put('documents-out', { doneOn: '2021-12-13', note: 'CV số 12' }));
    expect(lineOf(marked, 'documents-out')).toMatchObject({ state: 'done', note: 'CV số 12' });
    const late = done(await put('documents-out', { doneOn: '2021-12-15' }));
    expect(lineOf(late, 'documents-out')).toMatchObject({ state: 'done-late', note: null });
    expect(refusal(await put('meeting-held', { doneOn: '2021-12-15' }))).toEqual([404, 'not-found']);
    expect(refusal(await put('documents-out', { doneOn: '2199-01-01' }))).toEqual([
      422,
      'effective-date-in-future',
    ]);
    expect((await put('documents-out', { doneOn: '2021-12-15' }, member(0))).status).toBe(403);

    const opened = await openSession(office, called);
    expect(lineOf(opened, 'meeting-held')).toMatchObject({ state: 'done', doneOn: HELD_ON });
    await castAll(office, called);
    done(await office.secretary.post(at(called, '/closing')));
    expect(refusal(await put('documents-out', { doneOn: '2021-12-13' }))).toEqual([409, 'session-closed']);
    const sent = done(await put('conclusion-sent', { doneOn: '2021-12-27' }));
    expect(lineOf(sent, 'conclusion-sent')).toMatchObject({ state: 'done', due: '2021-12-27' });
    expect(lineOf(sent, 'dossier-completed')).toMatchObject({ eventOn: HELD_ON, due: '2022-02-11' });
    const filed = done(await put('recognition-file', { doneOn: '2022-01-10' }));
    expect(lineOf(filed, 'recognition-decided')).toMatchObject({ eventOn: '2022-01-10', due: '2022-01-24' });
  });

  it('warn at the opening of what is lacking, and refuse nothing because of it', async () => {
    const called = await callSession(office);
    const opened = await openSession(office, called);
    expect(codesOf(opened.warnings)).toEqual([
      'documents-not-sent-in-time',
      'comments-missing',
      'tellers-not-named',
    ]);
    expect(opened.warnings[1].message).toContain('Chưa có phiếu nhận xét của 9 thành viên: Thành Viên 1,');
    const inEnglish = done(await office.secretary.get(at(called), { 'accept-language': 'en' }));
    expect(inEnglish.warnings[2].message).toBe(
      'The tellers should be 3 with their head; 0 named (art 10.5).',
    );
    await castAll(office, called);
    done(await office.secretary.post(at(called, '/closing')));
    expect(done(await office.secretary.get(at(called))).warnings).toEqual([]);
  });
});
