/** Overdue reminders played day by day while an administrator changes the policy: they go on until the matter is settled. */
import { BUILT_IN_POLICIES, type ReminderPolicy } from '../../src/domain/schedule/reminder-policy.js';
import { plusDays } from '../../src/domain/values/plain-date.js';
import { ReminderRepository } from '../../src/features/reminders/reminders.repository.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { done, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';

/** A Monday. */
const DUE = '2026-03-02';
const DAYS = 16;

let application: TestApplication;
let mailbox: Mailbox;
let projectId: string;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({ SMTP_URL: mailbox.url });
  application.setClock(`${DUE}T07:00:00+07:00`);
  await application.openAccount('admin@test.local', ['administrator']);
  await application.openAccount('secretary@test.local', ['secretary']);
  const office = await secretary();
  const lan = done(await office.post('persons', { fullName: 'Lan', email: 'lan@test.local' }));
  const project = { title: 'Nuôi tảo', kind: 'topic', level: 'grassroots', principalInvestigatorId: lan.id };
  projectId = done(await office.post('projects', { ...project, effectiveDate: '2026-01-01' })).id;
});

afterAll(async () => {
  await application.stop();
  await mailbox.close();
});

/** Signed in anew, since sessions end while the test plays with the time. */
const secretary = () => application.signIn('secretary@test.local');

async function sweepAt(day: number, time: string): Promise<void> {
  application.setClock(`${plusDays(DUE, day)}T${time}:00+07:00`);
  await application.app.get(SweepService).sweep();
}

async function writePolicy(change: Partial<ReminderPolicy>): Promise<void> {
  const administrator = await application.signIn('admin@test.local');
  const { policy } = done(await administrator.get('reminder-policies/own'));
  done(await administrator.put('reminder-policies/own', { ...policy, ...change }));
}

/** Every week again, and nothing left to ring. */
beforeEach(async () => {
  application.setClock(`${DUE}T07:00:00+07:00`);
  await writePolicy(BUILT_IN_POLICIES.any!);
  const office = await secretary();
  const { items } = done(await office.get(`projects/${projectId}/milestones`));
  for (const { id, state } of items)
    if (state === 'open') await office.post(`milestones/${id}/completion`, {});
});

/** How many days late the responsible person was mailed for. */
async function mailedFor(id: string): Promise<number[]> {
  const rows = await application.sql.query(
    `select offset_days as days from reminder where subject_id = $1 and kind = 'overdue' and channel = 'mail'
       and state = 'sent' and recipient_role = 'responsible' order by settled_at`,
    [id],
  );
  return rows.map(({ days }: { days: number }) => days);
}

/** In the morning, so many days after the due date, when what is due at eight has rung. */
type Changes = Readonly<Record<number, Partial<ReminderPolicy>>>;

it.each<[string, Changes, number[]]>([
  [
    'every day instead of every week',
    { 4: { overdueEveryDays: 1 } },
    [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  ],
  [
    'every week again after a fortnight',
    { 1: { overdueEveryDays: 14 }, 3: { overdueEveryDays: 7 } },
    [7, 14],
  ],
  [
    'every five days instead of ten',
    { 1: { overdueEveryDays: 10 }, 2: { overdueEveryDays: 5 } },
    [5, 10, 15],
  ],
  [
    'every other day after a while of silence',
    { 1: { overdueEveryDays: 14 }, 2: { overdueEveryDays: null }, 9: { overdueEveryDays: 2 } },
    [10, 12, 14, 16],
  ],
  ['at a later hour of the day that has rung', { 7: { sendAt: '17:00' } }, [7, 14]],
  [
    'on working days alone, from a Sunday that has rung',
    { 1: { overdueEveryDays: 6 }, 6: { workingDaysOnly: true } },
    [6, 12],
  ],
])('go on %s', async (_, changes, expected) => {
  const own = { kind: 'own', title: 'Hạn riêng', dueDate: DUE };
  const { id } = done(await (await secretary()).post(`projects/${projectId}/milestones`, own));
  for (let day = 1; day <= DAYS; day++) {
    await sweepAt(day, '08:00');
    const change = changes[day];
    if (!change) continue;
    await writePolicy(change);
    await sweepAt(day, '12:00');
  }
  expect(await mailedFor(id)).toEqual(expected);
});

it('are not brought back while another one waits', async () => {
  const own = { kind: 'own', title: 'Hạn riêng', dueDate: DUE };
  const { id, revision } = done(await (await secretary()).post(`projects/${projectId}/milestones`, own));
  await writePolicy({ overdueEveryDays: 5 });
  await sweepAt(1, '08:00');
  const ofMail = async () =>
    application.sql.query(
      `select offset_days as days, state from reminder where subject_id = $1 and kind = 'overdue' and channel = 'mail'
       order by offset_days`,
      [id],
    );
  const before = await ofMail();
  expect(before).toEqual([
    { days: 5, state: 'planned' },
    { days: 7, state: 'cancelled' },
  ]);
  const now = new Date(`${plusDays(DUE, 1)}T01:00:00Z`);
  const seventh = { kind: 'overdue', offsetDays: 7, dueAt: now, state: 'planned' } as const;
  const wanted = [{ ...seventh, role: 'responsible', channel: 'mail' } as const];
  const plans = [{ subject: { kind: 'milestone', id, revision }, wanted }];
  const { app } = application;
  await app.get(Transactions).run((tx) => app.get(ReminderRepository).planNextOverdue(tx, plans, now));
  expect(await ofMail()).toEqual(before);
});

it('are found again once they are planned anew, where they ended with one that had been taken back', async () => {
  const own = { kind: 'own', title: 'Hạn riêng', dueDate: DUE };
  const { id } = done(await (await secretary()).post(`projects/${projectId}/milestones`, own));
  await sweepAt(7, '08:00');
  const { sql } = application;
  await sql.query(
    `update reminder set state = 'cancelled', reason = 'policy-changed', settled_at = now()
     where subject_id = $1 and kind = 'overdue' and state = 'planned' and recipient_id is null`,
    [id],
  );
  await sql.query('update reminded_subject set is_stale = true where id = $1', [id]);
  await sweepAt(8, '08:00');
  await sweepAt(14, '08:00');
  expect(await mailedFor(id)).toEqual([7, 14]);
});
