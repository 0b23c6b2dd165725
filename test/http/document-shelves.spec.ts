/** Documents on every kind of record, in versions, signed, and as items of dossiers: over HTTP, by the right people. */
import { rmSync } from 'node:fs';
import type { Answer, Client } from '../support/application.js';
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
