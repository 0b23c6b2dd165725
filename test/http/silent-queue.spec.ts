/** A queue that is out keeps nobody waiting for what is committed already: it is answered, and the next sweep finds it. */
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { WORK_QUEUE } from '../../src/platform/queue/bell.js';
import type { Client } from '../support/application.js';
import { done, Office } from '../support/office.js';

let office: Office;
let administrator: Client;
let queue: Queue;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  queue = office.application.app.get(getQueueToken(WORK_QUEUE), { strict: false });
  queue.add = () => new Promise<never>(() => {});
});

afterAll(async () => {
  delete (queue as Partial<Queue>).add;
  await office.close();
});

it('shows the link of an invitation, and of another one, which are shown once', async () => {
  const account = { email: 'invited@test.local', displayName: 'Người Mới', roles: ['reporter'] };
  const { id, invitation } = done(await administrator.post('accounts', account));
  const again = done(await administrator.post(`accounts/${id}/password-links`));
  for (const { link } of [invitation, again]) expect(link).toContain('/password-links/');
}, 20_000);

it('takes orders of files', async () => {
  const order = { kind: 'project-list', parameters: { format: 'csv' } };
  expect((await office.secretary.post('file-orders', order)).body.state).toBe('waiting');
}, 20_000);
