/** Conflicts of interest: declared, suggested by the records, upheld or dismissed, and what that does to sessions. */
import type { Answer } from '../../support/application.js';
import { done, Office } from '../../support/office.js';

const HELD_ON = '2021-12-23';
const EXCELLENT = { grade: 'excellent' };

let office: Office;
let sequence = 0;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const refusal = ({ status, body }: Answer) => [status, body?.code];
const member = (at: number) => office.members[at]!.client;
const read = async (path: string) => done(await office.secretary.get(path));

interface Sitting {
  readonly projectId: string;
  readonly councilId: string;
  readonly seatIds: string[];
}

/** The office's nine, with others in the places named. */
async function establish(others: Record<number, string> = {}, more: object = {}): Promise<Sitting> {
  const projectId = await office.propose(more);
  const seats = office.seats.map((seat, at) => ({ ...seat, personId: others[at] ?? seat.personId }));
  const council = done(
    await office.secretary.post('councils', {
      purpose: 'acceptance',
      projectIds: [projectId],
      effectiveDate: '2021-12-01',
      seats,
    }),
  );
  return { projectId, councilId: council.id, seatIds: council.seats.map(({ id }: { id: string }) => id) };
}

async function newcomer(institutionId?: string) {
  sequence += 1;
  const personId = await office.person(`Người Khác ${sequence}`, institutionId);
  const client = await office.application.openAccount(
    `other${sequence}@test.local`,
    ['council-member'],
    personId,
  );
  return { personId, client };
}

async function opened({ councilId, seatIds }: Sitting, more: object = {}): Promise<Answer['body']> {
  const session = { scheduledAt: `${HELD_ON}T14:00:00+07:00`, mode: 'in-person', ...more };
  const { id } = done(await office.secretary.post(`councils/${councilId}/sessions`, session));
  done(await office.secretary.put(`sessions/${id}/attendance`, { present: seatIds }));
  return done(await office.secretary.post(`sessions/${id}/opening`));
}

const declare = ({ councilId }: Sitting, conflict: object, by = office.secretary) =>
  by.post(`councils/${councilId}/conflicts`, { statement: 'tự khai', ...conflict });
const decide = ({ councilId }: Sitting, id: string, decision: object, by = office.secretary) =>
  by.patch(`councils/${councilId}/conflicts/${id}`, decision);
const close = (id: string, body: object = {}) => office.secretary.post(`sessions/${id}/closing`, body);
const conflictsOf = async ({ councilId }: Sitting, by = office.secretary) =>
  done(await by.get(`councils/${councilId}`)).conflicts;

