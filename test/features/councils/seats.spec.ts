/** Seats that are left, filled and replaced, and rosters that stand as they stood at each session. */
import type { Answer } from '../../support/application.js';
import { done, Office, type OpenSession } from '../../support/office.js';

const ESTABLISHED_ON = '2021-12-01';
const HELD_ON = '2021-12-23';
const EXCELLENT = { grade: 'excellent' };
const FAIL = { grade: 'fail' };
const DECISION = { number: '12/QĐ-UBND', date: '2021-12-22', issuer: 'UBND huyện Bình Sơn' };

let office: Office;
let sequence = 0;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const refusal = ({ status, body }: Answer) => [status, body?.code];
const member = (at: number) => office.members[at]!.client;
const read = async (path: string) => done(await office.secretary.get(path));

async function establish(
  more: object = {},
): Promise<{ projectId: string; councilId: string; seatIds: string[] }> {
  const projectId = await office.propose();
  const council = done(
    await office.secretary.post('councils', {
      purpose: 'acceptance',
      projectIds: [projectId],
      effectiveDate: ESTABLISHED_ON,
      seats: office.seats,
      ...more,
    }),
  );
  return { projectId, councilId: council.id, seatIds: council.seats.map(({ id }: { id: string }) => id) };
}

async function call(councilId: string, day = HELD_ON): Promise<string> {
  const session = { scheduledAt: `${day}T14:00:00+07:00`, mode: 'in-person' };
  return done(await office.secretary.post(`councils/${councilId}/sessions`, session)).id;
}

const attend = (sessionId: string, present: string[]) =>
  office.secretary.put(`sessions/${sessionId}/attendance`, { present });
const open = (sessionId: string, body: object = {}) =>
  office.secretary.post(`sessions/${sessionId}/opening`, body);
const close = (sessionId: string, body: object = {}) =>
  office.secretary.post(`sessions/${sessionId}/closing`, body);
const leave = (councilId: string, seatId: string | undefined, more: object = {}) =>
  office.secretary.patch(`councils/${councilId}/seats/${seatId}`, {
    left: true,
    reason: 'chuyển công tác',
    ...more,
  });
const join = (councilId: string, seat: object) => office.secretary.post(`councils/${councilId}/seats`, seat);

async function newcomer(institutionId?: string) {
  sequence += 1;
  const personId = await office.person(`Người Mới ${sequence}`, institutionId);
  const client = await office.application.openAccount(
    `new${sequence}@test.local`,
    ['council-member'],
    personId,
  );
  return { personId, client };
}

async function heldSession(): Promise<OpenSession & { projectId: string }> {
  const { projectId, councilId, seatIds } = await establish();
  const sessionId = await call(councilId);
  done(await attend(sessionId, seatIds));
  done(await open(sessionId));
  return { projectId, councilId, sessionId, seatIds };
}

const seatOf = (council: Answer['body'], id: string | undefined) =>
  council.seats.find((seat: { id: string }) => seat.id === id);

