/** Sessions over HTTP on the real database: the seal before closing, paper ballots, who may be missing, and closing once. */
import type { Answer } from '../../support/application.js';
import { done, Office, type OpenSession } from '../../support/office.js';

const HELD_ON = '2021-12-23';
const EXCELLENT = { grade: 'excellent' };

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const refusal = ({ status, body }: Answer) => [status, body?.code];
const member = (at: number) => office.members[at]!.client;

async function acceptance(more: object = {}): Promise<OpenSession & { projectId: string }> {
  const projectId = await office.propose(more);
  return { projectId, ...(await office.openSession(projectId, 'acceptance', HELD_ON)) };
}

async function castFrom(
  session: OpenSession,
  first: number,
  last: number,
  ballot = EXCELLENT,
): Promise<void> {
  for (let at = first; at <= last; at++) done(await office.cast(session.sessionId, at, ballot));
}

const close = (session: OpenSession, body: object = {}) =>
  office.secretary.post(`sessions/${session.sessionId}/closing`, body);

const paperBallot = (session: OpenSession, at: number, more: object = EXCELLENT) => ({
  seatId: session.seatIds[at],
  enteredFrom: { paperNumber: `0${at}` },
  ...more,
});

async function auditedBallots(councilId: string): Promise<{ act: string; after: object }[]> {
  const { items } = done(await office.auditor.get(`audit?entity=council&id=${councilId}`));
  return items.filter(({ subjectKind }: { subjectKind: string }) => subjectKind === 'ballot');
}

