/** A verdict that a later session of the council corrects counts nowhere: it was a mistake, and not a second evaluation. */
import { done, Office } from '../support/office.js';
import { call, callSession, castAll, openSession } from './councils/given-meeting.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const report = async (year: number) => done(await office.auditor.get(`reports/annual?year=${year}`));
const counted = async (year: number) => {
  const { counts } = await report(year);
  return { accepted: counts.accepted.records, notAccepted: counts.notAccepted.records };
};

/** Nine ballots in a session of that day, and their verdict. */
async function judge(session: Awaited<ReturnType<typeof callSession>>, heldOn: string, ballot: object) {
  await openSession(office, session, [], {}, heldOn);
  await castAll(office, session, [], ballot);
  return done(await office.secretary.post(`sessions/${session.sessionId}/closing`, {}));
}

it('leaves the year of a mistaken day for the right one', async () => {
  const session = await callSession(office);
  const [projectId] = session.projectIds;
  await judge(session, '2023-12-23', { grade: 'excellent' });
  expect(await counted(2023)).toEqual({ accepted: [projectId], notAccepted: [] });

  const correction = { correctsSessionId: session.sessionId, correctionReason: 'Ghi nhầm năm họp' };
  const { id } = done(await call(office, session.councilId, correction));
  expect(await counted(2023)).toEqual({ accepted: [projectId], notAccepted: [] });
  await judge({ ...session, sessionId: id }, '2021-12-23', { grade: 'excellent' });
  expect(await counted(2021)).toEqual({ accepted: [projectId], notAccepted: [] });
  expect(await counted(2023)).toEqual({ accepted: [], notAccepted: [] });
});

it('gives way to what corrects it on the same day, also where the correction was postponed once', async () => {
  const session = await callSession(office);
  const [projectId] = session.projectIds;
  await judge(session, '2022-05-10', { grade: 'excellent' });
  const correction = { correctsSessionId: session.sessionId, correctionReason: 'Đọc nhầm phiếu' };
  const postponed = done(await call(office, session.councilId, correction));
  done(await office.secretary.post(`sessions/${postponed.id}/postponement`, { reason: 'bão' }));
  const { id } = done(await call(office, session.councilId, { followsSessionId: postponed.id }));
  await judge({ ...session, sessionId: id }, '2022-05-10', { grade: 'fail' });
  expect(await counted(2022)).toEqual({ accepted: [], notAccepted: [projectId] });
});
