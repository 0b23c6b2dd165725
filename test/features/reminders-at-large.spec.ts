/** Many reminders wait (REMINDERS_WAITING=1000000: a million); a sweep looks at those that ring, and at no other. */
import { RingingRepository } from '../../src/features/reminders/ringing.repository.js';
import { TestApplication } from '../support/application.js';

const WAITING = Number(process.env.REMINDERS_WAITING ?? 50_000);
const PAST = 10_000;
/** Rows a statement lays down: few enough to be done within the patience of the program's own connections. */
const AT_ONCE = 50_000;
const NOW = '2026-06-01T08:00:00+07:00';

let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start();
  for (let from = 0; from < WAITING; from += AT_ONCE)
    await application.sql.query(
      `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, due_at, ring_at,
       state, created_at)
     select 'milestone', lpad(to_hex(n / 10), 32, '0')::uuid, 1, 'before', n % 10, 'responsible', 'mail', at, at, 'planned', at
     from (select n, $1::timestamptz + interval '1 second' * (n + 1) as at from generate_series($2::int, $3::int - 1) n) waiting`,
      [NOW, from, Math.min(from + AT_ONCE, WAITING)],
    );
  const [{ id }] = await application.sql.query(
    `insert into person (full_name, created_at) values ('Người được nhắc', now()) returning id`,
  );
  await application.sql.query(
    `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, recipient_id,
       channel, due_at, ring_at, state, created_at)
     select 'milestone', lpad(to_hex(n), 32, '0')::uuid, 2, 'before', 1, 'responsible', $1, 'mail', at, at,
       case when n % 1000 = 0 then 'planned' else 'cancelled' end, at
     from (select n, $2::timestamptz - interval '1 second' * n as at from generate_series(0, $3::int - 1) n) past`,
    [id, NOW, PAST],
  );
  await application.sql.query('analyze reminder');
}, 300_000);

afterAll(() => application.stop());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** The plan of the very statement that a repository sends. */
async function planOf(ask: (ringing: RingingRepository, tx: never) => Promise<unknown>): Promise<Plan[]> {
  const sent: { sql: string; parameters: unknown[] }[] = [];
  await application.sql.transaction(async (tx) => {
    const runner = tx.queryRunner!;
    const query = runner.query.bind(runner);
    runner.query = ((sql: string, parameters: unknown[] = [], structured?: boolean) => {
      sent.push({ sql, parameters });
      return query(sql, parameters, structured as never);
    }) as never;
    await ask(application.app.get(RingingRepository), tx as never);
  });
  const plans: Plan[] = [];
  for (const { sql, parameters } of sent.filter((one) => /^select/i.test(one.sql))) {
    const [row] = await application.sql.query(`explain (analyze, buffers, format json) ${sql}`, parameters);
    const walk = (plan: Plan): void => {
      plans.push(plan);
      plan.Plans?.forEach(walk);
    };
    walk(row['QUERY PLAN'][0].Plan);
  }
  return plans;
}

it.each<[string, string, (ringing: RingingRepository, tx: never, now: Date) => Promise<unknown>]>([
  ['what is due to roles', 'reminder_to_ring', (ringing, tx, now) => ringing.dueToRoles(tx, now, 500)],
  ['who has something due', 'reminder_to_gather', (ringing, tx, now) => ringing.duePersons(tx, now, 250)],
])(`finds %s among ${WAITING} by index`, async (_, index, ask) => {
  const dueNow = new Date(Date.parse(NOW) + 20_500);
  const plans = await planOf((ringing, tx) => ask(ringing, tx, dueNow));
  expect(plans.filter((plan) => plan['Node Type'] === 'Seq Scan')).toEqual([]);
  expect(plans.map((plan) => plan['Index Name']).filter(Boolean)).toEqual([index]);
  expect(Math.max(...plans.map((plan) => plan['Actual Rows']))).toBeLessThanOrEqual(50);
  expect(Math.max(...plans.map((plan) => plan['Shared Hit Blocks']))).toBeLessThan(200);
});
