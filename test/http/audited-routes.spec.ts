/** Every change route has its row of what it leaves in the audit; the routes that no other spec asks with success are asked here. */
import type { Client } from '../support/application.js';
import { AUDITED_ROUTES, checkAudited } from '../support/audited-routes.js';
import { done, Office } from '../support/office.js';
import { routesOf } from '../support/routes.js';

let office: Office;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(() => office.close());

const isChange = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

it('names what each change route of the application leaves, and no route that is not there', () => {
  const routes = new Set(
    routesOf(office.application.app)
      .filter(({ method }) => isChange(method))
      .map(({ method, path }) => `${method} ${path}`),
  );
  expect(routes.size).toBeGreaterThan(150);
  expect([...routes].filter((route) => !(route in AUDITED_ROUTES))).toEqual([]);
  expect(Object.keys(AUDITED_ROUTES).filter((route) => !routes.has(route))).toEqual([]);
});

it('notices a change that leaves nothing, something else, or something in a dry run', async () => {
  const { sql } = office.application;
  const url = `/api/v1/projects/${crypto.randomUUID()}`;
  const ask = (requestId: string, more = {}) =>
    checkAudited(sql, { method: 'PATCH', url, requestId, isRepeated: false, ...more });
  const write = (act: string, requestId: string) =>
    sql.query(
      `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, request_id)
       values (now(), $1, 'project', gen_random_uuid(), 'project', gen_random_uuid(), 'x', $2)`,
      [act, requestId],
    );
  await expect(ask('none')).rejects.toThrow('left in the audit: nothing');
  await write('project.moved', 'other');
  await expect(ask('other')).rejects.toThrow('left in the audit: project.moved');
  await write('project.changed', 'right');
  await ask('right');
  await expect(ask('right', { url: `${url}?dryRun=true` })).rejects.toThrow();
  await ask('none', { url: `${url}?dryRun=true` });
});

it('finds the acts of accounts, persons and the session', async () => {
  const { id: personId } = done(await office.secretary.post('persons', { fullName: 'Người Mới' }));
  done(await office.secretary.patch(`persons/${personId}`, { phone: '0900000000' }));
  done(
    await administrator.post('accounts', {
      email: 'new@test.local',
      displayName: 'Người Mới',
      roles: ['leader'],
    }),
  );
  done(await administrator.post('inbox/reading'));
  const passing = await office.application.signIn('leader@test.local');
  done(await passing.delete('session'));
});

it('finds the acts of webhooks and their deliveries', async () => {
  const webhook = done(
    await administrator.post('webhooks', {
      name: 'Nhóm chat',
      url: 'https://chat.example.org/hook',
      language: 'vi',
      eventTypes: ['reminder.due'],
    }),
  );
  done(await administrator.patch(`webhooks/${webhook.id}`, { name: 'Nhóm khác' }));
  done(await administrator.post(`webhooks/${webhook.id}/secret`));
  await office.application.sql.query(
    `insert into webhook_delivery (webhook_id, event_type, event_key, payload, ring_at, created_at, state, settled_at)
     select $1, 'reminder.due', key, '{}', now(), now(), 'failed', now() from unnest(array['one', 'two']) key`,
    [webhook.id],
  );
  const deliveries = await office.application.sql.query('select id from webhook_delivery order by event_key');
  done(await administrator.post(`webhook-deliveries/${deliveries[0].id}/retry`));
  done(await administrator.post(`webhook-deliveries/${deliveries[1].id}/drop`, { reason: 'không cần' }));
  done(await administrator.delete(`webhooks/${webhook.id}`));
});

it('finds the acts of reminders that failed', async () => {
  const projectId = await office.runUntilInProgress();
  const failed = (offset: number) =>
    office.application.sql.query(
      `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, due_at,
         ring_at, created_at, state, settled_at, reason, recipient_id)
       select 'milestone', milestone.id, revision, 'before', $2, 'secretary', 'mail', now(), now(), now(), 'failed', now(), 'x', $3
       from milestone where project_id = $1 and state = 'open' order by id limit 1 returning id`,
      [projectId, offset, office.investigatorPersonId],
    );
  const [[one], [two]] = [await failed(91), await failed(92)];
  done(await office.secretary.post(`reminders/${one.id}/retry`));
  done(await office.secretary.post(`reminders/${two.id}/drop`, { reason: 'không cần' }));
});
