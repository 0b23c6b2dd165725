/** A request that comes again with its Idempotency-Key acts once, wherever the program died in between. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Transactions } from '../../src/platform/database/transactions.js';
import type { Answer } from '../support/application.js';
import { done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const institution = (name: string, key: string) =>
  office.secretary.post('institutions', { name }, { 'idempotency-key': key });

const countOf = async (name: string) =>
  (
    await office.application.sql.query('select count(*)::int as n from institution where name = $1', [name])
  )[0].n;

/** The act is committed, and nothing after it is done. */
async function dyingAfterTheAct<T>(ask: () => Promise<T>): Promise<T> {
  const transactions = office.application.app.get(Transactions);
  const run = transactions.run.bind(transactions);
  let acts = 0;
  transactions.run = (async (useCase: never) => {
    const result = await run(useCase);
    // The claim comes first, then the act; from then on the program is dead.
    if (++acts >= 2) throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
    return result;
  }) as typeof transactions.run;
  try {
    return await ask();
  } finally {
    transactions.run = run;
  }
}

/** As a request of its own, which knows nothing of the one that it comes in between. */
const apart = AsyncLocalStorage.snapshot();

describe('a request that is sent again with its key', () => {
  it('gets the answer of the first, where the program died right after the act', async () => {
    const lost = await dyingAfterTheAct(() => institution('Viện Mất Điện', 'died after'));
    expect(lost.status).toBe(503);
    const again = await institution('Viện Mất Điện', 'died after');
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ name: 'Viện Mất Điện' });
    const { id } = again.body;
    expect(done(await institution('Viện Mất Điện', 'died after')).id).toBe(id);
    expect(await countOf('Viện Mất Điện')).toBe(1);
  });

  it('is told to wait while the first is carried out, and when it may try again', async () => {
    const [one, other] = await Promise.all([
      institution('Viện Hai', 'at once'),
      institution('Viện Hai', 'at once'),
    ]);
    const waits = [one, other].find(({ status }) => status === 409);
    if (waits)
      expect([waits.body.code, waits.headers['retry-after']]).toEqual(['idempotency-key-in-use', '5']);
    expect(await countOf('Viện Hai')).toBe(1);
  });

  it('acts once where it takes over from a first that was believed dead and is not', async () => {
    const transactions = office.application.app.get(Transactions);
    const run = transactions.run.bind(transactions);
    let again: Awaited<ReturnType<typeof institution>> | undefined;
    transactions.run = (async (useCase: never) => {
      const [, claims] = await office.application.sql.query(
        `update idempotent_request set created_at = created_at - interval '2 minutes' where key = 'slow'`,
      );
      if (claims === 0) return run(useCase);
      // Claimed, and a minute passes before it acts.
      transactions.run = run;
      again = await apart(() => institution('Viện Chậm', 'slow'));
      return run(useCase);
    }) as typeof transactions.run;
    const first = await institution('Viện Chậm', 'slow');
    expect([again?.status, first.status, first.body.code]).toEqual([201, 409, 'idempotency-key-in-use']);
    expect(await countOf('Viện Chậm')).toBe(1);
  });

  it('is new after a day, when its first answer is told to nobody any more', async () => {
    done(await institution('Viện Hôm Qua', 'yesterday'));
    await office.application.sql.query(
      `update idempotent_request set created_at = created_at - interval '25 hours' where key = 'yesterday'`,
    );
    const next = await institution('Viện Hôm Nay', 'yesterday');
    expect([next.status, next.body.name]).toEqual([201, 'Viện Hôm Nay']);
    expect(done(await institution('Viện Hôm Nay', 'yesterday')).id).toBe(next.body.id);
  });

  it('is carried out when what the first one asked was refused', async () => {
    const refused = await institution(' ', 'mended');
    expect(refused.status).toBe(400);
    expect((await institution('Viện Sửa', 'mended')).status).toBe(201);
  });
});

