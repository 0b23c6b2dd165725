/** Who led a meeting, what was noted of its proposals, and who denied a conflict: what is lawful is no finding, what was rewritten is. */
import type pg from 'pg';
import { COUNCIL_QUERIES } from '../../src/features/invariants/council-queries.js';
import { openClient } from '../../src/platform/database/open-client.js';
import { Browser } from '../support/browser.js';
import { done, Office } from '../support/office.js';
import { at, type CalledSession, callSession, HELD_ON, openSession } from './councils/given-meeting.js';
import { namedAfter } from './given-damage.js';

const FACTS = { hostProposedTopic: true, requestedStateVnd: '412333500', recordEvidence: 'QĐ 690' };

let office: Office;
let client: pg.Client;
/** Ended, with officers who were absent later, one who left while it ran and one who left after it. */
let closed: CalledSession;
/** Runs; one teller left the council, another heads them since. */
let running: CalledSession;

beforeAll(async () => {
  office = await Office.open();
  client = await openClient(office.application.url);
  closed = await closedSession();
  running = await runningSession();
  await postponedSession();
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const called = () => callSession(office, { purpose: 'definition' });

const lastFive = ({ seatIds }: CalledSession) => seatIds.slice(4) as [string, string, string, string, string];

const attend = async (
  { sessionId, seatIds }: CalledSession,
  absent: readonly number[] = [],
  more: string[] = [],
) => {
  const present = [...seatIds.filter((_, place) => !absent.includes(place)), ...more];
  done(await office.secretary.put(`sessions/${sessionId}/attendance`, { present }));
};

/** The first of these seats heads the tellers. */
const name = async (session: CalledSession, tellers: readonly string[], meetingSecretarySeatId?: string) => {
  const officers = { tellers, headTellerSeatId: tellers[0], meetingSecretarySeatId };
  done(await office.secretary.put(at(session, '/officers'), officers));
};

const note = async (session: CalledSession, facts: object) =>
  done(await office.secretary.put(at(session, `/items/${session.projectIds[0]}`), facts));

/** A new member in the place of the one who sits there. */
async function replace(
  { councilId, seatIds }: CalledSession,
  place: number,
  effectiveDate?: string,
): Promise<string> {
  const personId = await office.person('Người Thay', office.leadId);
  const seat = { personId, role: 'member', replacesSeatId: seatIds[place], effectiveDate };
  const { seats } = done(await office.secretary.post(`councils/${councilId}/seats`, seat));
  return seats.find((each: { personId: string }) => each.personId === personId).id;
}

async function closedSession(): Promise<CalledSession> {
  const session = await called();
  const [five, six, seven, eight, nine] = lastFive(session);
  await note(session, { hasExcellentRecord: false });
  await attend(session);
  await name(session, [five, six], six);
  await attend(session, [5]);
  await openSession(office, session);
  await name(session, [seven, eight, nine], nine);
  await replace(session, 7);
  await attend(session, [6, 7]);
  await note(session, FACTS);
  await deny(session, 5);
  await settleConflict(session, session.seatIds[2]!);
  for (const place of [0, 1, 2, 3, 4, 5])
    done(await office.cast(session.sessionId, place, { approve: true }));
  await castOnPaper(session, nine);
  done(await office.secretary.post(at(session, '/closing')));
  await replace(session, 8);
  return session;
}

async function runningSession(): Promise<CalledSession> {
  const session = await called();
  const [five, six] = lastFive(session);
  await openSession(office, session);
  await name(session, [five, six], six);
  await replace(session, 4);
  done(await office.secretary.put(at(session, '/officers'), { headTellerSeatId: six }));
  return session;
}

/** The session that takes it up again is held before the day on which one of its tellers joined. */
async function postponedSession(): Promise<void> {
  const session = await called();
  const [five, six, seven] = lastFive(session);
  await attend(session);
  await name(session, [five, six], seven);
  const postponement = { reason: 'mất điện', scheduledAt: '2021-12-30T14:00:00+07:00' };
  const { followedBySessionId } = done(
    await office.secretary.post(at(session, '/postponement'), postponement),
  );
  const following = { ...session, sessionId: followedBySessionId };
  await attend(following);
  await name(following, [six, seven]);
  const newcomer = await replace(session, 5, '2021-12-29');
  await attend(following, [5], [newcomer]);
  await name(following, [newcomer, seven], seven);
  done(await office.secretary.post(at(following, '/opening'), { effectiveDate: HELD_ON }));
  await attend(following, [6]);
}

async function settleConflict({ councilId }: CalledSession, seatId: string): Promise<void> {
  const path = `councils/${councilId}/conflicts`;
  const declared = { seatId, kind: 'interest', statement: 'tự khai' };
  const { id } = done(await office.secretary.post(path, declared));
  done(await office.secretary.patch(`${path}/${id}`, { status: 'dismissed', reason: 'không đáng kể' }));
}

/** Keyed in wrongly, taken back, keyed in again and confirmed. */
async function castOnPaper({ sessionId }: CalledSession, seatId: string): Promise<void> {
  const keyIn = async (approve: boolean) => {
    const paper = { seatId, enteredFrom: { paperNumber: '08' }, approve };
    return done(await office.secretary.post(`sessions/${sessionId}/ballots`, paper)).id;
  };
  const wrong = await keyIn(false);
  done(await office.secretary.post(`ballots/${wrong}/reopening`, { reason: 'gõ nhầm' }));
  done(await office.secondSecretary.post(`ballots/${await keyIn(true)}/confirmation`));
}

async function deny({ sessionId, projectIds }: CalledSession, place: number): Promise<void> {
  const member = new Browser(office, office.members[place]!.client);
  const asked = `/sessions/${sessionId}/conflict?projectId=${projectIds[0]}`;
  expect((await member.submit(asked, { answer: 'no' })).status).toBe(303);
}

it('names nothing while all rows are as they were written', async () => {
  expect(await namedAfter(client, COUNCIL_QUERIES, [], '')).toEqual([]);
});

it('passes over officers of before the audit held who sat, and meetings that it does not know', async () => {
  const before = [`update audit_entry set after = after - 'attendance' where act ~ '^session[.]'`];
  expect(await namedAfter(client, COUNCIL_QUERIES, before, '')).toEqual([]);
  const unknown = [`delete from audit_entry where root_kind = 'council'`];
  expect(await namedAfter(client, COUNCIL_QUERIES, unknown, '')).toEqual([]);
});

const COUNCIL = '(select council_id from council_session where id = $1)';
const SECRETARY = 'update council_session set meeting_secretary_seat_id = %s where id = $1';
const ITEM = 'update session_item set %s where session_id = $1';
const DENIAL = `update conflict_denial set %s where council_id = ${COUNCIL}`;
const CONFLICT = `update conflict set %s where council_id = ${COUNCIL}`;
const ANOTHER_SEAT = `(select id from seat where council_id = council_session.council_id and position = 1)`;
const TELLER = `insert into session_teller (session_id, council_id, seat_id)
  select council_session.id, council_id, ${ANOTHER_SEAT} from council_session where id = $1`;
const set = (statement: string, words: string) => statement.replace('%s', words);

const DAMAGE: readonly [string, string, keyof typeof COUNCIL_QUERIES][] = [
  ['a teller was taken out', 'delete from session_teller where session_id = $1', 'officers-are-as-audited'],
  ['a teller was slipped in', TELLER, 'officers-are-as-audited'],
  [
    'who heads the tellers was rewritten',
    'update session_teller set is_head = not is_head where session_id = $1',
    'officers-are-as-audited',
  ],
  ['another was made secretary of the meeting', set(SECRETARY, ANOTHER_SEAT), 'officers-are-as-audited'],
  ['its secretary was taken out', set(SECRETARY, 'null'), 'officers-are-as-audited'],
];

it.each(DAMAGE)('finds it in a session that runs, or has ended, when %s', async (_, statement, invariant) => {
  for (const { sessionId } of [running, closed])
    expect(await namedAfter(client, COUNCIL_QUERIES, [statement], sessionId)).toEqual([invariant]);
});

it.each<[string, string, keyof typeof COUNCIL_QUERIES]>([
  ['what a proposal asks for was rewritten', set(ITEM, 'requested_state_vnd = 1'), 'agenda-is-as-audited'],
  ['who proposed its topic was rewritten', set(ITEM, 'host_proposed_topic = null'), 'agenda-is-as-audited'],
  ['its record was rewritten', set(ITEM, 'has_excellent_record = true'), 'agenda-is-as-audited'],
  ['the paper of its record was rewritten', set(ITEM, `record_evidence = 'bịa'`), 'agenda-is-as-audited'],
  [
    'a project was taken from the agenda',
    'delete from session_item where session_id = $1',
    'agenda-is-as-audited',
  ],
  [
    'a denial was taken out',
    `delete from conflict_denial where council_id = ${COUNCIL}`,
    'recusals-are-as-audited',
  ],
  [
    'a denial was slipped in',
    `insert into conflict_denial (council_id, seat_id, project_id, denied_at)
     select council_id, ${ANOTHER_SEAT}, project_id, now() from session_item council_session where session_id = $1`,
    'recusals-are-as-audited',
  ],
  ['the moment of a denial was moved', set(DENIAL, 'denied_at = now()'), 'recusals-are-as-audited'],
  [
    'the moment a conflict was told was moved',
    set(CONFLICT, 'created_at = now()'),
    'recusals-are-as-audited',
  ],
  [
    'the moment it was decided was moved',
    `${set(CONFLICT, 'decided_at = now()')} and decided_at is not null`,
    'recusals-are-as-audited',
  ],
])('finds it when %s', async (_, statement, invariant) => {
  expect(await namedAfter(client, COUNCIL_QUERIES, [statement], closed.sessionId)).toEqual([invariant]);
});

it('finds what was noted of a proposal of which nobody noted anything', async () => {
  const noted = [set(ITEM, 'requested_state_vnd = 1')];
  expect(await namedAfter(client, COUNCIL_QUERIES, noted, running.sessionId)).toEqual([
    'agenda-is-as-audited',
  ]);
});
