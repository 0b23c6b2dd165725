/** Documents of a project over HTTP: sent, seen by the right people, read back byte by byte, succeeded and withdrawn. */
import { existsSync, readdirSync, readlinkSync, rmSync, truncateSync, unlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoredFiles } from '../../src/features/files/stored-files.js';
import { type Answer, Client } from '../support/application.js';
import * as files from '../support/files.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

const MEGABYTE = 1024 * 1024;

let dataDir: string;
let office: Office;
let projectId: string;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir, MAX_FILE_MB: '1' });
  projectId = await office.propose();
});

afterAll(async () => {
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Sending {
  readonly by?: Client;
  readonly to?: string;
  readonly bytes?: Buffer;
  readonly fileName?: string;
  readonly fields?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly fileFirst?: boolean;
}

function file(sending: Sending = {}): Promise<Answer> {
  const { by = office.secretary, bytes = files.PDF, fileName = 'thuyết minh.pdf', fields = {} } = sending;
  const { to = `projects/${projectId}/documents`, headers = {}, fileFirst = false } = sending;
  const named = Object.entries({ kind: 'description', title: 'Thuyết minh', ...fields });
  const fieldParts = named.map(([name, value]) => ({ name, value }));
  const filePart = { name: 'file', value: bytes, fileName, type: 'application/octet-stream' };
  return send(by, to, fileFirst ? [filePart, ...fieldParts] : [...fieldParts, filePart], headers);
}

async function send(by: Client, to: string, parts: files.FormPart[], headers = {}): Promise<Answer> {
  const { body, type } = files.multipart(parts);
  return by.post(to, body, { 'content-type': type, ...headers });
}

const contentsOnDisk = () =>
  readdirSync(join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );
const drafts = () => readdirSync(join(dataDir, 'files', 'drafts'));
const placeOf = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
const codeOf = ({ status, body }: Answer) => [status, body?.code];

describe('filing', () => {
  it('answers the document with its file, and reads back the same bytes', async () => {
    const document = done(await file({ fields: { date: '2020-03' } }));
    expect(document).toMatchObject({
      projectId,
      kind: 'description',
      title: 'Thuyết minh',
      date: '2020-03',
      replacesId: null,
      withdrawnAt: null,
      createdBy: 'secretary@test.local',
      file: { name: 'thuyết minh.pdf', mediaType: 'application/pdf', size: files.PDF.length },
    });
    const content = await office.secretary.get(`documents/${document.id}/content`);
    expect(content.status).toBe(200);
    expect(content.bytes.equals(files.PDF)).toBe(true);
    expect(done(await office.secretary.get(`documents/${document.id}`))).toEqual(document);
    const { items } = done(await office.secretary.get(`projects/${projectId}/documents`));
    expect(items[0]).toMatchObject(document);
  });

  it.each([
    ['docx', files.DOCX],
    ['xlsx', files.XLSX],
    ['odt', files.ODT],
    ['png', files.PNG],
    ['jpg', files.JPEG],
    ['txt', files.TEXT],
    ['csv', Buffer.from('năm,số\n2020,1\n')],
  ])('takes a %s and gives it back', async (ending, bytes) => {
    const { id } = done(await file({ bytes, fileName: `tệp.${ending}`, fields: { kind: 'evidence' } }));
    const content = await office.secretary.get(`documents/${id}/content`);
    expect(content.bytes.equals(bytes)).toBe(true);
    expect(content.headers['content-length']).toBe(String(bytes.length));
  });

  it('takes the file before the fields as well', async () => {
    expect((await file({ fileFirst: true })).status).toBe(201);
  });

  it('leaves its row in the audit and raises the version of the project', async () => {
    const before = done(await office.secretary.get(`projects/${projectId}`)).version;
    const { id, file: stored } = done(await file());
    expect(done(await office.secretary.get(`projects/${projectId}`)).version).toBe(before + 1);
    const { items } = done(await office.auditor.get(`audit?entity=document&id=${id}`));
    expect(items[0]).toMatchObject({ act: 'document.filed', after: { file: { sha256: stored.sha256 } } });
  });

  it('keeps the same bytes once, each with its own name', async () => {
    const bytes = Buffer.concat([files.PDF, Buffer.from('% same bytes twice\n')]);
    const before = contentsOnDisk().length;
    const one = done(await file({ bytes, fileName: 'một.pdf' }));
    const two = done(await file({ bytes, fileName: 'hai.pdf' }));
    expect(one.file.sha256).toBe(two.file.sha256);
    expect([one.file.name, two.file.name]).toEqual(['một.pdf', 'hai.pdf']);
    expect(contentsOnDisk()).toHaveLength(before + 1);
    expect(drafts()).toEqual([]);
  });

  it('acts once for a repeated request, and not for another file under the same key', async () => {
    const headers = { 'idempotency-key': 'file-once' };
    const first = done(await file({ headers }));
    expect(done(await file({ headers })).id).toBe(first.id);
    expect(codeOf(await file({ headers, bytes: files.PNG }))).toEqual([422, 'idempotency-key-reused']);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\báo cáo.pdf', 'báo cáo.pdf'],
    ['a\0b.pdf', /^a.?b?\.pdf$/],
    ['thuyết minh đề tài.pdf'.normalize('NFD'), 'thuyết minh đề tài.pdf'],
    ['%2e%2e%2fa.pdf', /^%2e%2e%2fa\.pdf$/],
    ['bao\u202efdp.exe', 'baofdp.exe.pdf'],
    ['ấ'.repeat(300), `${'ấ'.repeat(150)}.pdf`],
  ])('takes %j as a label only', async (fileName, label) => {
    const before = contentsOnDisk();
    const { id, file: stored } = done(await file({ fileName }));
    expect(stored.name).toEqual(label instanceof RegExp ? expect.stringMatching(label) : label);
    expect(contentsOnDisk()).toEqual(before);
    const { headers, status } = await office.secretary.get(`documents/${id}/content`);
    expect(status).toBe(200);
    expect(String(headers['content-disposition'])).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/,
    );
  });
});

describe('what is not taken', () => {
  it.each<[string, Buffer, string]>([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'file-type-not-taken'],
    ['a program', Buffer.from('4d5a9000', 'hex'), 'file-type-not-taken'],
    ['a document with macros', files.DOCM, 'file-with-macros'],
    ['half a PDF', files.PDF.subarray(0, 30), 'file-cut-off'],
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['a file over the limit', Buffer.alloc(MEGABYTE + 1, 'a'), 'file-too-large'],
  ])('is %s, whatever its name', async (_, bytes, code) => {
    const before = contentsOnDisk().length;
    const answer = await file({ bytes, fileName: 'a.pdf', headers: { 'accept-language': 'en' } });
    expect(codeOf(answer)).toEqual([422, code]);
    expect(answer.body.title).toMatch(/^[A-Z].*\.$/);
    expect([contentsOnDisk().length, drafts()]).toEqual([before, []]);
  });

  it('is not a file of just the limit', async () => {
    expect((await file({ bytes: Buffer.alloc(MEGABYTE, 'a'), fileName: 'a.txt' })).status).toBe(201);
  });

  it.each<[string, files.FormPart[]]>([
    [
      'without a file',
      [
        { name: 'kind', value: 'other' },
        { name: 'title', value: 'a' },
      ],
    ],
    [
      'with an empty choice of file',
      [
        { name: 'kind', value: 'other' },
        { name: 'title', value: 'a' },
        { name: 'file', value: '', fileName: '' },
      ],
    ],
    [
      'with two files',
      [
        { name: 'file', value: 'a', fileName: 'a.txt' },
        { name: 'file', value: 'b', fileName: 'b.txt' },
      ],
    ],
    ['with a file of another name', [{ name: 'upload', value: 'a', fileName: 'a.txt' }]],
    [
      'with a field twice',
      [
        { name: 'title', value: 'a' },
        { name: 'title', value: 'b' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    [
      'with an unknown field',
      [
        { name: 'kind', value: 'other' },
        { name: 'title', value: 'a' },
        { name: 'x', value: '' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    [
      'with a kind that is none',
      [
        { name: 'kind', value: 'x' },
        { name: 'title', value: 'a' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    [
      'without a title',
      [
        { name: 'kind', value: 'other' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    [
      'with NUL in its title',
      [
        { name: 'kind', value: 'other' },
        { name: 'title', value: 'a\0' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    [
      'with a title too long',
      [
        { name: 'kind', value: 'other' },
        { name: 'title', value: 'a'.repeat(30_000) },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    ['with too many fields', Array.from({ length: 40 }, (_, at) => ({ name: `f${at}`, value: '' }))],
    [
      'with a field named __proto__',
      [
        { name: '__proto__', value: 'x' },
        { name: 'file', value: 'a', fileName: 'a.txt' },
      ],
    ],
    ['of nothing', []],
  ])('is a form %s: 400 with a sentence', async (_, parts) => {
    const answer = await send(office.secretary, `projects/${projectId}/documents`, parts);
    expect(answer.status).toBe(400);
    expect(answer.body.title).toMatch(/\S+ .*\.$/);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=a', '--b\r\n\r\n'],
    [
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
    ],
    ['multipart/form-data; boundary=a', ''],
    ['application/json', '{"kind":"other","title":"a","file":{"name":"a","draft":{}}}'],
  ])('is a body that cannot be read as %s: %j', async (type, body) => {
    const answer = await office.secretary.post(`projects/${projectId}/documents`, Buffer.from(body), {
      'content-type': type,
    });
    expect([answer.status, typeof answer.body.title]).toEqual([400, 'string']);
    expect(drafts()).toEqual([]);
  });

  it.each(['['.repeat(2_000) + ']'.repeat(2_000), '{"a":1}', '1', '{'])(
    'is a form with a field that calls itself JSON (%#)',
    async (value) => {
      const { body, type } = files.multipart([
        { name: 'kind', value: 'other' },
        { name: 'title', value, type: 'application/json' },
        { name: 'file', value: 'abc', fileName: 'a.txt' },
      ]);
      const answer = await office.secretary.post(`projects/${projectId}/documents`, body, {
        'content-type': type,
      });
      expect(codeOf(answer)).toEqual([400, 'form-unreadable']);
      expect(drafts()).toEqual([]);
    },
  );

  it('is a form on a route that takes none', async () => {
    expect((await file({ to: 'projects' })).status).toBe(415);
  });

  it('is a decision or a document of another project', async () => {
    const other = await office.propose();
    const { id } = done(await file({ to: `projects/${other}/documents` }));
    expect(codeOf(await file({ fields: { replacesId: id } }))).toEqual([422, 'unknown-reference']);
    const paper = done(await office.secretary.post('decisions', { number: '9/QĐ', date: '2020-01-01' }));
    expect(codeOf(await file({ fields: { decisionId: paper.id } }))).toEqual([422, 'unknown-reference']);
    expect(
      (
        await office.application.sql.query(
          'select count(*)::int as n from stored_file file where not exists (select from document where file_id = file.id)',
        )
      )[0].n,
    ).toBe(0);
  });
});

describe('who sees and files', () => {
  it('is the team and the lead institution beside the secretary; another investigator knows of nothing', async () => {
    const { id } = done(await file({ by: office.investigator }));
    const stranger = await office.application.openAccount(
      'stranger@test.local',
      ['investigator'],
      await office.person('Người Lạ', await office.institution('Viện khác')),
    );
    for (const answer of [
      await file({ by: stranger }),
      await stranger.get(`projects/${projectId}/documents`),
      await stranger.get(`documents/${id}`),
      await stranger.get(`documents/${id}/content`),
      await stranger.post(`documents/${id}/withdrawal`, { reason: 'x' }),
    ]) {
      expect(codeOf(answer)).toEqual([404, 'not-found']);
    }
    expect(drafts()).toEqual([]);
  });

  it('is not the partner, who sees only', async () => {
    const partner = await office.application.openAccount(
      'partner@test.local',
      ['investigator'],
      await office.person('Phối Hợp', office.partnerId),
    );
    expect(codeOf(await file({ by: partner }))).toEqual([403, 'document-reserved-for-team']);
    const list = done(await partner.get(`projects/${projectId}/documents`));
    expect([list.mayFile, list.items.length > 0]).toEqual([false, true]);
  });

  it('is no role without the right', async () => {
    for (const by of [office.auditor, office.leader, office.finance])
      expect(codeOf(await file({ by }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await file({ by: office.application.anonymous }))).toEqual([401, 'not-signed-in']);
  });

  it('is a council member as long as they are not recused', async () => {
    const id = await office.propose();
    const document = done(await file({ to: `projects/${id}/documents` }));
    const member = office.members[5]!;
    const content = () => member.client.get(`documents/${document.id}/content`);
    expect((await content()).status).toBe(404);
    const { councilId, seatIds } = await office.openSession(id, 'definition', '2020-02-20');
    expect((await content()).status).toBe(200);
    expect((await file({ by: member.client, to: `projects/${id}/documents` })).status).toBe(403);
    const conflict = { seatId: seatIds[5], kind: 'interest', statement: 'có lợi ích liên quan' };
    expect(done(await member.client.post(`councils/${councilId}/conflicts`, conflict)).recused).toBe(true);
    expect((await content()).status).toBe(404);
    expect((await member.client.get(`documents/${document.id}`)).status).toBe(404);
    expect((await member.client.get(`projects/${id}/documents`)).status).toBe(404);
  });

  it('is nobody whose request carries no token of the session', async () => {
    const { app } = office.application;
    const browser = new Client(app, office.secretary.cookie);
    expect(codeOf(await file({ by: browser }))).toEqual([403, 'csrf-token-missing']);
    const _csrf = office.secretary.csrfToken;
    expect((await file({ by: browser, fields: { _csrf } })).status).toBe(201);
    // Behind the file it is not known before the bytes are taken.
    expect(codeOf(await file({ by: browser, fields: { _csrf }, fileFirst: true }))).toEqual([
      403,
      'csrf-token-missing',
    ]);
    expect(drafts()).toEqual([]);
  });
});

describe('a newer version', () => {
  it('succeeds the older one, which stays to be read', async () => {
    const old = done(await file());
    const newer = done(
      await file({ fields: { replacesId: old.id }, bytes: files.DOCX, fileName: 'bản 2.docx' }),
    );
    expect(newer.replacesId).toBe(old.id);
    expect(done(await office.secretary.get(`documents/${old.id}`)).replacedById).toBe(newer.id);
    expect((await office.secretary.get(`documents/${old.id}/content`)).status).toBe(200);
    expect(codeOf(await file({ fields: { replacesId: old.id } }))).toEqual([409, 'document-replaced']);
  });

  it('is one, when two are sent at once', async () => {
    const { id } = done(await file());
    const answers = await Promise.all([1, 2, 3].map(() => file({ fields: { replacesId: id } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('of another’s document is the secretary’s to file', async () => {
    const { id } = done(await file());
    expect(codeOf(await file({ by: office.investigator, fields: { replacesId: id } }))).toEqual([
      403,
      'document-of-another',
    ]);
  });
});

describe('withdrawing', () => {
  it('keeps the row with its reason and leaves the content to the office', async () => {
    const { id } = done(await file({ by: office.investigator }));
    expect((await office.investigator.post(`documents/${id}/withdrawal`, { reason: ' ' })).status).toBe(400);
    const withdrawn = done(
      await office.investigator.post(`documents/${id}/withdrawal`, { reason: 'Nhầm tệp' }),
    );
    expect(withdrawn).toMatchObject({ id, withdrawalReason: 'Nhầm tệp', withdrawnAt: expect.any(String) });
    expect(codeOf(await office.investigator.post(`documents/${id}/withdrawal`, { reason: 'x' }))).toEqual([
      409,
      'document-withdrawn',
    ]);
    expect(codeOf(await office.investigator.get(`documents/${id}/content`))).toEqual([
      409,
      'document-withdrawn',
    ]);
    expect((await office.auditor.get(`documents/${id}/content`)).status).toBe(200);
    expect(codeOf(await file({ fields: { replacesId: id } }))).toEqual([409, 'document-withdrawn']);
    const { items } = done(await office.auditor.get(`audit?entity=document&id=${id}`));
    expect(items[0]).toMatchObject({ act: 'document.withdrawn', reason: 'Nhầm tệp' });
  });

  it('is kept from changing rows by the schema itself', async () => {
    const { id, file: stored } = done(await file());
    const { sql } = office.application;
    for (const statement of [
      `update document set title = 'x' where id = '${id}'`,
      `delete from document where id = '${id}'`,
      `update stored_file set size = 1 where id = '${stored.id}'`,
    ])
      await expect(sql.query(statement)).rejects.toThrow('never changed');
  });
});

describe('reading', () => {
  const POLICY = /(^|; )sandbox(;|$)/;

  it('saves by default and never runs what it shows', async () => {
    const { id } = done(await file({ bytes: files.PNG, fileName: "ảnh '1'.png" }));
    const { headers } = await office.secretary.get(`documents/${id}/content`);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(POLICY),
      'content-disposition': `attachment; filename="anh '1'.png"; filename*=UTF-8''%E1%BA%A3nh%20%271%27.png`,
    });
  });

  it.each<[string, Buffer, string, boolean]>([
    ['a.png', files.PNG, 'inline', true],
    ['a.jpg', files.JPEG, 'inline', true],
    ['a.txt', files.TEXT, 'inline', true],
    ['a.pdf', files.PDF, 'inline', false],
    ['a.csv', files.TEXT, 'attachment', true],
    ['a.docx', files.DOCX, 'attachment', true],
    ['a.xlsx', files.XLSX, 'attachment', true],
  ])('shows %s in the browser where that is harmless', async (fileName, bytes, how, sandboxed) => {
    const { id } = done(await file({ bytes, fileName }));
    const { headers } = await office.secretary.get(`documents/${id}/content?inline=1`);
    expect(String(headers['content-disposition']).split(';')[0]).toBe(how);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(POLICY.test(String(headers['content-security-policy']))).toBe(sandboxed);
  });

  it.each<[string, (place: string) => void]>([
    ['gone', unlinkSync],
    ['cut off', (place) => truncateSync(place, 10)],
  ])('says so when the bytes are %s', async (how, damage) => {
    const { id, file: stored } = done(await file({ bytes: Buffer.concat([files.PDF, Buffer.from(how)]) }));
    damage(placeOf(stored.sha256));
    const answer = await office.secretary.get(`documents/${id}/content`, { 'accept-language': 'en' });
    expect(codeOf(answer)).toEqual([404, 'file-bytes-missing']);
    expect(answer.body.title).toContain('backup');
    expect((await office.secretary.get(`documents/${id}`)).status).toBe(200);
  });

  it('lists the contents that no row names', async () => {
    const stored = office.application.app.get(StoredFiles);
    await stored.clearUnnamed();
    const before = await stored.listUnnamed();
    const fields = { decisionId: '00000000-0000-4000-8000-000000000000' };
    expect((await file({ bytes: Buffer.concat([files.PDF, Buffer.from('% refused')]), fields })).status).toBe(
      422,
    );
    expect(await stored.listUnnamed()).toEqual(before);
    const named = done(await file());
    await stored.clearUnnamed();
    await office.application.sql.query(
      'alter table stored_file disable trigger all; alter table document disable trigger all',
    );
    await office.application.sql.query('delete from document where id = $1', [named.id]);
    await office.application.sql.query('delete from stored_file where sha256 = $1', [named.file.sha256]);
    await office.application.sql.query(
      'alter table stored_file enable trigger all; alter table document enable trigger all',
    );
    expect(await stored.listUnnamed()).toEqual([...before, named.file.sha256]);
  });
});

/** Where the system tells which files a program has open. */
function isOpenHere(place: string): boolean {
  if (!existsSync('/proc/self/fd')) return false;
  return readdirSync('/proc/self/fd').some((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === place;
    } catch {
      return false;
    }
  });
}

describe('over a real connection', () => {
  let port: number;

  beforeAll(async () => {
    await office.application.app.listen(0, '127.0.0.1');
    port = (office.application.app.getHttpServer().address() as AddressInfo).port;
  });

  const headersOf = (client: Client, type: string) => ({
    cookie: client.cookie,
    'x-csrf-token': client.csrfToken,
    'content-type': type,
  });
  const path = () => `/api/v1/projects/${projectId}/documents`;

  it('leaves nothing of a file whose sender goes away', async () => {
    const { body, type } = files.multipart([
      { name: 'kind', value: 'other' },
      { name: 'title', value: 'a' },
      { name: 'file', value: Buffer.alloc(MEGABYTE, 'a'), fileName: 'a.txt' },
    ]);
    const before = contentsOnDisk().length;
    const request = httpRequest({
      port,
      path: path(),
      method: 'POST',
      headers: { ...headersOf(office.secretary, type), 'content-length': body.length },
    });
    request.on('error', () => undefined);
    request.write(body.subarray(0, body.length / 2));
    for (let tries = 0; drafts().length === 0 && tries < 100; tries++) await pause(20);
    expect(drafts()).toHaveLength(1);
    request.destroy();
    for (let tries = 0; drafts().length > 0 && tries < 100; tries++) await pause(20);
    expect(drafts()).toEqual([]);
    expect(contentsOnDisk().length).toBe(before);
  });

  /** The status lines that come back on one connection on which requests follow each other. */
  async function statusesOf(...requests: Buffer[]): Promise<number[]> {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
    });
    const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
    for (const request of requests) socket.write(request);
    for (let tries = 0; statuses().length < requests.length && tries < 150; tries++) await pause(20);
    socket.destroy();
    return statuses();
  }

  it('closes a file whose reader goes away', async () => {
    const bytes = Buffer.alloc(MEGABYTE, 'b');
    const { id, file: stored } = done(await file({ bytes, fileName: 'b.txt' }));
    const headers = headersOf(office.secretary, 'text/plain');
    for (let reading = 0; reading < 5; reading++) {
      await new Promise<void>((resolve, reject) => {
        const request = httpRequest({ port, path: `/api/v1/documents/${id}/content`, headers }, (answer) => {
          answer.once('data', () => resolve(request.destroy() && undefined));
        });
        request.on('error', reject).end();
      });
    }
    for (let tries = 0; isOpenHere(placeOf(stored.sha256)) && tries < 100; tries++) await pause(20);
    expect(isOpenHere(placeOf(stored.sha256))).toBe(false);
  });

  it.each([
    ['too large', 422, () => office.secretary],
    ['of nobody', 401, () => office.application.anonymous],
  ])('answers a file %s and goes on with the next request of the connection', async (_, status, by) => {
    const fields = [
      { name: 'kind', value: 'other' },
      { name: 'title', value: 'a' },
    ];
    const bytes = Buffer.alloc(6 * MEGABYTE, 'a');
    const { body, type } = files.multipart([...fields, { name: 'file', value: bytes, fileName: 'a.txt' }]);
    const headers = { host: 'a', ...headersOf(by(), type), 'content-length': body.length };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const post = Buffer.concat([Buffer.from(`POST ${path()} HTTP/1.1\r\n${lines.join('')}\r\n`), body]);
    const next = Buffer.from('GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(await statusesOf(post, next)).toEqual([status, 200]);
    expect(drafts()).toEqual([]);
  });

  it('takes sixty files at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        file({ bytes: Buffer.from(`Tệp số ${at}\n`.repeat(1_000)), fileName: `${at}.txt` }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
    expect(existsSync(placeOf(answers[59]!.body.file.sha256))).toBe(true);
    expect(drafts()).toEqual([]);
  });
});