describe('leaving', () => {
  it('is recorded with its kind, day and paper, and what the council then lacks is a warning, not a refusal', async () => {
    const { projectId, councilId, seatIds } = await establish();
    const answer = done(
      await leave(councilId, seatIds[2], {
        kind: 'resigned',
        effectiveDate: '2021-12-22',
        decision: DECISION,
      }),
    );
    expect(seatOf(answer, seatIds[2])).toMatchObject({
      state: 'left',
      leftOn: '2021-12-22',
      leftKind: 'resigned',
      leftReason: 'chuyển công tác',
      releasedById: expect.any(String),
    });
    const warnings = ['council-size-needs-reason', 'seats-of-role-too-few'];
    expect(answer.warnings).toEqual(warnings);
    expect(answer.shortfalls).toContainEqual(
      expect.objectContaining({
        code: 'seats-of-role-too-few',
        facts: expect.objectContaining({ role: 'reviewer' }),
      }),
    );
    expect((await read(`councils/${councilId}`)).warnings).toEqual(warnings);
    expect((await member(2).get(`projects/${projectId}`)).status).toBe(404);
    const { items } = done(await office.auditor.get(`audit?entity=council&id=${councilId}`));
    expect(items[0]).toMatchObject({ act: 'seat.left', effectiveDate: '2021-12-22' });
  });

  it.each([
    [
      'before the council was there',
      { effectiveDate: '2021-11-30' },
      [422, 'effective-date-before-last-act'],
    ],
    ['on a day to come', { effectiveDate: '2199-01-01' }, [422, 'effective-date-in-future']],
    ['of a kind that is none', { kind: 'bored' }, [400, 'malformed-request']],
  ])('is refused %s', async (_, more, expected) => {
    const { councilId, seatIds } = await establish();
    expect(refusal(await leave(councilId, seatIds[8], more))).toEqual(expected);
  });

  it('takes the ballot out of a session that still runs', async () => {
    const { councilId, sessionId, seatIds } = await heldSession();
    for (let at = 0; at < 9; at++) done(await office.cast(sessionId, at, at === 8 ? FAIL : EXCELLENT));
    done(await leave(councilId, seatIds[8]));
    const { ballots } = await read(`sessions/${sessionId}`);
    expect(ballots.map(({ counts }: { counts: boolean }) => counts)).toEqual([...Array(8).fill(true), false]);
    expect(done(await close(sessionId)).counts).toMatchObject({
      appointed: 8,
      present: 8,
      excellent: 8,
      fail: 0,
    });
  });
});

