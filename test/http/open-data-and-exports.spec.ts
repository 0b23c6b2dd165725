/** What leaves the house: decided projects as open data without persons, and one project whole for its inspectors. */
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import JSZip from 'jszip';
import type { Actor } from '../../src/domain/access/actor.js';
import { isPublishable } from '../../src/domain/open-data/grant.js';
import { GRANT_COLUMNS } from '../../src/domain/open-data/grant-fields.js';
import { AuditTrail } from '../../src/features/audit/audit-trail.js';
import { GrantRepository } from '../../src/features/open-data/grants.repository.js';
import { OpenDataService } from '../../src/features/open-data/open-data.service.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import type { Client } from '../support/application.js';
import { multipart, TEXT } from '../support/files.js';
import { GIVING_PACKAGE } from '../support/giving-schema.js';
import { done, Office } from '../support/office.js';

const HOSTILE = `=cmd|'/C calc'!A0 <script>alert(1)</script> {{constructor}} "x",\u202E`;

let office: Office;
let projectId: string;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  projectId = await office.runUntilInProgress({
    title: HOSTILE,
    objectives: '+1 mục tiêu\r\nhai dòng',
    authorityId: (await office.application.sql.query(`select id from institution where code = 'BS'`))[0].id,
  });
  done(
    await office.finance.post(`projects/${projectId}/disbursements`, {
      kind: 'advance',
      source: 'district-budget',
      amountVnd: '100000000',
      date: '2020-05-15',
      document: { number: 'UNC-1', date: '2020-05-15' },
    }),
  );
  await office.propose({ title: 'Chưa được phê duyệt' });
}, 60_000);

afterAll(() => office.close());

async function file(title: string, fileName: string, bytes = TEXT): Promise<string> {
  const { body, type } = multipart([
    { name: 'kind', value: 'report' },
    { name: 'title', value: title },
    { name: 'file', value: bytes, fileName, type: 'text/plain' },
  ]);
  return done(await office.secretary.post(`projects/${projectId}/documents`, body, { 'content-type': type }))
    .id;
}

