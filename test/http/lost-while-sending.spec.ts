/** Who loses account, session or role while a long file is on its way has nothing done by it, and nothing of the file stays. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { type Answer, type Client, done } from '../support/application.js';
import * as files from '../support/files.js';
import { meanwhile } from '../support/meanwhile.js';
import { Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

let dataDir: string;
let office: Office;
let administrator: Client;
let projectId: string;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir });
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  projectId = await office.propose();
});

afterAll(async () => {
  await office?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Sender {
  readonly id: string;
  readonly client: Client;
}

async function sender(name: string): Promise<Sender> {
  const client = await office.application.openAccount(`${name}@test.local`, ['secretary']);
  return { id: (await client.get('session')).body.account.accountId, client };
}

/** By session or token, to the interface or the page; what happens does so when the last byte has come. */
function send(by: Client, happen: () => Promise<unknown>, headers = {}, path?: string): Promise<Answer> {
  const fields = { kind: 'description', title: 'Thuyết minh', _csrf: by.csrfToken };
  const { body, type } = files.multipart([
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    { name: 'file', value: files.PDF, fileName: 'a.pdf', type: 'application/pdf' },
  ]);
  meanwhile(office.application.app.get(FileStore), 'draft', happen);
  return by.post(path ?? `projects/${projectId}/documents`, body, { 'content-type': type, ...headers });
}

async function expectNothing(): Promise<void> {
  expect(done(await office.secretary.get(`projects/${projectId}/documents`)).items).toEqual([]);
  expect(readdirSync(join(dataDir, 'files', 'drafts'))).toEqual([]);
}

const outcome = ({ status, body }: Answer) => [status, body?.code];

it('is answered 401 once the account was shut or its session ended', async () => {
  const shut = await sender('shut');
  const closing = () => administrator.patch(`accounts/${shut.id}`, { active: false });
  expect(outcome(await send(shut.client, closing))).toEqual([401, 'not-signed-in']);
  const out = await sender('out');
  const leaving = () => administrator.delete(`accounts/${out.id}/sessions`);
  expect(outcome(await send(out.client, leaving))).toEqual([401, 'not-signed-in']);
  await expectNothing();
});

it('is answered 401 once its access token was revoked', async () => {
  const { client } = await sender('program');
  const { id, token } = done(await client.post('access-tokens', { name: 'a', expiresInDays: 9 }));
  const bearer = { authorization: `Bearer ${token}` };
  const revoking = () => client.delete(`access-tokens/${id}`);
  expect(outcome(await send(office.application.anonymous, revoking, bearer))).toEqual([401, 'not-signed-in']);
  await expectNothing();
});

it('is answered 403 once the role was taken away or a second factor was demanded', async () => {
  const moved = await sender('moved');
  const moving = () => administrator.patch(`accounts/${moved.id}`, { roles: ['reporter'] });
  expect(outcome(await send(moved.client, moving))).toEqual([403, 'not-permitted']);
  const lacking = await sender('lacking');
  const demanding = () => administrator.put('second-factor-demand', { roles: ['secretary'] });
  expect(outcome(await send(lacking.client, demanding))).toEqual([403, 'second-factor-required']);
  done(await administrator.put('second-factor-demand', { roles: [] }));
  await expectNothing();
});

it('is led to the door on the page, and acts with the rights of now where they still suffice', async () => {
  const out = await sender('out-of-page');
  const page = `/projects/${projectId}/documents`;
  const leaving = () => administrator.delete(`accounts/${out.id}/sessions`);
  const led = await send(out.client, leaving, {}, page);
  expect([led.status, String(led.headers.location).startsWith('/sign-in')]).toEqual([303, true]);
  await expectNothing();
  const gained = await sender('gained');
  const gaining = () => administrator.patch(`accounts/${gained.id}`, { roles: ['secretary', 'finance'] });
  expect((await send(gained.client, gaining)).status).toBe(201);
});
