/** Who sat, came, was kept out, and where and when a session was: rewritten behind the triggers, it is found beside the chained audit. */
import type pg from 'pg';
import { VerdictRecomputation } from '../../src/features/councils/verdict-recomputation.js';
import { COUNCIL_QUERIES } from '../../src/features/invariants/council-queries.js';
import { RECORD_QUERIES } from '../../src/features/invariants/record-queries.js';
import { openClient } from '../../src/platform/database/open-client.js';
import { done, Office } from '../support/office.js';
import { namedAfter } from './given-damage.js';

const HELD_ON = '2021-12-23';
const EXCELLENT = { grade: 'excellent' };

let office: Office;
let client: pg.Client;
/** Ended, with one who left and one who came while it ran, one kept out, one only after casting, and a vice-chair who presides by a paper. */
let closedId: string;
/** Runs, with one who left and one who came since attendance was taken. */
let runningId: string;

beforeAll(async () => {
  office = await Office.open();
  client = await openClient(office.application.url);
  closedId = await closedSession();
  runningId = await runningSession();
  await postponedSession();
});

afterAll(async () => {
  await client.end();
  await office.close();
});

async function called() {
  const { id, seatIds } = await office.establish([await office.propose()], { effectiveDate: '2021-12-01' });
  return { id: await office.call(id, HELD_ON), councilId: id, seatIds };
}

const attend = async (id: string, attendance: object) =>
  done(await office.secretary.put(`sessions/${id}/attendance`, attendance));
const open = async (id: string) => done(await office.secretary.post(`sessions/${id}/opening`));

/** A new member in the place of the one in this seat. */
async function replace(councilId: string, replacesSeatId: string): Promise<string> {
  const personId = await office.person('Người Thay', office.leadId);
  const seat = { personId, role: 'member', replacesSeatId };
  const { seats } = done(await office.secretary.post(`councils/${councilId}/seats`, seat));
  return seats.find((each: { personId: string }) => each.personId === personId).id;
}

async function closedSession(): Promise<string> {
  const { id, councilId, seatIds } = await called();
  const declare = async (seatId: string) => {
    const conflict = { seatId, kind: 'interest', statement: 'tự khai' };
    done(await office.secretary.post(`councils/${councilId}/conflicts`, conflict));
  };
  await declare(seatIds[8]!);
  const chairAuthorisation = { seatId: seatIds[1]!, document: 'Giấy ủy quyền' };
  const present = seatIds.slice(1);
  await attend(id, { present, online: [seatIds[3]], chairAuthorisation });
  await open(id);
  const replacement = await replace(councilId, seatIds[7]!);
  const now = [...present.filter((seatId: string) => seatId !== seatIds[7]), replacement];
  await attend(id, { present: now, chairAuthorisation });
  for (let at = 1; at < 7; at++) done(await office.cast(id, at, EXCELLENT));
  await declare(seatIds[6]!);
  done(await office.secretary.post(`sessions/${id}/closing`, { missing: [replacement] }));
  return id;
}

async function runningSession(): Promise<string> {
  const { id, councilId, seatIds } = await called();
  await attend(id, { present: seatIds });
  await open(id);
  await replace(councilId, seatIds[6]!);
  return id;
}

async function postponedSession(): Promise<void> {
  const { id, seatIds } = await called();
  await attend(id, { present: seatIds.slice(1) });
  const postponement = { reason: 'mất điện', scheduledAt: '2021-12-30T14:00:00+07:00' };
  done(await office.secretary.post(`sessions/${id}/postponement`, postponement));
}

it('names nothing while all rows are as they were written', async () => {
  expect(await namedAfter(client, COUNCIL_QUERIES, [], closedId)).toEqual([]);
});

it('passes over acts of before the audit held who sat, and councils that it does not know', async () => {
  const before = [
    `update audit_entry set after = after - 'attendance' - 'recusals' - 'sessions' - 'projectIds' where act ~ '^(session|seat)[.]'`,
  ];
  expect(await namedAfter(client, COUNCIL_QUERIES, before, closedId)).toEqual([]);
  const unknown = [`delete from audit_entry where root_kind = 'council'`];
  expect(await namedAfter(client, COUNCIL_QUERIES, unknown, closedId)).toEqual([]);
});

