/** Ballots against the chained audit: one rewritten by SQL is not counted, and its member can prove what was cast. */
import type { Answer } from '../../support/application.js';
import { done, Office, type OpenSession } from '../../support/office.js';

let office: Office;
let session: OpenSession & { projectId: string };

beforeAll(async () => {
  office = await Office.open();
});

beforeEach(async () => {
  const projectId = await office.propose();
  session = { projectId, ...(await office.openSession(projectId, 'acceptance', '2021-12-23')) };
});

afterAll(() => office.close());

const member = (at: number) => office.members[at]!.client;
const path = (more: string) => `sessions/${session.sessionId}${more}`;
const close = (): Promise<Answer> => member(0).post(path('/closing'));

async function castAll(): Promise<void> {
  for (let at = 0; at < 9; at++) done(await office.cast(session.sessionId, at, { grade: 'pass' }));
}

/** What the schema lets SQL do to the ballot of a seat in an open session. */
const rewrite = (at: number, how: string) =>
  office.application.sql.query(`update ballot set ${how} where session_id = $1 and seat_id = $2`, [
    session.sessionId,
    session.seatIds[at],
  ]);

const ballotId = async (at: number): Promise<string> =>
  done(await office.secretary.get(path(''))).ballots.find(
    ({ seatId }: { seatId: string }) => seatId === session.seatIds[at],
  ).id;

describe('the closing', () => {
  it('refuses to count a ballot that was rewritten, names its member, and counts it once cast anew', async () => {
    await castAll();
    await rewrite(3, `form = form || '{"grade": "fail"}', grade = 'fail'`);
    const refused = await close();
    expect([refused.status, refused.body.code]).toEqual([409, 'ballot-differs-from-its-audit']);
    const { fullName } = done(await office.secretary.get(`persons/${office.members[3]!.personId}`));
    expect(refused.body.title).toContain(fullName);

    done(await member(0).post(`ballots/${await ballotId(3)}/reopening`, { reason: 'khác nhật ký' }));
    done(await office.cast(session.sessionId, 3, { grade: 'pass' }));
    expect(done(await close()).counts).toMatchObject({ cast: 9, pass: 9 });
  });

  it('refuses to pass over a ballot that was made a draft behind the program', async () => {
    await castAll();
    await rewrite(4, `state = 'draft'`);
    const body = { missing: [session.seatIds[4]] };
    expect((await office.secretary.post(path('/closing'), body)).body.code).toBe(
      'ballot-differs-from-its-audit',
    );
  });

  it('counts a paper that was keyed in and confirmed by another', async () => {
    for (let at = 0; at < 8; at++) done(await office.cast(session.sessionId, at, { grade: 'pass' }));
    const paper = { seatId: session.seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
    const { id } = done(await office.secretary.post(path('/ballots'), paper));
    done(await office.secondSecretary.post(`ballots/${id}/confirmation`));
    expect(done(await close()).counts).toMatchObject({ cast: 9 });
  });
});

describe('the receipt of a ballot', () => {
  const own = async (at: number) => done(await member(at).get(path(''))).myBallot;

  it('is the digest that the audit holds, before the closing and after', async () => {
    done(await member(2).put(path('/ballots/mine'), { grade: 'pass' }));
    expect((await own(2)).receipt).toBeNull();
    const { receipt } = done(await member(2).post(path('/ballots/mine/submission')));
    for (const at of [0, 1, 3, 4, 5, 6, 7, 8])
      done(await office.cast(session.sessionId, at, { grade: 'pass' }));
    expect((await own(2)).receipt).toBe(receipt);
    expect(new Set([receipt, (await own(3)).receipt])).toHaveProperty('size', 2);
    done(await close());
    expect((await own(2)).receipt).toBe(receipt);
    const [{ digest }] = await office.application.sql.query(
      `select after ->> 'digest' as digest from audit_entry join ballot on ballot.id = subject_id
       where act = 'ballot.submitted' and session_id = $1 and seat_id = $2`,
      [session.sessionId, session.seatIds[2]],
    );
    expect(receipt).toBe(digest);
  });

  it('is for the member alone: who keys in a paper gets none, nor who runs the meeting', async () => {
    const paper = { seatId: session.seatIds[8], grade: 'pass', enteredFrom: { paperNumber: '09' } };
    expect(done(await office.secretary.post(path('/ballots'), paper))).not.toHaveProperty('receipt');
    done(await office.cast(session.sessionId, 2, { grade: 'pass' }));
    const { receipt } = await own(2);
    for (const reader of [office.secretary, member(0), office.auditor])
      expect((await reader.get(path(''))).text).not.toContain(receipt);
    expect((await own(8)).receipt).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stands short on the page of the own ballot', async () => {
    done(await office.cast(session.sessionId, 2, { grade: 'pass' }));
    const { receipt } = await own(2);
    const page = await member(2).get(`/sessions/${session.sessionId}/ballot?projectId=${session.projectId}`);
    expect(page.text).toContain('Mã biên nhận');
    expect(page.text).toContain(`>${receipt.slice(0, 16)}<`);
  });
});