describe('the records suggest', () => {
  it('a colleague of the partner at the establishment, once, and the opening warns while nobody decided', async () => {
    const { personId, client } = await newcomer(office.partnerId);
    const council = await establish({ 8: personId });
    const suggested = {
      seatId: council.seatIds[8],
      kind: 'partner-staff',
      status: 'suggested',
      recused: false,
      projectId: council.projectId,
      statement: null,
    };
    expect(await conflictsOf(council)).toMatchObject([suggested]);
    const session = await opened(council);
    const undecided = expect.objectContaining({ code: 'conflicts-undecided', facts: { count: 1 } });
    expect(session.warnings).toEqual(expect.arrayContaining([undecided]));
    expect(session.quorum).toMatchObject({ present: 9, recused: 0 });
    expect(await conflictsOf(council)).toHaveLength(1);
    expect(await conflictsOf(council, client)).toMatchObject([suggested]);
    expect(await conflictsOf(council, member(1))).toEqual([]);

    const [{ id }] = await conflictsOf(council);
    done(await decide(council, id, { status: 'dismissed', reason: 'đã nghỉ việc ở hợp tác xã' }));
    const again = await opened(council);
    expect(again.warnings).not.toEqual(expect.arrayContaining([undecided]));
    expect(await conflictsOf(council)).toMatchObject([{ status: 'dismissed' }]);
    const { items } = done(await office.auditor.get(`audit?entity=council&id=${council.councilId}`));
    const acts = items.map(({ act }: { act: string }) => act);
    expect(acts).toEqual(expect.arrayContaining(['conflict.suggested', 'conflict.dismissed']));
  });

  it('what came up since: a contributor who joins, a member taken onto the team, a relative named in another council', async () => {
    const cooperative = await office.institution(`Hợp tác xã góp vốn ${++sequence}`);
    const partners = [{ institutionId: cooperative, role: 'contributor' }];
    const contributor = await newcomer(cooperative);
    const council = await establish({}, { partners });
    expect(await conflictsOf(council)).toEqual([]);
    const replacing = { personId: contributor.personId, role: 'member', replacesSeatId: council.seatIds[8] };
    done(await office.secretary.post(`councils/${council.councilId}/seats`, replacing));
    expect(await conflictsOf(council)).toMatchObject([{ kind: 'contributor', status: 'suggested' }]);

    const elsewhere = await establish();
    done(
      await declare(elsewhere, {
        seatId: elsewhere.seatIds[7],
        kind: 'relative',
        relatedPersonId: office.investigatorPersonId,
      }),
    );
    const team = [{ personId: office.members[6]!.personId, role: 'member' }];
    done(await office.secretary.patch(`projects/${council.projectId}`, { team }));
    const scheduled = { scheduledAt: `${HELD_ON}T14:00:00+07:00`, mode: 'online' };
    done(await office.secretary.post(`councils/${council.councilId}/sessions`, scheduled));
    const found = (await conflictsOf(council)).map(({ seatId, kind }: { seatId: string; kind: string }) => [
      council.seatIds.indexOf(seatId),
      kind,
    ]);
    expect(found.sort()).toEqual([
      [-1, 'contributor'],
      [6, 'team-member'],
      [7, 'relative'],
    ]);
  });
});

it('a conflict in one council is suggested in another on the same project, and waits there for a word', async () => {
  const first = await establish();
  const { id } = done(await declare(first, { seatId: first.seatIds[7], kind: 'interest' }));
  done(await decide(first, id, { status: 'upheld' }));
  const council = done(
    await office.secretary.post('councils', {
      purpose: 'acceptance',
      projectIds: [first.projectId],
      effectiveDate: '2021-12-01',
      seats: office.seats,
    }),
  );
  const seatIds = council.seats.map((seat: { id: string }) => seat.id);
  const second = { projectId: first.projectId, councilId: council.id, seatIds };
  const suggested = { seatId: seatIds[7], kind: 'interest', status: 'suggested', recused: false };
  const interestsOf = async (sitting: Sitting) =>
    (await conflictsOf(sitting)).filter(({ kind }: { kind: string }) => kind === 'interest');
  expect(await interestsOf(second)).toMatchObject([suggested]);
  const session = await opened(second);
  expect(session.warnings).toContainEqual(expect.objectContaining({ code: 'conflicts-undecided' }));
  const [conflict] = await interestsOf(second);
  done(await decide(second, conflict.id, { status: 'upheld' }));
  expect(refusal(await office.cast(session.id, 7, EXCELLENT))).toEqual([422, 'seat-recused']);
  expect(await interestsOf(await establish())).toEqual([]);
});

it('the records suggest who works at an institution that brings counterpart money', async () => {
  const cooperative = await office.institution(`Doanh nghiệp góp vốn ${++sequence}`);
  const { personId } = await newcomer(cooperative);
  const council = await establish({ 8: personId });
  const line = { source: 'counterpart', institutionId: cooperative, amountVnd: '1000000' };
  const plan = { kind: 'estimate', totalVnd: '1000000', lines: [line] };
  done(await office.finance.put(`projects/${council.projectId}/funding-plan`, plan));
  const before = (await conflictsOf(council)).map(({ kind }: { kind: string }) => kind);
  expect(before).not.toContain('contributor');
  await opened(council);
  const after = (await conflictsOf(council)).filter(({ kind }: { kind: string }) => kind === 'contributor');
  expect(after).toMatchObject([{ seatId: council.seatIds[8], status: 'suggested' }]);
});

