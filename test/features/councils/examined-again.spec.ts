/** A council gives a verdict on ballots, and another only in a session that says what it corrects. */
import { done, Office } from '../../support/office.js';
import { at, type CalledSession, call, callSession, openSession, refusal } from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

/** One ballot, all others missing. */
async function closeOnOne(session: CalledSession, ballot: object) {
  for (const projectId of session.projectIds)
    done(await office.cast(session.sessionId, 0, { ...ballot, projectId }));
  return office.secretary.post(at(session, '/closing'), { missing: session.seatIds.slice(1) });
}

it('gives none without a single ballot, by the hand of who closes or by SQL', async () => {
  const session = await callSession(office);
  await openSession(office, session);
  const close = (missing: readonly string[]) => office.secretary.post(at(session, '/closing'), { missing });
  expect(refusal(await close(session.seatIds))).toEqual([422, 'no-ballot-handed-in']);
  const byHand = `insert into verdict (session_id, project_id, rulebook_id, grade, accepts, valid, counts, trace, held_on, created_at)
    select session.id, $2, rulebook_id, 'pass', true, true, '{}', '[]', held_on, now() from council_session session where id = $1`;
  await expect(
    office.application.sql.query(byHand, [session.sessionId, session.projectIds[0]]),
  ).rejects.toThrow('no verdict without a ballot');
  done(await office.cast(session.sessionId, 0, { grade: 'pass' }));
  expect(done(await close(session.seatIds.slice(1))).counts).toMatchObject({ cast: 1, missing: 8 });
});

it('does not vote again on a project that it has decided, unless to correct the session', async () => {
  const session = await callSession(office);
  const early = done(await call(office, session.councilId));
  await openSession(office, session);
  done(await office.cast(session.sessionId, 0, { grade: 'pass' }));
  done(await office.secretary.post(at(session, '/closing'), { missing: session.seatIds.slice(1) }));

  const again = await call(office, session.councilId);
  expect([again.status, again.body.code]).toEqual([409, 'project-decided-already']);

  done(await office.secretary.put(`sessions/${early.id}/attendance`, { present: session.seatIds }));
  const opening = await office.secretary.post(`sessions/${early.id}/opening`, {
    effectiveDate: '2021-12-23',
  });
  expect([opening.status, opening.body.code]).toEqual([409, 'project-decided-already']);

  const correction = {
    correctsSessionId: session.sessionId,
    correctionReason: 'Ghi nhầm phiếu của một thành viên',
  };
  const corrected = done(await call(office, session.councilId, correction));
  done(await office.secretary.post(`sessions/${corrected.id}/postponement`, { reason: 'bão' }));
  const followed = done(await call(office, session.councilId, { followsSessionId: corrected.id }));
  await openSession(office, { ...session, sessionId: followed.id });
});

it('closes one of two sessions that were opened on the same project, and the other not', async () => {
  const one = await callSession(office);
  const other = { ...one, sessionId: done(await call(office, one.councilId)).id };
  await openSession(office, one);
  await openSession(office, other);
  done(await closeOnOne(one, { grade: 'fail' }));
  expect(refusal(await closeOnOne(other, { grade: 'excellent' }))).toEqual([409, 'project-decided-already']);
  done(await office.secretary.post(at(other, '/postponement'), { reason: 'đã kết luận ở phiên khác' }));
});

it('takes up a postponed session no more once another decided on its project', async () => {
  const postponed = await callSession(office);
  const other = { ...postponed, sessionId: done(await call(office, postponed.councilId)).id };
  const late = done(
    await office.secretary.post(at(postponed, '/postponement'), {
      reason: 'bão',
      scheduledAt: '2021-12-23T15:00:00+07:00',
    }),
  );
  await openSession(office, other);
  done(await closeOnOne(other, { grade: 'fail' }));
  const followed = { sessionId: late.followedBySessionId };
  done(await office.secretary.put(at(followed, '/attendance'), { present: postponed.seatIds }));
  const opening = await office.secretary.post(at(followed, '/opening'), { effectiveDate: '2021-12-23' });
  expect(refusal(opening)).toEqual([409, 'project-decided-already']);
});

it('judges again only the projects of the session that is corrected, also where the correction is put off', async () => {
  const council = await callSession(office, { projects: 2 });
  const [one, other] = council.projectIds as [string, string];
  const decideOn = async (projectId: string, more: object = {}) => {
    const { id: sessionId } = done(
      await call(office, council.councilId, { projectIds: [projectId], ...more }),
    );
    const session = { ...council, sessionId, projectIds: [projectId] };
    await openSession(office, session);
    done(await closeOnOne(session, { grade: 'fail' }));
    return sessionId;
  };
  const correction = { correctsSessionId: await decideOn(one), correctionReason: 'Ghi nhầm phiếu' };
  await decideOn(other);
  const { id: followsSessionId } = done(await call(office, council.councilId, correction));
  done(await office.secretary.post(`sessions/${followsSessionId}/postponement`, { reason: 'bão' }));

  const wider = { followsSessionId, projectIds: council.projectIds };
  expect(refusal(await call(office, council.councilId, wider))).toEqual([409, 'project-decided-already']);
  await decideOn(one, { followsSessionId });
});