describe('open data', () => {
  const grantsOf = async (by: Client, path = 'open-data/grants.json') => {
    const answer = await by.get(path);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    return JSON.parse(answer.text);
  };

  it('fits the 360Giving standard, with the money of the decision and its ledger', async () => {
    const opened = await grantsOf(office.auditor);
    const ajv = new Ajv({ allErrors: true, strictTypes: false });
    addFormats.default(ajv);
    const validate = ajv.compile(GIVING_PACKAGE);
    validate(opened);
    expect(validate.errors).toBeNull();
    expect(opened).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      containsDemonstration: false,
    });
    expect(opened.grants).toHaveLength(1);
    expect(opened.grants[0]).toMatchObject({
      title: HOSTILE,
      currency: 'VND',
      amountAwarded: 1_498_636_500,
      amountDisbursed: 100_000_000,
      awardDate: '2020-04-15',
      decision: '690/QĐ-UBND',
      plannedDates: [{ startDate: '2020-04', endDate: '2021-12' }],
      fundingOrganization: [{ name: 'UBND huyện Bình Sơn' }],
      recipientOrganization: [{ name: 'Trường Đại học Sư phạm – Đại học Đà Nẵng' }],
      moneyBySource: [
        { source: 'counterpart', amountApproved: 1_086_303_000, amountDisbursed: 0 },
        { source: 'district-budget', amountApproved: 412_333_500, amountDisbursed: 100_000_000 },
      ],
    });
    expect(opened.grants[0].id).toBe(`VN-KHCN-${opened.grants[0].code}`);
  });

  it('says the same in the table, in which nothing is a formula', async () => {
    const { text } = await office.auditor.get('open-data/grants.csv');
    expect(text.startsWith('\uFEFFid,code,title,')).toBe(true);
    expect(text).toContain(`"'=cmd|'/C calc'!A0 <script>alert(1)</script> {{constructor}} ""x"","`);
    expect(text).toContain(`"'+1 mục tiêu\nhai dòng"`);
    expect(text).toContain(',1498636500,100000000,2020-04-15,690/QĐ-UBND,');
    expect(text.split('\r\n')[0]!.split(',')).toEqual(
      GRANT_COLUMNS.map(({ title }) => title).map((title, at) => (at === 0 ? `\uFEFF${title}` : title)),
    );
  });

  it('names no person, council or household', async () => {
    await office.application.sql.query(
      `update institution set kind = 'household', name = 'Hộ ông Nguyễn Văn Kín' where id = $1`,
      [office.partnerId],
    );
    const { text } = await office.auditor.get('open-data/grants.json');
    for (const person of ['Chủ Nhiệm', 'Thành Viên', 'Văn Kín', '@', 'ballot', 'khcn-grade'])
      expect(text).not.toContain(person);
    expect(text).toContain('Hộ gia đình (không nêu tên)');
  });

  it.each([
    ['', [1, 1]],
    [`update project set authority_id = null`, [1, 0]],
    [`update project set lead_institution_id = null`, [1, 0]],
    [`update decision set date = '2020-04'`, [1, 0]],
    [`update decision set date = null`, [1, 1]],
    [`delete from project_decision; update stage_change set effective_date = '2020-04'`, [1, 0]],
    [`update funding_plan set kind = 'recorded', total_precision = 'about'`, [1, 0]],
    [`update funding_plan set kind = 'recorded'`, [1, 1]],
    [`update funding_plan set kind = 'estimate'`, [1, 0]],
    [`update project set stage = 'withdrawn'`, [0, 0]],
  ])('counts without reading it what it publishes, after %j', async (damage, counts) => {
    const grants = office.application.app.get(GrantRepository);
    const damaged = office.application.sql.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(damage);
      const { decided, published } = await grants.counts(tx, false);
      const read = (await grants.batch(tx, false, '', 10)).filter(isPublishable);
      throw Object.assign(new Error('taken back'), { told: [[decided, published], read.length] });
    });
    await expect(damaged).rejects.toMatchObject({ told: [counts, counts[1]] });
  });

  it.each([
    ['accepted', false],
    ['not-accepted', false],
    ['recognized', true],
  ])('tells the second of a move to %s only where it tells of the move: %s', async (stage, isTold) => {
    const grants = office.application.app.get(GrantRepository);
    const judged = office.application.sql.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      const [before] = await grants.batch(tx, false, '', 10);
      await tx.query(
        `update stage_change set to_stage = $2, created_at = '2050-01-01T00:00:00Z'
         where project_id = $1 and to_stage = 'in-progress'`,
        [projectId, stage],
      );
      const [after] = await grants.batch(tx, false, '', 10);
      const told = [after!.modifiedAt.startsWith('2050'), before!.modifiedAt.startsWith('2050')];
      throw Object.assign(new Error('taken back'), { told });
    });
    await expect(judged).rejects.toMatchObject({ told: [isTold, false] });
  });

  it('explains each field in both languages', async () => {
    const { fields, licence } = done(await office.auditor.get('open-data/dictionary'));
    expect(licence).toContain('creativecommons');
    for (const { columns, vi, en } of fields)
      expect([columns.length > 0, vi.length > 5, en.length > 5]).toEqual([true, true, true]);
    const { text } = await office.auditor.get('/open-data');
    expect(text).toContain('amountAwarded');
    expect(text).toContain('/open-data/grants.csv');
  });

  it('holds demonstration projects only where they are asked for', async () => {
    const sql = (value: boolean) =>
      office.application.sql.query('update project set demonstration = $2 where id = $1', [projectId, value]);
    await sql(true);
    expect((await grantsOf(office.auditor)).grants).toEqual([]);
    const shown = await grantsOf(office.auditor, 'open-data/grants.json?demonstration=1');
    expect([shown.containsDemonstration, shown.grants[0].demonstration]).toEqual([true, true]);
    expect(shown.description).toContain('minh họa');
    await sql(false);
  });

  it('is shut to others, and to everybody without an account, unless it is public', async () => {
    for (const path of [
      'open-data/grants.json',
      '/open-data',
      '/open-data/grants.csv',
      'open-data/dictionary',
    ]) {
      // Pages hide what they may not show.
      const shut = path.startsWith('/') ? [403, 404] : [403];
      for (const by of [office.finance, office.investigator])
        expect(shut).toContain((await by.get(path)).status);
      expect([401, 302, 303]).toContain((await office.application.anonymous.get(path)).status);
    }
    const open = office.application.app.get(OpenDataService, { strict: false });
    Object.defineProperty(open, 'isPublic', { get: () => true, configurable: true });
    try {
      for (const path of ['/open-data', '/open-data/grants.csv', '/open-data/grants.json'])
        expect((await office.application.anonymous.get(path)).status).toBe(200);
      const withDemonstration = await office.application.anonymous.get(
        '/open-data/grants.csv?demonstration=1',
      );
      expect(withDemonstration.status).toBe(401);
    } finally {
      Reflect.deleteProperty(open, 'isPublic');
    }
  });

  it('leaves out what the records do not say, instead of making it up', async () => {
    const other = await office.propose({ title: 'Thiếu kinh phí', kind: 'support' });
    done(
      await office.move(other, 'approved', {
        effectiveDate: '2021-04-15',
        decision: { number: '77/QĐ-UBND', date: '2021-04-15', issuer: 'UBND huyện Bình Sơn' },
      }),
    );
    expect((await grantsOf(office.auditor)).grants).toHaveLength(1);
    expect((await office.auditor.get('/open-data')).text).toMatch(/còn thiếu<\/dt><dd>1</);
  });
});