describe('before closing', () => {
  it('nothing that another reads changes with a ballot, but for who presides and the secretary', async () => {
    const session = await acceptance();
    const paths = [
      `sessions/${session.sessionId}`,
      `councils/${session.councilId}`,
      `sessions/${session.sessionId}/verdict`,
    ];
    const readers = [member(5), office.auditor, office.leader];
    const readAll = async () => {
      const answers = [];
      for (const reader of readers) for (const path of paths) answers.push(await reader.get(path));
      return answers.map(({ status, text, headers }) => [status, text, headers.etag]);
    };
    const before = await readAll();
    done(await member(1).put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'fail' }));
    done(await office.cast(session.sessionId, 2, { grade: 'fail' }));
    done(
      await office.secretary.post(
        `sessions/${session.sessionId}/ballots`,
        paperBallot(session, 3, EXCELLENT),
      ),
    );
    expect(await readAll()).toEqual(before);

    const { seatIds } = session;
    for (const reader of [office.secretary, member(0)]) {
      const { ballots, myBallot } = done(await reader.get(`sessions/${session.sessionId}`));
      expect(ballots.map(({ seatId, state }: { seatId: string; state: string }) => [seatId, state])).toEqual([
        [seatIds[2], 'submitted'],
        [seatIds[3], 'awaiting-confirmation'],
      ]);
      expect(JSON.stringify(ballots)).not.toMatch(/grade|fail|excellent/);
      expect(myBallot).toBeNull();
    }
    const own = done(await member(2).get(`sessions/${session.sessionId}`)).myBallot;
    expect(own).toMatchObject({ grade: 'fail', state: 'submitted' });
    expect(own).not.toHaveProperty('nonce');
  });

  it('keeps ballots out of the audit until the closing, their content for ever, and drafts to one entry', async () => {
    const session = await acceptance();
    for (const comment of ['một', 'hai', 'ba']) {
      done(await member(1).put(`sessions/${session.sessionId}/ballots/mine`, { grade: 'fail', comment }));
    }
    done(await member(1).post(`sessions/${session.sessionId}/ballots/mine/submission`));
    expect(await auditedBallots(session.councilId)).toEqual([]);

    const missing = session.seatIds.filter((_, at) => at !== 1);
    done(await office.secretary.post(`sessions/${session.sessionId}/closing`, { missing }));
    const ballots = await auditedBallots(session.councilId);
    expect(ballots.map(({ act }) => act)).toEqual(['ballot.submitted', 'ballot.drafted']);
    for (const { after } of ballots) {
      expect(after).toEqual({
        sessionId: session.sessionId,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('a draft is overwritten, submitted as it stands, and refused where it is foreign to the form', async () => {
    const session = await acceptance();
    const mine = `sessions/${session.sessionId}/ballots/mine`;
    expect(refusal(await member(1).put(mine, { grade: 'good' }))).toEqual([422, 'grade-not-in-rulebook']);
    expect(refusal(await member(1).put(mine, { approve: true }))).toEqual([422, 'ballot-of-another-kind']);
    done(await member(1).put(mine, EXCELLENT));
    const draft = done(await member(1).put(mine, { grade: 'pass' }));
    expect(draft).toMatchObject({ state: 'draft', grade: 'pass', version: 2 });
    expect(refusal(await member(1).put(mine, EXCELLENT, { 'if-match': '"1"' }))).toEqual([
      412,
      'stale-version',
    ]);
    const cast = done(await member(1).post(`${mine}/submission`));
    expect(cast).toMatchObject({ id: draft.id, state: 'submitted', grade: 'pass', standing: 'unassessed' });
    expect(refusal(await member(1).put(mine, EXCELLENT))).toEqual([409, 'ballot-already-cast']);
    expect(refusal(await office.secretary.put(mine, EXCELLENT))[0]).toBe(403);
  });

  it('takes one of two submissions that come at once', async () => {
    const session = await acceptance();
    const answers = await Promise.all([
      office.cast(session.sessionId, 1, EXCELLENT),
      office.cast(session.sessionId, 1, { grade: 'fail' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const twice = office.application.sql.query(
      `insert into ballot (session_id, council_id, project_id, seat_id, state)
       select session_id, council_id, project_id, seat_id, 'draft' from ballot where session_id = $1`,
      [session.sessionId],
    );
    await expect(twice).rejects.toThrow('seat_casts_one_ballot');
  });

  it('asks the product criteria once for each product, and refuses online what contradicts them', async () => {
    const session = await acceptance({
      orderedProducts: [{ name: 'tảo khô', quantity: 3, unit: 'kg' }, { name: 'viên nhộng' }],
    });
    const { ballotForm } = done(await member(1).get(`sessions/${session.sessionId}`));
    expect(ballotForm.criteria).toHaveLength(2 * 3 + 1);
    const assess = (grade: string) =>
      ballotForm.criteria.map(({ code }: { code: string }) => ({ criterion: code, grade }));
    const contradiction = { grade: 'excellent', assessments: assess('fail') };
    expect(refusal(await office.cast(session.sessionId, 1, contradiction))).toEqual([
      422,
      'ballot-contradicts-assessments',
    ]);
    const derived = done(await office.cast(session.sessionId, 1, { assessments: assess('excellent') }));
    expect(derived).toMatchObject({ grade: 'excellent', standing: 'assessed' });
    const onPaper = await office.secretary.post(
      `sessions/${session.sessionId}/ballots`,
      paperBallot(session, 2, contradiction),
    );
    expect(done(onPaper)).toMatchObject({ grade: 'excellent', invalidReason: 'contradicts-assessments' });
  });
});

describe('a paper ballot', () => {
  it('tells who keys it in nothing of the drafts that its member wrote before', async () => {
    const session = await acceptance();
    const path = `sessions/${session.sessionId}/ballots`;
    for (const grade of ['pass', 'fail', 'excellent'])
      done(await member(5).put(`${path}/mine`, { grade, comment: 'nháp' }));
    const answers = [];
    for (const at of [5, 6]) answers.push(await office.secretary.post(path, paperBallot(session, at)));
    const [drafted, blank] = answers.map(({ status, headers, body: { id, seatId, ...body } }, at) => [
      status,
      headers.etag,
      { ...body, paperNumber: body.paperNumber === `0${at + 5}` },
    ]);
    expect(drafted).toEqual(blank);
    expect(drafted![1]).toBeUndefined();
  });

  it('holds up the closing until another person confirms it, and counts as invalid where it is', async () => {
    const session = await acceptance();
    await castFrom(session, 0, 6);
    const path = `sessions/${session.sessionId}/ballots`;
    const first = done(await office.secretary.post(path, paperBallot(session, 7)));
    const invalid = { invalid: { reason: 'để trống' } };
    const second = done(await office.secretary.post(path, paperBallot(session, 8, invalid)));
    expect(second).toMatchObject({ state: 'awaiting-confirmation', invalidReason: 'để trống' });
    expect(refusal(await office.secretary.post(path, paperBallot(session, 7)))).toEqual([
      409,
      'ballot-already-cast',
    ]);
    expect(refusal(await close(session))).toEqual([422, 'paper-ballots-unconfirmed']);

    const confirm = (by: typeof office.secretary, id: string) => by.post(`ballots/${id}/confirmation`);
    expect(refusal(await confirm(office.secretary, first.id))).toEqual([403, 'not-permitted']);
    expect(refusal(await confirm(member(5), first.id))).toEqual([404, 'not-found']);
    const bySameAccount = office.application.sql.query('update ballot set confirmed_by_id = keyed_in_by_id');
    await expect(bySameAccount).rejects.toThrow('another_person_confirms');
    const confirmed = done(await confirm(office.secondSecretary, first.id));
    expect(confirmed).toMatchObject({ state: 'submitted' });
    expect(confirmed).not.toHaveProperty('grade');
    expect(refusal(await confirm(office.leader, first.id))).toEqual([409, 'ballot-already-cast']);
    done(await confirm(member(0), second.id));

    expect(done(await close(session)).counts).toMatchObject({
      present: 9,
      cast: 9,
      excellent: 8,
      invalid: 1,
    });
  });

  it('is refused without its reason, or online', async () => {
    const session = await acceptance();
    const path = `sessions/${session.sessionId}/ballots`;
    const blank = paperBallot(session, 1, { invalid: { reason: ' ' } });
    expect(refusal(await office.secretary.post(path, blank))).toEqual([400, 'malformed-request']);
    expect((await office.cast(session.sessionId, 1, { invalid: { reason: 'x' } })).status).toBe(400);
  });
});

describe('closing', () => {
  it('waits for each present seat, or for the word that it is missing, which stays in the denominator', async () => {
    const session = await acceptance();
    await castFrom(session, 0, 7);
    expect(refusal(await close(session))).toEqual([422, 'ballots-outstanding']);
    expect(refusal(await close(session, { missing: [session.seatIds[0]] }))).toEqual([
      409,
      'ballot-already-cast',
    ]);
    expect(refusal(await member(3).post(`sessions/${session.sessionId}/closing`))).toEqual([
      403,
      'not-permitted',
    ]);
    const verdict = done(await close(session, { missing: [session.seatIds[8]] }));
    expect(verdict).toMatchObject({
      grade: 'excellent',
      heldOn: HELD_ON,
      counts: { present: 9, cast: 8, missing: 1, excellent: 8 },
    });
    const view = done(await office.secretary.get(`sessions/${session.sessionId}`));
    expect(view).toMatchObject({ state: 'closed', verdict: { id: verdict.id } });
    expect(view.ballots.find(({ seatId }: { seatId: string }) => seatId === session.seatIds[8]).state).toBe(
      'missing',
    );
  });

  it('happens once, however many ask at once', async () => {
    const session = await acceptance();
    await castFrom(session, 0, 8);
    const answers = await Promise.all([close(session), close(session), close(session)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const confirmedLate = await office.cast(session.sessionId, 0, EXCELLENT);
    expect(refusal(confirmedLate)).toEqual([409, 'session-closed']);
  });

  it('is refused after a reviewer left the council', async () => {
    const session = await acceptance();
    await castFrom(session, 0, 8);
    const seat = `councils/${session.councilId}/seats/${session.seatIds[2]}`;
    done(await office.secretary.patch(seat, { left: true, reason: 'chuyển công tác' }));
    expect(refusal(await close(session))).toEqual([422, 'reviewers-missing']);
    expect((await member(2).get(`sessions/${session.sessionId}`)).status).toBe(404);
    expect((await member(2).get(`projects/${session.projectId}`)).status).toBe(404);
    expect(refusal(await office.secretary.patch(seat, { left: true, reason: 'lại' }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is refused after a reviewer was recused, who then sees no more of the project', async () => {
    const session = await acceptance();
    await castFrom(session, 0, 8);
    const conflicts = `councils/${session.councilId}/conflicts`;
    const statement = { seatId: session.seatIds[3], kind: 'interest', statement: 'có lợi ích liên quan' };
    expect(refusal(await member(4).post(conflicts, statement))).toEqual([403, 'not-permitted']);
    expect(done(await member(3).post(conflicts, statement))).toMatchObject({ recused: true });
    expect(refusal(await close(session))).toEqual([422, 'reviewers-missing']);
    expect((await member(3).get(`projects/${session.projectId}`)).status).toBe(404);
    const view = done(await member(3).get(`sessions/${session.sessionId}`));
    expect(view).toMatchObject({ ballotForm: null, quorum: { holds: false, recused: 1, present: 8 } });
  });

  it('fails a dossier that is over six months late, whatever the ballots say', async () => {
    const projectId = await office.runUntilInProgress();
    done(await office.move(projectId, 'acceptance-submitted', { effectiveDate: '2022-07-01' }));
    const session = await office.openSession(projectId, 'acceptance', '2022-07-20');
    const verdict = await office.decide(session, Array(9).fill(EXCELLENT));
    expect(verdict).toMatchObject({ grade: 'fail', accepts: false, distance: null });
    expect(verdict.trace).toContainEqual(
      expect.objectContaining({
        rule: 'late-dossier',
        holds: true,
        facts: { endsOn: '2021-12-31', lastTimelyDay: '2022-06-30', submittedOn: '2022-07-01' },
      }),
    );
  });
});

describe('attendance and opening', () => {
  it('takes the vice-chair whom the chair authorised in writing, and nobody else', async () => {
    const projectId = await office.propose();
    const { id, seatIds } = await office.establish([projectId], { effectiveDate: '2021-12-10' });
    const sessionId = await office.call(id, '2021-12-23');
    const path = `sessions/${sessionId}`;
    const present = seatIds.slice(1);
    done(await office.secretary.put(`${path}/attendance`, { present }));
    expect(refusal(await office.secretary.post(`${path}/opening`))).toEqual([
      422,
      'vice-chair-not-authorised',
    ]);
    const document = 'Giấy ủy quyền ngày 20/12/2021';
    const chairAuthorisation = { seatId: seatIds[1], document };
    done(await office.secretary.put(`${path}/attendance`, { present, chairAuthorisation }));
    expect(refusal(await office.secretary.post(`${path}/opening`, { effectiveDate: '2021-12-09' }))).toEqual([
      422,
      'effective-date-before-last-act',
    ]);
    const stale = await office.secretary.post(`${path}/opening`, {}, { 'if-match': '"1"' });
    expect(refusal(stale)).toEqual([412, 'stale-version']);
    const open = () => office.secretary.post(`${path}/opening`);
    const answers = await Promise.all([open(), open(), open()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const opened = done(await office.secretary.get(path));
    expect(opened).toMatchObject({
      state: 'open',
      heldOn: '2021-12-23',
      quorum: { presides: 'vice-chair', appointed: 9, present: 8, needed: 6 },
    });
    expect(refusal(await office.secretary.post(`${path}/opening`))).toEqual([409, 'session-already-open']);
    expect(refusal(await office.cast(sessionId, 0, EXCELLENT))).toEqual([422, 'seat-not-present']);
    done(await office.cast(sessionId, 1, EXCELLENT));
    const leaving = { present: present.slice(1), chairAuthorisation };
    expect(refusal(await office.secretary.put(`${path}/attendance`, leaving))).toEqual([
      409,
      'ballot-already-cast',
    ]);
    for (let at = 2; at < 9; at++) done(await office.cast(sessionId, at, EXCELLENT));
    expect(done(await member(1).post(`${path}/closing`))).toMatchObject({ grade: 'excellent' });
  });
});