describe('a declaration', () => {
  it('takes effect at once, and warns where the relative is not named or not of the project', async () => {
    const council = await establish();
    const relative = { seatId: council.seatIds[8], kind: 'relative' };
    const unnamed = done(await declare(council, relative, member(8)));
    expect(unnamed).toMatchObject({ status: 'declared', recused: true, warnings: ['relative-not-named'] });
    const { personId } = await newcomer();
    const declared = async (relatedPersonId: string) =>
      done(await declare(council, { ...relative, relatedPersonId })).warnings;
    expect(await declared(personId)).toEqual(['relative-not-on-team']);
    expect(await declared(office.investigatorPersonId)).toEqual([]);
    const stranger = { ...relative, relatedPersonId: '00000000-0000-4000-8000-000000000000' };
    expect(refusal(await declare(council, stranger))).toEqual([422, 'unknown-reference']);
    expect(refusal(await declare(council, { ...relative, projectId: stranger.relatedPersonId }))).toEqual([
      422,
      'unknown-reference',
    ]);
    expect((await member(8).get(`projects/${council.projectId}`)).status).toBe(404);
  });

  it('is read by its member and the office, and by nobody else', async () => {
    const council = await establish();
    const statement = 'em ruột của chủ nhiệm';
    done(await declare(council, { seatId: council.seatIds[8], kind: 'relative', statement }));
    const session = await opened(council);
    for (const path of [
      `councils/${council.councilId}`,
      `sessions/${session.id}`,
      `projects/${council.projectId}`,
    ]) {
      for (const reader of [member(0), member(2), office.investigator]) {
        expect((await reader.get(path)).text).not.toContain(statement);
      }
    }
    expect((await office.leader.get(`councils/${council.councilId}`)).text).toContain(statement);
    expect((await member(8).get(`councils/${council.councilId}`)).text).toContain(statement);
  });
});