const SESSION = 'update council_session set %s where id = $1';
const ATTENDANCE = `update attendance set %s where session_id = $1 and seat_id = (select id from seat
  where council_id = attendance.council_id and position = 3)`;
const SEAT = `update seat set %s where council_id = (select council_id from council_session where id = $1) and position = 3`;
const LATER = SEAT.replace('position = 3', 'replaces_seat_id is not null');
const CONFLICT =
  'update conflict set %s where council_id = (select council_id from council_session where id = $1)';
const ANOTHER = `(select id from person where id not in (select person_id from seat) limit 1)`;
const set = (statement: string, words: string) => statement.replace('%s', words);

it.each<[string, string, keyof typeof COUNCIL_QUERIES]>([
  ['the place of a session was rewritten', set(SESSION, `place = 'Nhà riêng'`), 'sessions-are-as-audited'],
  ['the hour of its call was moved', set(SESSION, `scheduled_at = now()`), 'sessions-are-as-audited'],
  ['the day it was held was moved', set(SESSION, 'held_on = held_on - 1'), 'sessions-are-as-audited'],
  ['it was opened again', set(SESSION, `state = 'voting'`), 'sessions-are-as-audited'],
  [
    'the minute it was opened was moved',
    set(SESSION, `opened_at = opened_at - interval '1 hour'`),
    'sessions-are-as-audited',
  ],
  ['a call for votes was slipped in', set(SESSION, 'voting_at = now()'), 'sessions-are-as-audited'],
  [
    'why one was postponed was rewritten',
    `update council_session set postponed_reason = 'bịa' where state = 'postponed' and $1::uuid is not null`,
    'sessions-are-as-audited',
  ],
  [
    'another project was slipped into the agenda of one that runs',
    `insert into session_item (session_id, council_id, project_id) select id, council_id, (select project_id from session_item limit 1)
     from council_session where state = 'open' and $1::uuid is not null`,
    'agenda-is-as-audited',
  ],
  [
    'a project was taken out of the agenda of one that runs',
    `delete from session_item using council_session session where session.id = session_id and state = 'open' and $1::uuid is not null`,
    'agenda-is-as-audited',
  ],
  ['who presided was taken out', set(SESSION, 'authorised_seat_id = null'), 'sessions-are-as-audited'],
  [
    'a session was slipped in',
    `insert into council_session (council_id, rulebook_id, scheduled_at, mode, created_at)
     select council_id, rulebook_id, now(), mode, now() from council_session where id = $1`,
    'sessions-are-as-audited',
  ],
  [
    'a teller was slipped in where nobody named one',
    `insert into session_teller (session_id, council_id, seat_id)
     select session_id, council_id, seat_id from attendance where session_id = $1 limit 1`,
    'officers-are-as-audited',
  ],
  [
    'a secretary was slipped in where nobody named one',
    set(SESSION, '(meeting_secretary_seat_id) = (select id from seat limit 1)'),
    'officers-are-as-audited',
  ],
  ['somebody who came was made absent', set(ATTENDANCE, 'present = false'), 'attendance-is-as-audited'],
  ['how somebody came was rewritten', set(ATTENDANCE, `how = 'in-person'`), 'attendance-is-as-audited'],
  ['when somebody came was rewritten', set(ATTENDANCE, 'arrived_at = now()'), 'attendance-is-as-audited'],
  ['somebody was made to have left', set(ATTENDANCE, 'left_at = now()'), 'attendance-is-as-audited'],
  [
    'who left was seated again',
    'update attendance set left_at = null where session_id = $1 and left_at is not null',
    'attendance-is-as-audited',
  ],
  [
    'a row of attendance was taken out',
    'delete from attendance where session_id = $1 and not present',
    'attendance-is-as-audited',
  ],
  ['recusals were taken out', 'delete from session_recusal where session_id = $1', 'recusals-are-as-audited'],
  [
    'a recusal was slipped in',
    `insert into session_recusal (session_id, project_id, conflict_id)
     select $1, project.id, conflict.id from project, conflict
     where project.id not in (select project_id from session_recusal) limit 1`,
    'recusals-are-as-audited',
  ],
  ['a conflict was lifted', set(CONFLICT, 'recused = false'), 'recusals-are-as-audited'],
  ['the words of a conflict were rewritten', set(CONFLICT, `statement = 'sửa'`), 'recusals-are-as-audited'],
  [
    'a conflict was slipped in',
    `insert into conflict (council_id, seat_id, kind, statement, recused, created_at)
     select council_id, seat_id, 'interest', 'bịa', true, now() from attendance where session_id = $1 limit 1`,
    'recusals-are-as-audited',
  ],
  ['another was put into a seat', set(SEAT, `person_id = ${ANOTHER}`), 'seats-are-as-audited'],
  ['its role was rewritten', set(SEAT, `role = 'vice-chair'`), 'seats-are-as-audited'],
  ['another was put into a later seat', set(LATER, `person_id = ${ANOTHER}`), 'seats-are-as-audited'],
  [
    'somebody was made to have left the council',
    set(SEAT, `state = 'left', left_on = '2021-12-24'`),
    'seats-are-as-audited',
  ],
  [
    'the day of a leaving was moved',
    set(SEAT.replace('position = 3', `state = 'left'`), 'left_on = left_on - 1'),
    'seats-are-as-audited',
  ],
  [
    'a seat was slipped in',
    `insert into seat (council_id, position, person_id, role)
     select council_id, 99, ${ANOTHER}, 'member' from council_session where id = $1`,
    'seats-are-as-audited',
  ],
])('finds it when %s', async (_, statement, name) => {
  expect(await namedAfter(client, COUNCIL_QUERIES, [statement], closedId)).toEqual([name]);
});