describe('the answer of a request that is sent again', () => {
  const sql = (query: string, values: unknown[]) => office.application.sql.query(query, values);
  const milestone = { kind: 'other', title: 'Nộp báo cáo', dueDate: '2030-01-01' };
  const refused = { status: 409, code: 'rights-changed-since' };
  const seen = ({ status, body }: Answer) => ({ status, code: body.code });

  it('is not given to a chair who is recused since, whom the verdict is hidden from', async () => {
    const session = await office.openSession(await office.propose(), 'definition', '2020-02-20');
    for (const at of office.members.keys()) done(await office.cast(session.sessionId, at, { approve: true }));
    const { client } = office.members[0]!;
    const close = () =>
      client.post(`sessions/${session.sessionId}/closing`, undefined, { 'idempotency-key': 'close' });
    const first = done(await close());
    expect(done(await close())).toEqual(first);
    const conflict = { seatId: session.seatIds[0], kind: 'interest', statement: 'có lợi ích liên quan' };
    done(await office.secretary.post(`councils/${session.councilId}/conflicts`, conflict));
    expect((await client.get(`sessions/${session.sessionId}/verdict`)).status).toBe(404);
    expect(seen(await close())).toEqual(refused);
  });

  it('is not given to who was taken off the team', async () => {
    const elsewhere = await office.institution('Viện Nơi Khác');
    const id = await office.propose({ leadInstitutionId: elsewhere, partners: [] });
    const set = () =>
      office.investigator.post(`projects/${id}/milestones`, milestone, { 'idempotency-key': 'off the team' });
    const first = done(await set());
    expect(done(await set())).toEqual(first);
    await sql('delete from project_standing where project_id = $1', [id]);
    expect((await office.investigator.get(`projects/${id}`)).status).toBe(404);
    expect(seen(await set())).toEqual(refused);
  });

  it('is not given to who is of an institution that leads the project no more, and is where another project moves', async () => {
    const [id, other] = [await office.propose({ partners: [] }), await office.propose({ partners: [] })];
    await sql('delete from project_standing where project_id = any($1)', [[id, other]]);
    const set = () =>
      office.investigator.post(`projects/${id}/milestones`, milestone, { 'idempotency-key': 'led no more' });
    const first = done(await set());
    const moveAway = async (projectId: string) =>
      done(await office.secretary.patch(`projects/${projectId}`, { leadInstitutionId: office.partnerId }));
    await moveAway(other);
    expect(done(await set())).toEqual(first);
    await moveAway(id);
    expect((await office.investigator.get(`projects/${id}`)).status).toBe(404);
    expect(seen(await set())).toEqual(refused);
  });

  it.each(['roles', 'person_id'])('is not given where the %s of the account are others', async (column) => {
    const name = `Viện ${column}`;
    done(await institution(name, column));
    const [{ id, value }] = await sql(`select id, ${column} as value from account where email = $1`, [
      'secretary@test.local',
    ]);
    const become = (other: unknown) => sql(`update account set ${column} = $2 where id = $1`, [id, other]);
    await become(column === 'roles' ? ['secretary', 'leader'] : await office.person('Người Khác'));
    expect(seen(await institution(name, column))).toEqual(refused);
    await become(value);
    expect((await institution(name, column)).status).toBe(201);
    expect(await countOf(name)).toBe(1);
  });

  it('is given where the act itself changed how its account stands', async () => {
    const { councilId, seatIds } = await office.openSession(
      await office.propose(),
      'definition',
      '2020-02-20',
    );
    const conflict = { seatId: seatIds[5], kind: 'interest', statement: 'có lợi ích liên quan' };
    const declare = () =>
      office.members[5]!.client.post(`councils/${councilId}/conflicts`, conflict, {
        'idempotency-key': 'own conflict',
      });
    const first = done(await declare());
    expect(first.recused).toBe(true);
    expect(done(await declare())).toEqual(first);
  });

  it('is given to none where it was kept before it was known how its account stood', async () => {
    done(await institution('Viện Bản Cũ', 'older'));
    await sql('update idempotent_request set standing_digest = null where key = $1', ['older']);
    expect(seen(await institution('Viện Bản Cũ', 'older'))).toEqual(refused);
    expect(await countOf('Viện Bản Cũ')).toBe(1);
  });
});

it.each(['access-tokens', '%61ccess-tokens', 'calendar-feeds', 'c%61lendar-feeds'])(
  'leaves no secret of %s behind, however the address is written',
  async (path) => {
    const body = path.endsWith('tokens') ? { name: 'a', expiresInDays: 1 } : { scope: 'person' };
    done(await office.secretary.post(path, body, { 'idempotency-key': `secret ${path}` }));
    const [{ kept }] = await office.application.sql.query(
      `select count(*)::int as kept from idempotent_request where key = $1`,
      [`secret ${path}`],
    );
    expect(kept).toBe(0);
  },
);
