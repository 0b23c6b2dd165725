/** A council gives a verdict on ballots, and another only in a session that says what it corrects. */
import { done, Office } from '../../support/office.js';
import { at, call, callSession, openSession, refusal } from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

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
