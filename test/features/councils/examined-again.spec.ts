/** A council that has given its verdict gives another only in a session that says what it corrects. */
import { done, Office } from '../../support/office.js';
import { at, call, callSession, openSession } from './given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('does not vote again on a project that it has decided, unless to correct the session', async () => {
  const session = await callSession(office);
  const early = done(await call(office, session.councilId));
  await openSession(office, session);
  done(await office.secretary.post(at(session, '/closing'), { missing: session.seatIds }));

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
