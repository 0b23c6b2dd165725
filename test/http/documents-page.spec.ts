/** The documents of the project page as a browser without scripts sees and sends them. */
import { rmSync } from 'node:fs';
import { type Answer, Client } from '../support/application.js';
import * as files from '../support/files.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

let dataDir: string;
let office: Office;
let projectId: string;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir, MAX_FILE_MB: '1' });
});

beforeEach(async () => {
  projectId = await office.propose();
});

afterAll(async () => {
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A browser sends its cookie, and of the token only what stands in the form. */
const browserOf = ({ cookie }: Client) => new Client(office.application.app, cookie);

const page = async (client: Client, headers = {}) =>
  (await client.get(`/projects/${projectId}`, headers)).text;

/** The card of the documents alone. */
const cardIn = (text: string) => /<section class="card" id="documents".*?<\/section>/s.exec(text)![0];

function send(by: Client, more: Record<string, string> = {}, bytes: Buffer = files.PDF): Promise<Answer> {
  const fields = { _csrf: by.csrfToken, kind: 'report', title: 'Báo cáo kỳ 1', 'date~date': '', ...more };
  const parts = Object.entries(fields).map(([name, value]) => ({ name, value }));
  const { body, type } = files.multipart([...parts, { name: 'file', value: bytes, fileName: 'báo cáo.pdf' }]);
  return browserOf(by).post(`/projects/${projectId}/documents`, body, { 'content-type': type });
}

it('says that there are none yet and offers a form whose file comes last', async () => {
  const card = cardIn(await page(office.secretary));
  expect(card).toContain('Tài liệu');
  expect(card).toContain('Chưa có.');
  expect(card).toContain(`action="/projects/${projectId}/documents" enctype="multipart/form-data"`);
  const names = [...card.matchAll(/ name="([\w~]+)"/g)].map((match) => match[1]);
  expect(names).toEqual(['_csrf', 'kind', 'title', 'date~date', 'file']);
  expect(card).toContain('lớn nhất 1 MB');
});

it('files what the form sends and leads back to the list', async () => {
  const sent = await send(office.investigator, { 'date~date': '15/10/2020' });
  expect([sent.status, sent.headers.location]).toEqual([303, `/projects/${projectId}#documents`]);
  const card = cardIn(await page(office.secretary));
  const { items } = done(await office.secretary.get(`projects/${projectId}/documents`));
  for (const words of [
    'Báo cáo kỳ 1',
    'Báo cáo định kỳ · 15/10/2020 · investigator@test.local',
    `href="/api/v1/documents/${items[0].id}/content?inline=1"`,
    `Tải về: báo cáo.pdf (${files.PDF.length} B)`,
  ])
    expect(card.replace(/<[^>]*>/g, '') + card).toContain(words);
});

it.each<[string, Buffer, string]>([
  ['a page', Buffer.from('<html>'), 'Chỉ nhận tệp PDF'],
  ['a file over the limit', Buffer.alloc(1_100_000, 'a'), 'Tệp lớn hơn 1 MB'],
])('tells beside the open form why %s was not taken', async (_, bytes, words) => {
  const answer = await send(office.secretary, {}, bytes);
  expect([answer.status, answer.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
  const card = cardIn(answer.text);
  expect(card).toContain(words);
  expect(card).toMatch(/<details[^>]* open/);
  expect(card).toContain('value="Báo cáo kỳ 1"');
  expect(card).toMatch(/value="report" selected/);
});

it('takes no form without the token of the session', async () => {
  expect((await send(office.secretary, { _csrf: 'guessed' })).status).toBe(403);
  expect((await send(browserOf(office.secretary))).status).toBe(403);
  expect(cardIn(await page(office.secretary))).toContain('Chưa có.');
});

it('asks who is not signed in to do so', async () => {
  const answer = await send(office.application.anonymous);
  expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in']);
});

it('offers nothing to who may only read', async () => {
  await send(office.secretary);
  const partner = await office.application.openAccount(
    'partner@test.local',
    ['investigator'],
    await office.person('Phối Hợp', office.partnerId),
  );
  for (const reader of [office.auditor, partner]) {
    const card = cardIn(await page(reader));
    expect(card).toContain('Báo cáo kỳ 1');
    expect(card).not.toContain('<form');
  }
});

it('replaces and withdraws by forms, and shows what became of each', async () => {
  await send(office.secretary, { title: 'Bản một' });
  const [first] = done(await office.secretary.get(`projects/${projectId}/documents`)).items;
  expect(cardIn(await page(office.secretary))).toContain(`<option value="${first.id}">Bản một</option>`);
  await send(office.secretary, { title: 'Bản hai', replacesId: first.id });
  const [second] = done(await office.secretary.get(`projects/${projectId}/documents`)).items;
  const form = new URLSearchParams({ _csrf: office.secretary.csrfToken, reason: 'Nhầm nhiệm vụ' });
  const sent = await browserOf(office.secretary).post(`/documents/${second.id}/withdrawal`, form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect([sent.status, sent.headers.location]).toEqual([303, `/projects/${projectId}#documents`]);
  const card = cardIn(await page(office.secretary));
  for (const words of ['Đã có bản thay thế', 'Đã thu hồi', 'Lý do: Nhầm nhiệm vụ'])
    expect(card).toContain(words);
  const forInvestigator = cardIn(await page(office.investigator));
  expect(forInvestigator).toContain('Đã thu hồi');
  expect(forInvestigator).not.toContain(`/documents/${second.id}/content`);
});

it('shows titles and reasons as text', async () => {
  await send(office.secretary, { title: ATTACK });
  const [document] = done(await office.secretary.get(`projects/${projectId}/documents`)).items;
  done(await office.secretary.post(`documents/${document.id}/withdrawal`, { reason: ATTACK }));
  const text = await page(office.secretary);
  expect(text).not.toMatch(/<script>|<img/);
  expect(text).toContain('&lt;script>alert(1)');
});

it('reads in English', async () => {
  const cookie = `${office.secretary.cookie}; khcn_language=en`;
  const card = cardIn(await page(new Client(office.application.app, cookie)));
  for (const words of ['Documents', 'None yet.', 'File a document', 'at most 1 MB'])
    expect(card).toContain(words);
});