it.each([
  [
    'who left while it runs was seated again',
    'update attendance set left_at = null where session_id = $1 and left_at is not null',
  ],
  [
    'who came since was made present',
    `update attendance set present = true where session_id = $1 and not present`,
  ],
  [
    'somebody was seated',
    `insert into attendance (session_id, council_id, seat_id, present)
     select id, council_id, gen_random_uuid(), false from council_session where id = $1`,
  ],
])('finds it in a session that runs when %s', async (_, statement) => {
  const names = await namedAfter(client, COUNCIL_QUERIES, [statement], runningId);
  expect(names).toEqual(['attendance-is-as-audited']);
});

it('finds who was made present after attendance was taken also once the session was opened', async () => {
  const { id, seatIds } = await called();
  await attend(id, { present: seatIds.slice(0, 8) });
  await client.query('update attendance set present = true where (session_id, seat_id) = ($1, $2)', [
    id,
    seatIds[8],
  ]);
  await open(id);
  expect(await namedAfter(client, COUNCIL_QUERIES, [], id)).toEqual(['attendance-is-as-audited']);
});

it('lets a ballot stand that was cast before the conflict of its seat was told, and none that was cast after it', async () => {
  const { 'ballots-from-those-who-may-cast': query } = RECORD_QUERIES;
  const named = (statements: string[]) => namedAfter(client, { query }, statements, closedId);
  expect(await named([])).toEqual([]);
  const told = set(CONFLICT, `created_at = created_at - interval '1 hour'`);
  expect(await named([told])).toEqual(['query']);
});

it.each(['grade', 'total'])('finds it when the %s of cast ballots is not what they say', async (column) => {
  const recomputation = office.application.app.get(VerdictRecomputation);
  expect(await recomputation.differing()).toEqual([]);
  const values = { grade: [`'fail'`, `'excellent'`], total: ['5', 'null'] }[column]!;
  const write = (value: string) =>
    client.query(`set session_replication_role = replica;
      update ballot set ${column} = ${value} where session_id = '${closedId}' and state = 'submitted';
      set session_replication_role = origin`);
  await write(values[0]!);
  expect(await recomputation.differing()).toHaveLength(1);
  await write(values[1]!);
});
