/** The course of a session as outsiders push it: members replaced after they cast, strangers asking for others' ballots. */
import { done, Office } from '../../support/office.js';
import { at, callSession, openSession } from './given-meeting.js';

const EXCELLENT = { grade: 'excellent' };
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('goes on when a member who has cast is replaced', async () => {
  const session = await callSession(office);
  const { seatIds, sessionId, councilId } = session;
  await openSession(office, session);
  for (const seat of seatIds.keys()) done(await office.cast(sessionId, seat, EXCELLENT));
  const personId = await office.person('Người Mới');
  const { seats } = done(
    await office.secretary.post(`councils/${councilId}/seats`, {
      personId,
      role: 'reviewer',
      replacesSeatId: seatIds[2],
      reason: 'ốm',
    }),
  );
  const joined = seats.find((seat: { personId: string }) => seat.personId === personId).id;
  const present = [...seatIds.filter((id) => id !== seatIds[2]), joined];
  done(await office.secretary.put(at(session, '/attendance'), { present }));
  const verdict = done(await office.secretary.post(at(session, '/closing'), { missing: [joined] }));
  expect(verdict.counts).toMatchObject({ appointed: 9, present: 9, cast: 8, excellent: 8, missing: 1 });
});

it('a member who asks for a ballot by its id does not learn whether it is there', async () => {
  const session = await callSession(office);
  await openSession(office, session);
  const { id } = done(
    await office.secretary.post(at(session, '/ballots'), {
      seatId: session.seatIds[3],
      ...EXCELLENT,
      enteredFrom: { paperNumber: '1' },
    }),
  );
  const { client } = office.members[8]!;
  const ask = async (ballotId: string) => {
    const answers = [
      await client.post(`ballots/${ballotId}/confirmation`),
      await client.post(`ballots/${ballotId}/reopening`, { reason: 'xem lại' }),
      await client.get(`ballots/${ballotId}/scan`),
    ];
    return answers.map(({ status, text }) => [status, text.replaceAll(ballotId, '')]);
  };
  expect(await ask(id)).toEqual(await ask(NOBODYS));
});