describe('joining', () => {
  it('takes one more with a reason, who then knows the project, and nobody twice', async () => {
    const { projectId, councilId } = await establish();
    const { personId, client } = await newcomer();
    const seat = { personId, role: 'member', decision: DECISION, effectiveDate: '2021-12-22' };
    expect(refusal(await join(councilId, seat))).toEqual([422, 'council-size-needs-reason']);
    const council = done(await join(councilId, { ...seat, sizeReason: 'nhiệm vụ liên ngành' }));
    expect(council.seats).toHaveLength(10);
    expect(council.seats[9]).toMatchObject({
      personId,
      position: 9,
      joinedOn: '2021-12-22',
      appointedById: expect.any(String),
      replacesSeatId: null,
    });
    expect(council).toMatchObject({ sizeReason: 'nhiệm vụ liên ngành', warnings: [] });
    expect((await client.get(`projects/${projectId}`)).status).toBe(200);
    const { decisions } = await read(`projects/${projectId}`);
    expect(decisions).toMatchObject([{ number: '12/QĐ-UBND', role: 'appoints-council' }]);
    const again = await join(councilId, { personId, role: 'member' });
    expect(refusal(again)).toEqual([422, 'person-sits-twice']);
    expect(again.body.errors[0].path).toBe('personId');
    expect(
      refusal(await join(councilId, { ...(await newcomer()), client: undefined, role: 'chair' })),
    ).toEqual([422, 'seats-of-role-too-many']);
  });

  it.each([
    ['as chair', 'role-closed-by-conflict', 0, 'chair'],
    ['as reviewer', 'role-closed-by-conflict', 2, 'reviewer'],
    ['as scientific secretary', 'role-closed-by-conflict', 4, 'scientific-secretary'],
  ] as const)('refuses staff of the lead institution %s', async (_, code, at, role) => {
    const { councilId, seatIds } = await establish();
    const { personId } = await newcomer(office.leadId);
    expect(refusal(await join(councilId, { personId, role, replacesSeatId: seatIds[at] }))).toEqual([
      422,
      code,
    ]);
    expect(seatOf(await read(`councils/${councilId}`), seatIds[at]).state).toBe('in-office');
  });

  it('refuses the team in any seat, strangers to the register, and a day before the council', async () => {
    const { councilId, seatIds } = await establish();
    const replacing = { role: 'member', replacesSeatId: seatIds[8] };
    const attempt = async (more: object) => refusal(await join(councilId, { ...replacing, ...more }));
    const { personId } = await newcomer();
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await attempt({ personId: office.investigatorPersonId })).toEqual([422, 'seat-in-conflict']);
    expect(await attempt({ personId: stranger })).toEqual([422, 'unknown-reference']);
    expect(await attempt({ personId, replacesSeatId: stranger })).toEqual([422, 'unknown-reference']);
    expect(await attempt({ personId, effectiveDate: '2021-11-30' })).toEqual([
      422,
      'effective-date-before-last-act',
    ]);
    expect(await attempt({ personId, effectiveDate: '2199-01-01' })).toEqual([
      422,
      'effective-date-in-future',
    ]);
    expect((await member(5).post(`councils/${councilId}/seats`, { ...replacing, personId })).status).toBe(
      403,
    );
  });

  it('fills a seat that was left earlier, once, and not before it was left', async () => {
    const { councilId, seatIds } = await establish();
    done(await leave(councilId, seatIds[3], { effectiveDate: '2021-12-10' }));
    const { personId } = await newcomer();
    const seat = { personId, role: 'reviewer', replacesSeatId: seatIds[3] };
    expect(refusal(await join(councilId, { ...seat, effectiveDate: '2021-12-09' }))).toEqual([
      422,
      'effective-date-before-last-act',
    ]);
    const council = done(await join(councilId, { ...seat, effectiveDate: '2021-12-15' }));
    expect(council.warnings).toEqual([]);
    expect(seatOf(council, seatIds[3])).toMatchObject({ leftOn: '2021-12-10', position: 3 });
    done(await leave(councilId, seatIds[8]));
    const other = await newcomer();
    const second = { personId: other.personId, role: 'member', replacesSeatId: seatIds[3] };
    expect(refusal(await join(councilId, second))).toEqual([409, 'seat-already-replaced']);
  });

  it('never seats two in the place of one, however many ask at once', async () => {
    const { councilId, seatIds } = await establish();
    const people = [await newcomer(), await newcomer(), await newcomer()];
    const answers = await Promise.all(
      people.map(({ personId }) => join(councilId, { personId, role: 'chair', replacesSeatId: seatIds[0] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { seats } = await read(`councils/${councilId}`);
    expect(seats.filter(({ state }: { state: string }) => state === 'in-office')).toHaveLength(9);
  });
});

describe('the roster of a session', () => {
  it('before the opening is that of its day', async () => {
    const { councilId, seatIds } = await establish();
    const before = await call(councilId, '2021-12-10');
    const after = await call(councilId, HELD_ON);
    const { personId } = await newcomer();
    const replacing = { personId, role: 'reviewer', replacesSeatId: seatIds[2], effectiveDate: '2021-12-15' };
    const council = done(await join(councilId, replacing));
    const newSeat = council.seats.find((seat: { personId: string }) => seat.personId === personId).id;
    const roster = async (id: string) =>
      (await read(`sessions/${id}`)).seats.map((seat: { id: string }) => seat.id);
    expect(await roster(before)).toEqual(seatIds);
    expect(await roster(after)).toEqual(seatIds.map((id) => (id === seatIds[2] ? newSeat : id)));
    expect((await read(`sessions/${after}`)).quorum).toMatchObject({ appointed: 9 });
  });

  it('of a session opened on a later day than it was called for is that of the day it was held', async () => {
    const { councilId, seatIds } = await establish();
    const sessionId = await call(councilId, '2021-12-10');
    const { personId } = await newcomer();
    const replacing = { personId, role: 'chair', replacesSeatId: seatIds[0], effectiveDate: '2021-12-15' };
    const council = done(await join(councilId, replacing));
    const newSeat = council.seats.find((seat: { personId: string }) => seat.personId === personId).id;
    const present = [newSeat, ...seatIds.slice(1)];
    done(await attend(sessionId, present));
    const opened = done(await open(sessionId, { effectiveDate: '2021-12-16' }));
    expect(opened.seats.map(({ id }: { id: string }) => id).sort()).toEqual([...present].sort());
    expect(opened.quorum).toMatchObject({ appointed: 9, present: 9, presides: 'chair' });
  });

  it('follows a replacement in mid-session: the old one counts no more, the new one comes and casts', async () => {
    const { projectId, councilId, sessionId, seatIds } = await heldSession();
    for (const at of [0, 1, 3, 4, 5, 6]) done(await office.cast(sessionId, at, EXCELLENT));
    done(await member(2).put(`sessions/${sessionId}/ballots/mine`, { grade: 'fail' }));
    const { personId, client } = await newcomer();
    const council = done(
      await join(councilId, { personId, role: 'reviewer', replacesSeatId: seatIds[2], decision: DECISION }),
    );
    const newSeat = council.seats.find((seat: { personId: string }) => seat.personId === personId);
    expect(seatOf(council, seatIds[2])).toMatchObject({
      state: 'left',
      leftKind: 'replaced',
      leftOn: newSeat.joinedOn,
    });

    const running = await read(`sessions/${sessionId}`);
    expect(running.quorum).toMatchObject({ appointed: 9, present: 8, holds: false });
    expect(running.seats).toHaveLength(10);
    expect(seatOf(running, seatIds[2]).leftAt).toEqual(expect.any(String));
    expect(seatOf(running, newSeat.id)).toMatchObject({ role: 'reviewer', leftAt: null });
    expect((await office.cast(sessionId, 2, EXCELLENT)).status).toBe(404);
    expect(refusal(await client.post(`sessions/${sessionId}/ballots/mine/submission`, EXCELLENT))).toEqual([
      422,
      'seat-not-present',
    ]);
    expect(refusal(await close(sessionId, { missing: [seatIds[7], seatIds[8]] }))).toEqual([
      422,
      'reviewers-missing',
    ]);
    expect(refusal(await attend(sessionId, seatIds))).toEqual([422, 'unknown-reference']);
    const present = [...seatIds.filter((id) => id !== seatIds[2]), newSeat.id];
    expect(done(await attend(sessionId, present)).quorum).toMatchObject({
      appointed: 9,
      present: 9,
      holds: true,
    });
    done(await client.post(`sessions/${sessionId}/ballots/mine/submission`, { grade: 'pass' }));
    for (const at of [7, 8]) done(await office.cast(sessionId, at, EXCELLENT));

    const verdict = done(await close(sessionId));
    expect(verdict.counts).toMatchObject({
      appointed: 9,
      present: 9,
      cast: 9,
      missing: 0,
      excellent: 8,
      pass: 1,
      fail: 0,
    });
    const { councils } = await read(`projects/${projectId}`);
    expect(councils[0].roster.map(({ fullName }: { fullName: string }) => fullName)).toContain(
      newSeat.fullName,
    );
    expect(councils[0].roster).toHaveLength(9);
  });

  it('grows by who joins while it runs, absent until attendance is taken', async () => {
    const { councilId, sessionId, seatIds } = await heldSession();
    const { personId } = await newcomer();
    const council = done(await join(councilId, { personId, role: 'member', sizeReason: 'liên ngành' }));
    const newSeat = council.seats.find((seat: { personId: string }) => seat.personId === personId).id;
    const running = await read(`sessions/${sessionId}`);
    expect(running.quorum).toMatchObject({ appointed: 10, present: 9, needed: 7 });
    expect(running.attendance).toContainEqual(
      expect.objectContaining({ seatId: newSeat, present: false, leftAt: null }),
    );
    expect(done(await attend(sessionId, [...seatIds, newSeat])).quorum).toMatchObject({ present: 10 });
  });

  it('and a ballot that races a leaving: it never counts', async () => {
    const { councilId, sessionId, seatIds } = await heldSession();
    const [cast, left] = await Promise.all([
      office.cast(sessionId, 8, EXCELLENT),
      leave(councilId, seatIds[8]),
    ]);
    expect([200, 403, 404]).toContain(cast.status);
    expect(left.status).toBe(200);
    const after = await read(`sessions/${sessionId}`);
    expect(after.quorum.present).toBe(8);
    expect(after.ballots.filter(({ counts }: { counts: boolean }) => counts)).toEqual([]);
  });

  it('of a closed session never changes, whatever is entered about seats afterwards', async () => {
    const { councilId, sessionId, seatIds } = await heldSession();
    for (let at = 0; at < 9; at++) done(await office.cast(sessionId, at, EXCELLENT));
    done(await close(sessionId));
    const rosterOf = () => read(`sessions/${sessionId}`);
    const before = await rosterOf();
    const early = await leave(councilId, seatIds[8], { effectiveDate: '2021-12-22' });
    expect(refusal(early)).toEqual([422, 'seat-attended-later-session']);
    expect(early.text).toContain('23/12/2021');
    done(await leave(councilId, seatIds[8], { effectiveDate: HELD_ON }));
    const { personId } = await newcomer();
    done(
      await join(councilId, { personId, role: 'member', replacesSeatId: seatIds[8], effectiveDate: HELD_ON }),
    );
    done(await leave(councilId, seatIds[2]));
    expect(await rosterOf()).toEqual(before);
    expect(before.quorum).toMatchObject({ appointed: 9, present: 9, holds: true });
    const tampering = office.application.sql.query(
      'update attendance set left_at = now() where session_id = $1',
      [sessionId],
    );
    await expect(tampering).rejects.toThrow('closed session');
  });
});

describe('nine seats, seven present', () => {
  it('cannot open without both reviewers, and says who is missing', async () => {
    const { councilId, seatIds } = await establish();
    const sessionId = await call(councilId);
    const lacking = (absent: number[]) => seatIds.filter((_, at) => !absent.includes(at));
    done(await attend(sessionId, lacking([2, 8])));
    const answer = await open(sessionId);
    expect(refusal(answer)).toEqual([422, 'reviewers-missing']);
    expect((await read(`sessions/${sessionId}`)).quorum).toMatchObject({
      appointed: 9,
      present: 7,
      needed: 6,
      holds: false,
      required: expect.arrayContaining([{ role: 'reviewer', present: 1, needed: 2 }]),
    });
    done(await attend(sessionId, lacking([7, 8])));
    expect(done(await open(sessionId))).toMatchObject({
      state: 'open',
      quorum: { present: 7 },
    });
  });

  it('and one in conflict: the base stays nine, the denominator is six, and trace and session say so', async () => {
    const { councilId, seatIds } = await establish();
    const conflict = { seatId: seatIds[5], kind: 'interest', statement: 'cùng góp vốn' };
    done(await member(5).post(`councils/${councilId}/conflicts`, conflict));
    const sessionId = await call(councilId);
    done(await attend(sessionId, seatIds.slice(0, 7)));
    const opened = done(await open(sessionId));
    expect(opened.quorum).toMatchObject({ appointed: 9, present: 6, recused: 1, needed: 6, holds: true });
    expect(opened.items[0].recusedSeatIds).toEqual([seatIds[5]]);
    expect(refusal(await office.cast(sessionId, 5, EXCELLENT))).toEqual([422, 'seat-recused']);
    for (const at of [0, 1, 2, 3]) done(await office.cast(sessionId, at, EXCELLENT));
    for (const at of [4, 6]) done(await office.cast(sessionId, at, { grade: 'pass' }));
    const verdict = done(await close(sessionId));
    // Four of six are short of three quarters.
    expect(verdict).toMatchObject({
      grade: 'pass',
      counts: { appointed: 9, present: 6, recused: 1, cast: 6, excellent: 4, pass: 2 },
    });
    expect(JSON.stringify(verdict.trace)).toContain('"present":6');
  });
});