describe('the export of a project', () => {
  const exportBy = async (by: Client, id = projectId) => {
    const answer = await by.get(`projects/${id}/export`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    return JSZip.loadAsync(answer.bytes);
  };
  const json = async (archive: JSZip, name: string) =>
    JSON.parse(await archive.file(`records/${name}.json`)!.async('string'));

  it('holds records, money, documents and audit, each with its sum, under harmless names', async () => {
    await file(HOSTILE, '../../CON.txt');
    const withdrawn = await file('Bản nhầm', 'nham.txt', Buffer.from('bản nhầm'));
    done(await office.secretary.post(`documents/${withdrawn}/withdrawal`, { reason: 'Nhầm' }));
    const archive = await exportBy(office.auditor);
    const names = Object.keys(archive.files);
    for (const name of names) expect(name).toMatch(/^([a-z]+\/)?[a-z0-9-]+(\.[a-z0-9]+)?$|^SHA256SUMS$/);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('documents/'))).toHaveLength(2);

    const sums = (await archive.file('SHA256SUMS')!.async('string')).trim().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name] = line.split('  ') as [string, string];
      const bytes = await archive.file(name)!.async('nodebuffer');
      expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sum]);
    }

    expect(await json(archive, 'project')).toMatchObject([{ id: projectId, title: HOSTILE }]);
    expect(await json(archive, 'funding-plans')).toMatchObject([{ total_vnd: 1_498_636_500 }]);
    expect(await json(archive, 'ledger')).toMatchObject([{ cash_vnd: 100_000_000 }]);
    expect((await json(archive, 'stage-history')).length).toBeGreaterThan(3);
    const ballots: object[] = await json(archive, 'ballots');
    expect(ballots).toHaveLength(9);
    // A version counts the drafts of its member, which are nobody's business.
    for (const ballot of ballots) expect(ballot).not.toHaveProperty('version');
    expect(await json(archive, 'verdicts')).toHaveLength(1);
    const minutes = names.find((name) => name.startsWith('minutes/'))!;
    expect(await archive.file(minutes)!.async('string')).toContain('9 phiếu đề nghị thực hiện');
    const audit = (await archive.file('records/audit.jsonl')!.async('string')).trim().split('\n');
    expect(audit.map((line) => JSON.parse(line).act)).toEqual(
      expect.arrayContaining(['project.proposed', 'session.closed']),
    );
    expect(audit.filter((line) => line.includes('dossiers.read'))).toEqual([]);
  });

  it('begins with a page that runs nothing', async () => {
    const page = await (await exportBy(office.auditor)).file('index.html')!.async('string');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('href="records/ballots.json"');
  });

  it('is recorded with who read it, and shut to others', async () => {
    await exportBy(office.leader);
    const { items } = done(await office.auditor.get(`audit?entity=project&id=${projectId}&readings=shown`));
    const reading = {
      act: 'dossiers.read',
      rootKind: 'account',
      subjectKind: 'project',
      subjectId: projectId,
    };
    expect(items).toContainEqual(expect.objectContaining({ ...reading, actorName: 'leader@test.local' }));
    for (const by of [office.finance, office.investigator, office.members[0]!.client])
      expect((await by.get(`projects/${projectId}/export`)).status).toBe(403);
    expect((await office.auditor.get(`projects/${office.leadId}/export`)).status).toBe(404);
    const page = async (by: Client) => (await by.get(`/projects/${projectId}`)).text;
    expect(await page(office.auditor)).toContain(`/api/v1/projects/${projectId}/export`);
    expect(await page(office.investigator)).not.toContain('/export');
  });

  /** As older versions told of it. */
  function exportedOnceBefore(id: string): Promise<void> {
    const actor: Actor = {
      accountId: null,
      name: 'auditor@test.local',
      personId: null,
      institutionId: null,
      roles: [],
      language: 'vi',
    };
    const { app } = office.application;
    return app
      .get(Transactions)
      .run((tx) =>
        app.get(AuditTrail).record(tx, { actor }, { act: 'project.exported', root: { kind: 'project', id } }),
      );
  }

  it('is a reading, which changes nothing of the project', async () => {
    const id = await office.propose({ title: 'Đọc cả hồ sơ' });
    await office.propose({ title: 'Đề xuất sau cùng' });
    await exportBy(office.auditor, id);
    await exportedOnceBefore(id);
    const [, lastChange] = (await office.secretary.get(`/projects/${id}`)).text.split('Thay đổi gần nhất');
    expect(lastChange!.split('</dd>')[0]).toMatch(/, secretary@test.local$/);
    const { text } = await office.auditor.get('/work');
    expect(text.indexOf('Đề xuất sau cùng')).toBeLessThan(text.indexOf('Đọc cả hồ sơ'));
  });

  it('says nothing of ballots and comments before their session is closed', async () => {
    const id = await office.propose({ title: 'Đang họp' });
    const { sessionId } = await office.openSession(id, 'definition', '2020-02-20');
    const read = async (by: Client) => {
      const archive = await exportBy(by, id);
      const texts = [];
      for (const name of Object.keys(archive.files).sort()) {
        if (name === 'SHA256SUMS') continue;
        const text = await archive.file(name)!.async('string');
        texts.push([name, withoutReading(text)]);
      }
      return texts;
    };
    const readers = [office.auditor, office.leader, office.secretary, administrator];
    const before = [];
    for (const reader of readers) before.push(await read(reader));
    done(await office.cast(sessionId, 0, { approve: false, comment: 'lời kín' }));
    done(await office.cast(sessionId, 1, { approve: true }));
    const after = [];
    for (const reader of readers) after.push(await read(reader));
    expect(after).toEqual(before);
  });

  it('leaves out what a member took back and never handed in again', async () => {
    const closed = `(select ballot.id from ballot where project_id = '${projectId}' order by id limit 1)`;
    const asIf = (statements: string) =>
      office.application.sql.transaction(async (tx) => {
        await tx.query('set local session_replication_role = replica');
        await tx.query(statements);
      });
    const names = async () =>
      Object.keys((await exportBy(office.auditor)).files).filter((name) => /^ballots/.test(name));
    const versions = async () => json(await exportBy(office.auditor), 'ballot-versions');
    await asIf(`
      insert into ballot_version (ballot_id, version, form, submitted_at, reopened_at, reason)
        select ${closed}, 7, '{"comment": "rút lại"}', now(), now(), 'rút';
      update ballot set scan_file_id = (select id from stored_file limit 1) where id = ${closed}`);
    expect([(await versions()).length, (await names()).length]).toEqual([1, 1]);
    expect(await versions()).toMatchObject([{ version: 1, form: { comment: 'rút lại' } }]);
    await asIf(`update ballot set state = 'missing', form = '{}' where id = ${closed}`);
    expect([await versions(), await names()]).toEqual([[], []]);
    await asIf(
      `delete from ballot_version; update ballot set state = 'submitted', scan_file_id = null where id = ${closed}`,
    );
  });

  it('names no address, telephone or note of a person, and of project and contract only what it says that it does', async () => {
    const archive = await exportBy(office.auditor);
    for (const name of Object.keys(archive.files).filter((each) => each.startsWith('records/'))) {
      const text = await archive.file(name)!.async('string');
      expect([name, text.match(/"(e-?mail|phone|search_text|password\w*|gender)":/)?.[0]]).toEqual([
        name,
        undefined,
      ]);
    }
    await office.application.sql.query(
      'alter table contract add column secret text; alter table project add column secret text',
    );
    try {
      const later = await exportBy(office.auditor);
      for (const name of ['project', 'contract'])
        expect(await json(later, name)).toEqual(await json(archive, name));
    } finally {
      await office.application.sql.query(
        'alter table contract drop column secret; alter table project drop column secret',
      );
    }
    expect((await json(archive, 'project'))[0].principal_investigator).toBe('Chủ Nhiệm');
  });

  /** What each export says of itself. */
  function withoutReading(text: string): string {
    return text
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
      .replace(/"size":\s*\d+|<td>\d+<\/td>/g, 'size');
  }

  it('leaves a gap that the sums tell of where a content is gone', async () => {
    const id = await file('Mất nội dung', 'mat.txt', Buffer.from('sẽ mất'));
    await office.application.sql.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(
        `update stored_file set sha256 = repeat('0', 64) where id = (select file_id from document where id = $1)`,
        [id],
      );
    });
    const sums = await (await exportBy(office.auditor)).file('SHA256SUMS')!.async('string');
    expect(sums).toMatch(/^# documents\/\d{3}-report-mat-noi-dung\.txt: không còn/m);
  });
});