describe('a decision', () => {
  it('is the secretary’s, never on their own conflict, and gives its reason for a dismissal', async () => {
    const personId = await office.person('Người Của Văn Phòng');
    const secretary = await office.application.openAccount(
      `own${sequence}@test.local`,
      ['secretary'],
      personId,
    );
    const council = await establish({ 8: personId });
    const { id } = done(await declare(council, { seatId: council.seatIds[8], kind: 'interest' }));
    const dismissal = { status: 'dismissed', reason: 'không có căn cứ' };
    expect(refusal(await decide(council, id, dismissal, secretary))).toEqual([403, 'not-permitted']);
    expect((await decide(council, id, dismissal, member(0))).status).toBe(403);
    expect(refusal(await decide(council, id, { status: 'dismissed' }))).toEqual([
      422,
      'dismissal-needs-reason',
    ]);
    expect(refusal(await decide(council, id, { status: 'suggested' }))).toEqual([400, 'malformed-request']);
    expect(refusal(await decide(council, council.councilId, dismissal))).toEqual([404, 'not-found']);
  });

  it('opens the project again when it dismisses, and closes it when it upholds, as often as it is decided', async () => {
    const council = await establish();
    const project = `projects/${council.projectId}`;
    const seat = { seatId: council.seatIds[7], kind: 'interest' };
    const { id } = done(await declare(council, seat));
    expect((await member(7).get(project)).status).toBe(404);
    const decision = { number: '15/QĐ-UBND', date: '2021-12-20', issuer: 'UBND huyện Bình Sơn' };
    const dismissed = done(await decide(council, id, { status: 'dismissed', reason: 'nhầm tên', decision }));
    expect(dismissed).toMatchObject({ status: 'dismissed', recused: false, decisionReason: 'nhầm tên' });
    expect(dismissed.decisionId).toEqual(expect.any(String));
    expect((await member(7).get(project)).status).toBe(200);
    done(await decide(council, id, { status: 'upheld' }));
    expect((await member(7).get(project)).status).toBe(404);

    const second = done(await declare(council, seat));
    done(await decide(council, id, { status: 'dismissed', reason: 'nhầm tên' }));
    expect((await member(7).get(project)).status).toBe(404);
    done(await decide(council, second.id, { status: 'dismissed', reason: 'nhầm tên' }));
    expect((await member(7).get(project)).status).toBe(200);
    const { items } = done(await office.auditor.get(`audit?entity=conflict&id=${id}`));
    expect(items.map(({ act }: { act: string }) => act)).toEqual([
      'conflict.dismissed',
      'conflict.upheld',
      'conflict.dismissed',
      'conflict.declared',
    ]);
  });

  it('after the member cast takes the ballot out of the count, and the session says so', async () => {
    const { personId, client } = await newcomer(office.partnerId);
    const council = await establish({ 8: personId });
    const session = await opened(council);
    for (let at = 0; at < 8; at++) done(await office.cast(session.id, at, EXCELLENT));
    done(await client.post(`sessions/${session.id}/ballots/mine/submission`, { grade: 'fail' }));
    const conflicts = await conflictsOf(council);
    const { id } = conflicts.find(({ kind }: { kind: string }) => kind === 'partner-staff');
    expect(done(await decide(council, id, { status: 'upheld' }))).toMatchObject({ recused: true });

    const seen = await read(`sessions/${session.id}`);
    expect(seen.items[0]).toMatchObject({
      recusedSeatIds: [council.seatIds[8]],
      quorum: { appointed: 9, present: 8, recused: 1 },
    });
    const counts = seen.ballots.filter((ballot: { counts: boolean }) => !ballot.counts);
    expect(counts).toMatchObject([{ seatId: council.seatIds[8], state: 'submitted' }]);
    const other = done(await member(5).get(`sessions/${session.id}`));
    expect(other.items[0].recusedSeatIds).toEqual([council.seatIds[8]]);
    expect(other).not.toHaveProperty('ballots');
    expect(done(await client.get(`sessions/${session.id}`))).toMatchObject({ ballotForm: null });

    const verdict = done(await close(session.id));
    expect(verdict).toMatchObject({
      grade: 'excellent',
      counts: { present: 8, recused: 1, cast: 8, fail: 0 },
    });
  });

  it('after the closing touches only later sessions', async () => {
    const council = await establish();
    const first = await opened(council);
    for (let at = 0; at < 9; at++) done(await office.cast(first.id, at, EXCELLENT));
    done(await close(first.id));
    const before = await read(`sessions/${first.id}`);
    const { id } = done(await declare(council, { seatId: council.seatIds[8], kind: 'interest' }));
    const correction = { correctsSessionId: first.id, correctionReason: 'sót xung đột lợi ích' };
    const second = await opened(council, correction);
    expect(second.quorum).toMatchObject({ present: 8, recused: 1 });
    expect(await read(`sessions/${first.id}`)).toEqual({ ...before, correctedBySessionId: second.id });

    for (let at = 0; at < 8; at++) done(await office.cast(second.id, at, EXCELLENT));
    done(await close(second.id));
    const recused = await read(`sessions/${second.id}`);
    done(await decide(council, id, { status: 'dismissed', reason: 'nhầm tên' }));
    expect(await read(`sessions/${second.id}`)).toEqual(recused);
    expect(recused.items[0]).toMatchObject({ recusedSeatIds: [council.seatIds[8]], quorum: { recused: 1 } });
    const tampering = office.application.sql.query('delete from session_recusal where session_id = $1', [
      second.id,
    ]);
    await expect(tampering).rejects.toThrow('closed session');
  });

  it('that keeps a member of the team from judging leaves them their own project', async () => {
    const council = await establish();
    const team = [{ personId: office.members[8]!.personId, role: 'member' }];
    done(await office.secretary.patch(`projects/${council.projectId}`, { team }));
    done(await declare(council, { seatId: council.seatIds[8], kind: 'team-member' }));
    expect((await member(8).get(`projects/${council.projectId}`)).status).toBe(200);
    const session = await opened(council);
    expect(refusal(await office.cast(session.id, 8, EXCELLENT))).toEqual([422, 'seat-recused']);
    expect(done(await member(8).get(`sessions/${session.id}`)).ballotForm).toBeNull();
  });
});
