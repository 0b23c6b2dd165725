/** What happens at the same moment in a session: ballots beside each other, a ballot against the closing, reopenings. */
import { done, Office, type OpenSession } from '../../support/office.js';

const HELD_ON = '2021-12-23';
const ROUNDS = 8;

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const acceptance = async () => office.openSession(await office.propose(), 'acceptance', HELD_ON);
const close = ({ sessionId }: OpenSession, body: object = {}) =>
  office.secretary.post(`sessions/${sessionId}/closing`, body);
const ballotsOf = ({ sessionId }: OpenSession) =>
  office.application.sql.query('select state from ballot where session_id = $1', [sessionId]);

it('all members submit at once: none is lost, none is doubled', async () => {
  const session = await acceptance();
  const answers = await Promise.all(
    office.members.flatMap((_, at) => [
      office.cast(session.sessionId, at, { grade: 'excellent' }),
      office.cast(session.sessionId, at, { grade: 'excellent' }),
    ]),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
  expect(
    answers.filter(({ status, body }) => status === 409 && body.code === 'ballot-already-cast'),
  ).toHaveLength(9);
  expect(done(await close(session)).counts).toMatchObject({ present: 9, cast: 9, excellent: 9 });
});

it('a ballot that races the closing is counted or refused, never both and never neither', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const session = await acceptance();
    for (let at = 0; at < 8; at++) done(await office.cast(session.sessionId, at, { grade: 'excellent' }));
    const missing = [session.seatIds[8]];
    const late = () => office.cast(session.sessionId, 8, { grade: 'fail' });
    const [closing, ballot] = await Promise.all(
      round % 2 === 0
        ? [close(session, { missing }), late()]
        : [late(), close(session, { missing })].reverse(),
    );
    const states = (await ballotsOf(session)).map(({ state }: { state: string }) => state);
    outcomes.add(`${closing!.status} ${ballot!.status}`);
    if (ballot!.status === 200) {
      expect([closing!.status, closing!.body.code]).toEqual([409, 'ballot-already-cast']);
      expect(states).not.toContain('missing');
      expect(done(await close(session)).counts).toMatchObject({ cast: 9, fail: 1 });
    } else {
      expect([ballot!.status, ballot!.body.code]).toEqual([409, 'session-closed']);
      expect(closing!.body.counts).toMatchObject({ cast: 8, missing: 1, fail: 0 });
      expect(states.filter((state: string) => state === 'missing')).toHaveLength(1);
    }
  }
  expect([...outcomes].every((each) => ['200 409', '409 200'].includes(each))).toBe(true);
});

it('a ballot reopened by the chair is cast anew, and what it said before is kept', async () => {
  const session = await acceptance();
  const [chair, member] = [office.members[0]!.client, office.members[3]!.client];
  const cast = done(await office.cast(session.sessionId, 3, { grade: 'fail', comment: 'nhầm' }));
  const reopen = (by: typeof chair, body: object) => by.post(`ballots/${cast.id}/reopening`, body);
  expect((await reopen(office.secretary, { reason: 'x' })).status).toBe(403);
  expect((await reopen(office.members[4]!.client, { reason: 'x' })).status).toBe(404);
  expect((await reopen(member, { reason: 'x' })).status).toBe(403);
  done(await reopen(chair, { reason: 'thành viên báo chọn nhầm' }));
  expect((await reopen(chair, { reason: 'lần nữa' })).body.code).toBe('ballot-not-cast');
  expect((await close(session)).body.code).toBe('ballots-outstanding');

  for (const at of [0, 1, 2, 4, 5, 6, 7, 8])
    done(await office.cast(session.sessionId, at, { grade: 'excellent' }));
  done(await member.post(`sessions/${session.sessionId}/ballots/mine/submission`, { grade: 'excellent' }));
  const verdict = done(await close(session));
  expect(verdict).toMatchObject({ grade: 'excellent', counts: { excellent: 9, fail: 0 } });
  expect(verdict.ballotsDigest).toMatch(/^[0-9a-f]{64}$/);
  const kept = await office.application.sql.query(
    'select grade, reason from ballot_version where ballot_id = $1',
    [cast.id],
  );
  expect(kept).toEqual([{ grade: 'fail', reason: 'thành viên báo chọn nhầm' }]);
  expect((await reopen(chair, { reason: 'sau khi kết thúc' })).body.code).toBe('session-closed');
  const { items } = done(await office.auditor.get(`audit?entity=council&id=${session.councilId}&limit=200`));
  const acts = items.map(({ act }: { act: string }) => act);
  expect(acts).toEqual(expect.arrayContaining(['ballot.reopened', 'ballot.submitted', 'session.closed']));
});

it('a paper keyed in wrongly is taken back by the office and keyed in again', async () => {
  const session = await acceptance();
  const keyIn = (grade: string) =>
    office.secretary.post(`sessions/${session.sessionId}/ballots`, {
      seatId: session.seatIds[6],
      grade,
      enteredFrom: { paperNumber: '07' },
    });
  const wrong = done(await keyIn('fail'));
  expect((await keyIn('pass')).status).toBe(409);
  done(await office.secretary.post(`ballots/${wrong.id}/reopening`, { reason: 'gõ nhầm mức' }));
  const right = done(await keyIn('pass'));
  expect(right).toMatchObject({ id: wrong.id, state: 'awaiting-confirmation', grade: 'pass' });
  expect((await office.secretary.post(`ballots/${right.id}/confirmation`)).status).toBe(403);
  done(await office.secondSecretary.post(`ballots/${right.id}/confirmation`));
});
