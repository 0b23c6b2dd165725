/** Only the vice-chair stands in for the chair: no paper makes another member lead the meeting. */
import { done, Office } from '../../support/office.js';
import { at, callSession, openSession, refusal } from './given-meeting.js';

const MEMBER = 8;

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('lets the chair authorise the vice-chair alone, so that no other member sees who has cast, reopens a ballot or closes', async () => {
  const session = await callSession(office);
  await openSession(office, session);
  done(await office.cast(session.sessionId, 4, { grade: 'fail' }));
  const authorise = (seat: number) =>
    office.secretary.put(at(session, '/attendance'), {
      present: session.seatIds,
      chairAuthorisation: { seatId: session.seatIds[seat], document: 'Giấy ủy quyền' },
    });
  for (const seat of [2, 4, MEMBER])
    expect(refusal(await authorise(seat))).toEqual([422, 'seat-may-not-stand-in']);
  done(await authorise(1));

  await office.application.sql.query('update council_session set authorised_seat_id = $2 where id = $1', [
    session.sessionId,
    session.seatIds[MEMBER],
  ]);
  const { client } = office.members[MEMBER]!;
  const seen = done(await client.get(at(session)));
  expect(seen.reader).toMatchObject({ presides: false, runsTheMeeting: false });
  expect(seen).not.toHaveProperty('ballots');
  expect(refusal(await client.post(at(session, '/closing')))).toEqual([403, 'not-permitted']);
});
