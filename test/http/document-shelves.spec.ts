/** Documents on every kind of record, in versions, signed, and as items of dossiers: over HTTP, by the right people. */
import { rmSync } from 'node:fs';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { type Answer, Client } from '../support/application.js';
import * as files from '../support/files.js';
import { done, Office } from '../support/office.js';
import { identity, signedPdf } from '../support/signed-pdf.js';
import { openTestFolder } from '../support/test-folder.js';

let dataDir: string;
let office: Office;
let projectId: string;
let councilId: string;
let milestoneId: string;
let decisionId: string;
let stranger: Client;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir });
});

beforeAll(async () => {
  projectId = await office.runUntilInProgress();
  const { councils, milestones, decisions } = done(await office.secretary.get(`projects/${projectId}`));
  councilId = councils[0].id;
  milestoneId = milestones[0].id;
  decisionId = decisions.find(({ number }: { number: string }) => number === '690/QĐ-UBND').id;
  stranger = await office.application.openAccount(
    'stranger@test.local',
    ['investigator'],
    await office.person('Người Lạ', await office.institution('Viện khác')),
  );
});

afterAll(async () => {
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Sending {
  readonly by?: Client;
  readonly bytes?: Buffer;
  readonly fileName?: string;
  readonly fields?: Record<string, string>;
}

function send(to: string, sending: Sending = {}): Promise<Answer> {
  const { by = office.secretary, bytes = files.PDF, fileName = 'tệp.pdf', fields } = sending;
  const named = Object.entries(fields ?? { kind: 'other', title: 'Tài liệu' });
  const parts = named.map(([name, value]) => ({ name, value }));
  const { body, type } = files.multipart([...parts, { name: 'file', value: bytes, fileName }]);
  return by.post(to, body, { 'content-type': type });
}

const codeOf = ({ status, body }: Answer) => [status, body?.code];

describe('a document of a council', () => {
  let id: string;

  beforeAll(async () => {
    id = done(
      await send(`councils/${councilId}/documents`, { fields: { kind: 'minutes', title: 'Biên bản' } }),
    ).id;
  });

  it('is about that council and no project', async () => {
    expect(done(await office.secretary.get(`documents/${id}`))).toMatchObject({
      subject: { kind: 'council', id: councilId },
      projectId: null,
    });
    const { items } = done(await office.secretary.get(`projects/${projectId}/documents`));
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it('is known to its seats and the office, and to nobody of the project', async () => {
    for (const reader of [office.auditor, office.members[5]!.client])
      expect((await reader.get(`documents/${id}/content`)).status).toBe(200);
    for (const other of [office.investigator, stranger]) {
      expect(codeOf(await other.get(`documents/${id}`))).toEqual([404, 'not-found']);
      expect(codeOf(await other.get(`documents/${id}/content`))).toEqual([404, 'not-found']);
      expect(codeOf(await send(`documents/${id}/versions`, { by: other, fields: {} }))).toEqual([
        404,
        'not-found',
      ]);
      expect(codeOf(await other.get(`councils/${councilId}/documents`))).toEqual([403, 'not-permitted']);
    }
    expect(codeOf(await send(`councils/${councilId}/documents`, { by: office.investigator }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('raises the version of its council, and stands in the audit of it', async () => {
    const before = done(await office.secretary.get(`councils/${councilId}`)).version;
    const filed = done(await send(`councils/${councilId}/documents`));
    expect(done(await office.secretary.get(`councils/${councilId}`)).version).toBe(before + 1);
    const { items } = done(await office.auditor.get(`audit?entity=document&id=${filed.id}`));
    expect(items[0]).toMatchObject({ act: 'document.filed', rootKind: 'council', rootId: councilId });
  });

  it('that is a review sheet is kept from the other seats', async () => {
    const review = { kind: 'review', title: 'Phiếu nhận xét của phản biện 1' };
    const sheet = done(await send(`councils/${councilId}/documents`, { fields: review }));
    const member = office.members[5]!.client;
    expect(codeOf(await member.get(`documents/${sheet.id}/content`))).toEqual([404, 'not-found']);
    expect((await member.get(`councils/${councilId}/documents`)).text).not.toContain('phản biện 1');
    expect((await office.leader.get(`documents/${sheet.id}`)).status).toBe(200);
  });
});

it('keeps a review sheet on a project from its team', async () => {
  const review = { kind: 'review', title: 'Nhận xét của ông B' };
  const sheet = done(await send(`projects/${projectId}/documents`, { fields: review }));
  expect((await office.investigator.get(`projects/${projectId}/documents`)).text).not.toContain('ông B');
  expect((await office.investigator.get(`documents/${sheet.id}`)).status).toBe(404);
});

describe('a document of a milestone', () => {
  it('is filed by the team as on the project, and seen by who knows of the project', async () => {
    const report = { kind: 'report', title: 'Báo cáo kỳ 1' };
    const filed = done(
      await send(`milestones/${milestoneId}/documents`, { by: office.investigator, fields: report }),
    );
    expect(filed.subject).toEqual({ kind: 'milestone', id: milestoneId });
    expect(done(await office.auditor.get(`milestones/${milestoneId}/documents`)).items).toHaveLength(1);
    expect(codeOf(await stranger.get(`milestones/${milestoneId}/documents`))).toEqual([404, 'not-found']);
    expect(codeOf(await send(`milestones/${milestoneId}/documents`, { by: stranger }))).toEqual([
      404,
      'not-found',
    ]);
  });
});

describe('the file of an official paper', () => {
  it('is the office’s alone', async () => {
    const paper = { kind: 'decision', title: 'Bản scan' };
    const filed = done(await send(`decisions/${decisionId}/documents`, { fields: paper }));
    expect(filed.subject).toEqual({ kind: 'decision', id: decisionId });
    expect((await office.finance.get(`documents/${filed.id}/content`)).status).toBe(200);
    for (const other of [office.investigator, office.members[0]!.client]) {
      expect(codeOf(await other.get(`documents/${filed.id}`))).toEqual([404, 'not-found']);
      expect((await other.get(`decisions/${decisionId}/documents`)).status).toBe(403);
    }
    expect(codeOf(await send(`decisions/${decisionId}/documents`, { by: office.investigator }))).toEqual([
      404,
      'not-found',
    ]);
  });
});

it.each(['projects', 'councils', 'milestones', 'decisions'])(
  'files nothing on %s that are not there',
  async (kind) => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect(codeOf(await send(`${kind}/${nothing}/documents`))).toEqual([404, 'not-found']);
    expect(codeOf(await office.secretary.get(`${kind}/${nothing}/documents`))).toEqual([404, 'not-found']);
  },
);

describe('versions', () => {
  it('are numbered, each with its file, its day and who brought it, and all stay readable', async () => {
    const { id } = done(await send(`projects/${projectId}/documents`, { by: office.investigator }));
    const second = done(
      await send(`documents/${id}/versions`, { bytes: files.DOCX, fileName: 'bản 2.docx', fields: {} }),
    );
    expect(second).toMatchObject({
      id,
      file: { name: 'bản 2.docx' },
      versions: [
        { number: 2, createdBy: 'secretary@test.local', file: { name: 'bản 2.docx' } },
        { number: 1, createdBy: 'investigator@test.local', file: { name: 'tệp.pdf' } },
      ],
    });
    const content = (more: string) => office.auditor.get(`documents/${id}/content${more}`);
    expect((await content('')).bytes.equals(files.DOCX)).toBe(true);
    expect((await content('?version=1')).bytes.equals(files.PDF)).toBe(true);
    expect(codeOf(await content('?version=3'))).toEqual([404, 'not-found']);
    expect((await content('?version=x')).status).toBe(400);
    const { items } = done(await office.auditor.get(`audit?entity=document&id=${id}`));
    expect(items[0]).toMatchObject({ act: 'document.version-added', after: { version: { number: 2 } } });
  });

  it('of another’s document are the secretary’s to bring, and of a withdrawn one nobody’s', async () => {
    const { id } = done(await send(`projects/${projectId}/documents`));
    const refused = await send(`documents/${id}/versions`, { by: office.investigator, fields: {} });
    expect(codeOf(refused)).toEqual([403, 'document-of-another']);
    done(await office.secretary.post(`documents/${id}/withdrawal`, { reason: 'Nhầm' }));
    expect(codeOf(await send(`documents/${id}/versions`, { fields: {} }))).toEqual([
      409,
      'document-withdrawn',
    ]);
  });

  it('sent at once get different numbers', async () => {
    const { id } = done(await send(`projects/${projectId}/documents`));
    const answers = await Promise.all([1, 2, 3].map(() => send(`documents/${id}/versions`, { fields: {} })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { versions } = done(await office.secretary.get(`documents/${id}`));
    expect(versions.map(({ number }: { number: number }) => number)).toEqual([4, 3, 2, 1]);
  });

  it('are kept by the schema itself, as is that a document has one subject', async () => {
    const { id } = done(await send(`projects/${projectId}/documents`));
    const { sql } = office.application;
    for (const statement of [
      `delete from document_version where document_id = '${id}'`,
      `update document_version set number = 7 where document_id = '${id}'`,
      `update document set council_id = '${councilId}' where id = '${id}'`,
    ])
      await expect(sql.query(statement)).rejects.toThrow('never changed');
    const both = `insert into document (project_id, council_id, kind, title, file_id, created_at)
      select project_id, '${councilId}', kind, title, file_id, created_at from document where id = '${id}'`;
    await expect(sql.query(both)).rejects.toThrow('document_has_one_subject');
  });
});

it('tells what the signatures of a version prove', async () => {
  const bytes = await signedPdf(await identity('Chủ Tịch Huyện'));
  const signed = done(await send(`projects/${projectId}/documents`, { bytes }));
  expect(signed.versions[0].signatures).toMatchObject([
    { signer: 'Chủ Tịch Huyện', intact: true, coversWholeFile: true, trusted: 'not-checked' },
  ]);
  const changed = Buffer.concat([bytes, Buffer.from('% more\n%%EOF\n')]);
  const later = done(await send(`documents/${signed.id}/versions`, { bytes: changed, fields: {} }));
  expect(later.versions[0].signatures).toMatchObject([{ intact: true, coversWholeFile: false }]);
  expect(done(await send(`projects/${projectId}/documents`)).versions[0].signatures).toEqual([]);
});

describe('a dossier', () => {
  const item = (code: string) => `projects/${projectId}/checklists/acceptance/items/${code}`;
  const found = async (code: string, by = office.secretary) => {
    const { items } = done(await by.get(`projects/${projectId}/checklists`));
    const acceptance = items.find((each: { code: string }) => each.code === 'acceptance');
    return acceptance.items.find((each: { code: string }) => each.code === code);
  };

  it('says what is missing and who brings it', async () => {
    expect(await found('request')).toMatchObject({
      state: 'missing',
      broughtBy: 'host',
      article: '6.1',
      label: { vi: expect.stringContaining('Công văn') },
    });
    const moved = await office.secretary.post(`projects/${projectId}/transitions?dryRun=true`, {
      to: 'acceptance-submitted',
    });
    expect(done(moved).warnings).toContain('dossier-incomplete');
  });

  it('takes documents of the project for its items, both of a pair', async () => {
    const report = { kind: 'final-report', title: 'Báo cáo tổng hợp' };
    const by = office.investigator;
    const signed = done(await send(`projects/${projectId}/documents`, { by, fields: report }));
    done(await by.put(item('final-report'), { documentIds: [signed.id] }));
    expect(await found('final-report')).toMatchObject({ state: 'incomplete', lacks: ['editable'] });
    const word = { by, fields: report, bytes: files.DOCX, fileName: 'báo cáo.docx' };
    const editable = done(await send(`projects/${projectId}/documents`, word));
    done(await by.put(item('final-report'), { documentIds: [signed.id, editable.id] }));
    expect(await found('final-report')).toMatchObject({ state: 'brought', documents: [{}, {}] });
    done(await by.post(`documents/${signed.id}/withdrawal`, { reason: 'Ký lại' }));
    expect(await found('final-report')).toMatchObject({ state: 'incomplete', lacks: ['signed'] });
    done(await by.put(item('final-report'), { documentIds: [] }));
    expect(await found('final-report')).toMatchObject({ state: 'missing', documents: [] });
  });

  it('keeps a review sheet on its item when the team, which knows nothing of it, brings papers of its own', async () => {
    const shelf = `projects/${projectId}/documents`;
    const review = done(await send(shelf, { fields: { kind: 'review', title: 'Nhận xét của ông C' } }));
    done(await office.secretary.put(item('request'), { documentIds: [review.id] }));
    const by = office.investigator;
    const own = done(await send(shelf, { by }));
    done(await by.put(item('request'), { documentIds: [own.id] }));
    const idsFor = async (client: Client) => (await found('request', client)).documents.map(ids);
    const ids = ({ id }: { id: string }) => id;
    expect(await idsFor(by)).toEqual([own.id]);
    expect(await found('request', by)).toMatchObject({ state: 'brought', isNotOpen: false });
    done(await by.put(item('request'), { documentIds: [] }));
    expect(await found('request', by)).toMatchObject({ state: 'brought', documents: [], isNotOpen: true });
    expect((await by.get(`/projects/${projectId}/documents`)).text).toContain('không mở cho bạn xem');
    expect(await found('request')).toMatchObject({ state: 'brought', isNotOpen: false });
    done(await by.put(item('request'), { documentIds: [own.id] }));
    expect(new Set(await idsFor(office.secretary))).toEqual(new Set([review.id, own.id]));
    done(await office.secretary.put(item('request'), { documentIds: [] }));
    expect(await found('request')).toMatchObject({ state: 'missing', documents: [] });
  });

  it('takes none of another project or of a council, and knows no other items', async () => {
    const other = done(await send(`councils/${councilId}/documents`));
    expect(codeOf(await office.secretary.put(item('request'), { documentIds: [other.id] }))).toEqual([
      422,
      'unknown-reference',
    ]);
    for (const path of [item('unknown'), `projects/${projectId}/checklists/none/items/request`])
      expect(codeOf(await office.secretary.put(path, { documentIds: [] }))).toEqual([
        404,
        'checklist-item-unknown',
      ]);
  });

  it('is waived item by item, by the office, with a reason, until it is asked for again', async () => {
    const reason = 'Không phát sinh';
    expect(codeOf(await office.investigator.put(`${item('author-order')}/waiver`, { reason }))).toEqual([
      403,
      'not-permitted',
    ]);
    expect((await office.secretary.put(`${item('author-order')}/waiver`, { reason: ' ' })).status).toBe(400);
    done(await office.secretary.put(`${item('author-order')}/waiver`, { reason }));
    expect(await found('author-order')).toMatchObject({
      state: 'waived',
      waiver: { reason, waivedBy: 'secretary@test.local' },
    });
    done(await office.secretary.delete(`${item('author-order')}/waiver`));
    expect(await found('author-order')).toMatchObject({ state: 'missing', waiver: null });
    const { items } = done(await office.auditor.get(`audit?entity=project&id=${projectId}`));
    expect(items.map(({ act }: { act: string }) => act)).toEqual(
      expect.arrayContaining(['checklist.item-waived', 'checklist.item-asked-again']),
    );
  });

  it('is nobody’s who does not know of the project', async () => {
    expect(codeOf(await stranger.get(`projects/${projectId}/checklists`))).toEqual([404, 'not-found']);
    expect(codeOf(await stranger.put(item('request'), { documentIds: [] }))).toEqual([404, 'not-found']);
  });
});

describe('the pages', () => {
  const browserOf = ({ cookie }: Client) => new Client(office.application.app, cookie);
  const page = async (path: string, by = office.secretary) => (await browserOf(by).get(path)).text;
  const ATTACK = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

  function submit(path: string, fields: [string, string][], by = office.secretary): Promise<Answer> {
    const form = new URLSearchParams([['_csrf', by.csrfToken], ...fields]);
    return browserOf(by).post(path, form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  }

  function fileBy(
    path: string,
    fields: Record<string, string> = {},
    bytes: Buffer = files.PDF,
  ): Promise<Answer> {
    const named = Object.entries({ _csrf: office.secretary.csrfToken, ...fields });
    const parts = named.map(([name, value]) => ({ name, value }));
    const { body, type } = files.multipart([...parts, { name: 'file', value: bytes, fileName: 'tệp.pdf' }]);
    return browserOf(office.secretary).post(path, body, { 'content-type': type });
  }

  it.each<[string, () => string]>([
    ['a project', () => `/projects/${projectId}/documents`],
    ['a council', () => `/councils/${councilId}/documents`],
    ['a milestone', () => `/milestones/${milestoneId}/documents`],
    ['an official paper', () => `/decisions/${decisionId}`],
  ])(
    'file a document on %s without scripts, show it and its versions, and say what is not taken',
    async (_, path) => {
      const fields = { kind: 'other', title: ATTACK, date: '', replacesId: '' };
      const sent = await fileBy(`${path()}/filing`, fields);
      expect([sent.status, sent.headers.location]).toEqual([
        303,
        expect.stringContaining(`${path()}#document-`),
      ]);
      const id = String(sent.headers.location).split('#document-')[1]!;
      const bytes = await signedPdf(await identity('Trưởng Phòng'));
      const later = await fileBy(`/documents/${id}/versions`, {}, bytes);
      expect([later.status, later.headers.location]).toEqual([303, `${path()}#document-${id}`]);
      const text = await page(path());
      expect(text).not.toMatch(/<script>|<img/);
      for (const words of [
        `documents/${id}/content?version=1"`,
        `content?version=2&amp;inline=1`,
        'Trưởng Phòng',
      ])
        expect(text).toContain(words);
      expect(text).toContain('phần được ký còn nguyên vẹn');
      const refused = await fileBy(`${path()}/filing`, { ...fields, title: 'Bản khác' }, Buffer.from('MZ\0'));
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Chỉ nhận tệp PDF')]);
      expect(refused.text).toContain('value="Bản khác"');
      const withdrawn = await submit(`/documents/${id}/withdrawal`, [['reason', ATTACK]]);
      expect(withdrawn.status).toBe(303);
      expect(await page(path())).not.toMatch(/<script>|<img/);
    },
  );

  it('show what the dossiers lack and who brings it, link documents and waive by forms', async () => {
    const path = `/projects/${projectId}/documents`;
    const text = await page(path);
    for (const words of [
      'Hồ sơ nghiệm thu',
      'Còn thiếu',
      'Chủ nhiệm',
      'điều 6.9',
      'một bản ký và một bản sửa được',
    ])
      expect(text).toContain(words);
    const item = `/projects/${projectId}/checklists/acceptance/items/self-evaluation`;
    const { items } = done(await office.secretary.get(`projects/${projectId}/documents`));
    const pdf = items.find(
      ({ withdrawnAt, file }: { withdrawnAt: unknown; file: { name: string } }) =>
        !withdrawnAt && file.name.endsWith('.pdf'),
    );
    const form = await page(`${path}?item=acceptance%2Fself-evaluation`);
    expect(form.split(`value="${pdf.id}"`)).toHaveLength(3);
    const linked = await submit(item, [['documentIds', pdf.id]]);
    expect([linked.status, linked.headers.location]).toEqual([303, `${path}#checklist-acceptance`]);
    expect(await page(path)).toContain('thiếu bản sửa được');
    expect((await submit(`${item}/waiver`, [['reason', ATTACK]])).status).toBe(303);
    const waived = await page(path);
    expect(waived).toContain('Được miễn');
    expect(waived).not.toMatch(/<script>|<img/);
    expect((await submit(`${item}/waiver/removal`, [])).status).toBe(303);
    expect(await page(path)).not.toContain('Được miễn');
  });

  it('give back a version, a link and a waiver that are refused, where their form stands', async () => {
    const path = `/projects/${projectId}/documents`;
    const [filed, other] = [
      done(await send(`projects/${projectId}/documents`)),
      done(await send(`councils/${councilId}/documents`)),
    ];
    const version = await fileBy(`/documents/${filed.id}/versions`, {}, Buffer.from('MZ\0'));
    expect([version.status, version.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
    const own = version.text.split(`id="document-${filed.id}"`)[1]!.split('id="document-')[0]!;
    expect(own).toMatch(/<details class="no-print" open>.*role="alert">[^<]*Chỉ nhận tệp PDF/s);
    expect((await browserOf(office.secretary).get(`/documents/${filed.id}/versions`)).status).toBe(303);

    const item = `/projects/${projectId}/checklists/acceptance/items/request`;
    const link = await submit(item, [
      ['documentIds', filed.id],
      ['documentIds', other.id],
    ]);
    expect(link.status).toBe(422);
    const form = link.text.split(`action="${item}"`)[1]!.split('</form>')[0]!;
    expect(form).toContain('role="alert"');
    expect(form).toMatch(new RegExp(`value="${filed.id}" checked`));

    const long = 'x'.repeat(2_001);
    const waiver = await submit(`${item}/waiver`, [['reason', long]]);
    expect(waiver.status).toBe(400);
    const waiving = waiver.text.split(`action="${item}/waiver"`)[1]!.split('</form>')[0]!;
    expect(waiving).toContain('role="alert"');
    expect(waiving).toContain(long);
    done(
      await office.secretary.put(`projects/${projectId}/checklists/acceptance/items/request`, {
        documentIds: [filed.id],
      }),
    );
    const late = await submit(`${item}/waiver`, [['reason', 'Không cần']]);
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('value="Không cần"')]);
    done(
      await office.secretary.put(`projects/${projectId}/checklists/acceptance/items/request`, {
        documentIds: [],
      }),
    );
    expect((await browserOf(office.secretary).get(`${item}/waiver`)).headers.location).toBe(
      `${path}#checklist-acceptance`,
    );
    expect((await submit(`${item}/waiver`, [['reason', 'x']], stranger)).status).toBe(404);
  });

  it('offer forms only to who may use them', async () => {
    for (const path of [`/projects/${projectId}/documents`, `/decisions/${decisionId}`])
      expect(await page(path, office.auditor)).not.toContain('enctype=');
    expect((await browserOf(stranger).get(`/projects/${projectId}/documents`)).status).toBe(404);
    expect((await browserOf(office.investigator).get(`/decisions/${decisionId}`)).status).toBe(404);
  });

  it('lead from the project to its documents and papers', async () => {
    const text = await page(`/projects/${projectId}`);
    expect(text).toContain(`href="/projects/${projectId}/documents"`);
    expect(text).toContain(`href="/decisions/${decisionId}"`);
  });
});

describe('the register of official papers', () => {
  const numbersOf = ({ items }: { items: { number: string }[] }) => items.map(({ number }) => number);
  const list = async (query: string) => done(await office.secretary.get(`decisions?${query}`));

  beforeAll(async () => {
    for (const [number, kind, date, issuer] of [
      ['21/KH-UBND', 'KH', '2031-01-05', 'UBND huyện Bình Sơn'],
      ['95/NQ-HĐND', 'NQ', '2031-07-20', 'HĐND huyện Bình Sơn'],
      ['12/BC-KTHT', 'BC', '2031-12-01', 'Phòng Kinh tế và Hạ tầng'],
      ['33/CV-SKHCN', 'CV', '2031-12-02', 'Sở Khoa học và Công nghệ'],
    ])
      done(
        await office.secretary.post('decisions', {
          number,
          kind,
          date,
          issuer,
          subject: `Về việc ${number}`,
        }),
      );
  });

  it.each([
    ['year=2031', ['33/CV-SKHCN', '12/BC-KTHT', '95/NQ-HĐND', '21/KH-UBND']],
    ['year=2031&kind=NQ', ['95/NQ-HĐND']],
    [`year=2031&issuer=${encodeURIComponent('binh son')}`, ['95/NQ-HĐND', '21/KH-UBND']],
    [`q=${encodeURIComponent('ve viec 12/bc')}`, ['12/BC-KTHT']],
    ['q=%25&year=2031', []],
  ])('is filtered by %s, newest first', async (query, numbers) => {
    expect(numbersOf(await list(query))).toEqual(numbers);
  });

  it('is read page by page without losing or doubling a paper', async () => {
    const first = await list('year=2031&limit=3');
    const second = await list(`year=2031&limit=3&cursor=${first.nextCursor}`);
    expect([...numbersOf(first), ...numbersOf(second)]).toEqual(numbersOf(await list('year=2031')));
    expect(second.nextCursor).toBeNull();
    const page = await office.secretary.get('/decisions?year=2031&limit=3&kind=');
    expect(page.text).toContain(`cursor=${first.nextCursor}`);
    expect(page.text).toContain('33/CV-SKHCN');
  });

  it.each(['21/KH-UBND', '21 / kh-ubnd', '21/KH - UBND'])(
    'holds one row however it is spelt: %s',
    async (number) => {
      const paper = { number, kind: 'KH', date: '2031-01-05' };
      const answers = await Promise.all([1, 2].map(() => office.secretary.post('decisions', paper)));
      expect(answers.map((answer) => done(answer).number)).toEqual(['21/KH-UBND', '21/KH-UBND']);
      expect(numbersOf(await list('year=2031'))).toHaveLength(4);
    },
  );

  it('says which projects a paper concerns', async () => {
    const { projects } = done(await office.secretary.get(`decisions/${decisionId}`));
    expect(projects).toContainEqual(expect.objectContaining({ id: projectId, role: 'approves' }));
    expect((await office.secretary.get(`/decisions/${decisionId}`)).text).toContain(
      `href="/projects/${projectId}"`,
    );
  });
});

it('tells a sender that the disk is full, and changes nothing', async () => {
  const store = office.application.app.get(FileStore);
  const before = done(await office.secretary.get(`projects/${projectId}`)).version;
  const { draft } = store;
  async function* full() {
    yield Buffer.from('a');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  store.draft = () => draft.call(store, full());
  try {
    const answer = await send(`projects/${projectId}/documents`);
    expect([...codeOf(answer), answer.headers['retry-after']]).toEqual([503, 'store-full', '5']);
    expect(answer.body.title).toContain('không còn chỗ lưu tệp');
  } finally {
    store.draft = draft;
  }
  expect(done(await office.secretary.get(`projects/${projectId}`)).version).toBe(before);
});
