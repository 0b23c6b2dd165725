/** Lists as files: at once, and ordered. */
import readXlsx from 'read-excel-file/node';
import { FileMakers } from '../../src/features/file-orders/file-makers.js';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { StoredFiles } from '../../src/features/files/stored-files.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import type { Answer, Client } from '../support/application.js';
import { multipart } from '../support/files.js';
import { done, Office } from '../support/office.js';

const FORMULA = `=cmd|'/C calc'!A0`;
let office: Office;

beforeAll(async () => {
  office = await Office.open();
  await office.runUntilInProgress({ title: FORMULA });
  await office.propose({ title: '<script>{{constructor}}</script>', field: 'social' });
  await office.propose({ title: 'Của người khác', leadInstitutionId: office.partnerId, partners: [] });
}, 120_000);
afterAll(() => office.close());

async function tableOf({ bytes }: Pick<Answer, 'bytes'>): Promise<Record<string, unknown>[]> {
  const [sheet] = (await readXlsx(bytes)) as unknown as { data: unknown[][] }[];
  const [head, ...rows] = sheet!.data;
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])));
}

const vietnamese = { 'accept-language': 'vi' };
const english = { 'accept-language': 'en' };

describe('the list of projects as a file', () => {
  it('holds what is filtered, with real amounts and dates, hostile titles as text', async () => {
    const answer = await office.secretary.get('projects/export?format=xlsx', vietnamese);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/danh-muc-nhiem-vu-khcn-\d{4}-\d\d-\d\d\.xlsx/);
    const rows = await tableOf(answer);
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row['Tên nhiệm vụ'] === `'${FORMULA}`)).toMatchObject({
      'Chủ nhiệm': 'Chủ Nhiệm',
      Cấp: 'Cấp cơ sở',
      'Giai đoạn': 'Đang thực hiện',
      'Quyết định phê duyệt': '690/QĐ-UBND',
      'Ngày quyết định': new Date('2020-04-15T00:00:00Z'),
      'Hợp đồng đến ngày': new Date('2021-12-31T00:00:00Z'),
      'Kinh phí phê duyệt (đồng)': 1_498_636_500,
      'Ngân sách huyện (đồng)': 412_333_500,
      'Vốn đối ứng (đồng)': 1_086_303_000,
    });
    const filtered = await tableOf(
      await office.secretary.get('projects/export?format=xlsx&field=social', english),
    );
    expect(filtered.map(({ Title }) => Title)).toEqual(['<script>{{constructor}}</script>']);
    const searched = await tableOf(
      await office.secretary.get('projects/export?format=xlsx&q=cua%20nguoi', english),
    );
    expect(searched.map(({ Title }) => Title)).toEqual(['Của người khác']);
  });

  it('tells the same in CSV', async () => {
    const { text } = await office.secretary.get('projects/export?format=csv&sort=title', vietnamese);
    expect(text).toMatch(/^\ufeffMã số,Tên nhiệm vụ,/);
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(4);
    expect(text).toContain(`,'${FORMULA},`);
    expect(text).toContain(',2020-04-15,2020-04-15,2021-12-31,,1498636500,');
  });

  it('shows each reader their projects only, and no money to whom it is closed', async () => {
    const own = await tableOf(await office.investigator.get('projects/export?format=xlsx', english));
    const listed = done(await office.investigator.get('projects')).items;
    expect(own.map(({ Code }) => Code).sort()).toEqual(
      listed.map(({ code }: { code: string }) => code).sort(),
    );
    const [seen] = await tableOf(await office.members[0]!.client.get('projects/export?format=xlsx', english));
    expect(Object.keys(seen!)).not.toContain('Approved (đồng)');
    expect(Object.keys(own[0]!)).toContain('Approved (đồng)');
  });

  it('is offered beside the filter, and noted in the trail', async () => {
    const page = await office.secretary.get('/projects?field=social');
    expect(page.text).toContain('/api/v1/projects/export?field=social&amp;format=xlsx');
    const [{ count }] = await office.application.sql.query(
      `select count(*)::int as count from audit_entry where act = 'project-list.exported'`,
    );
    expect(count).toBeGreaterThan(3);
  });

  it('refuses what it cannot read', async () => {
    expect((await office.secretary.get('projects/export?format=pdf')).status).toBe(400);
    expect((await office.secretary.get('projects/export')).status).toBe(400);
    expect((await office.application.anonymous.get('projects/export?format=csv')).status).toBe(401);
  });
});

describe('an ordered file', () => {
  const LIST = { kind: 'project-list', parameters: { format: 'csv' } };
  const place = async (by: Client, order: object = LIST) => done(await by.post('file-orders', order));
  const sweep = () => office.application.app.get(FileMaking).sweep();
  const clear = () => office.application.app.get(StoredFiles).clearUnnamed();
  const contentOf = async (id: string): Promise<string> =>
    (await office.application.sql.query('select sha256 from file_order where id = $1', [id]))[0].sha256;
  const expire = (id: string) =>
    office.application.sql.query('update file_order set expires_at = $2 where id = $1', [id, new Date(0)]);
  const isStored = async (sha256: string) => {
    const stored = await office.application.app.get(FileStore).open(sha256);
    stored?.bytes.destroy();
    return stored !== null;
  };
  const stateOf = async (by: Client, id: string) => done(await by.get(`file-orders/${id}`)).state;

  it("is one order however often it is sent, made by a worker, and its own person's alone", async () => {
    const [order, again] = await Promise.all([place(office.secretary), place(office.secretary)]);
    expect(again.id).toBe(order.id);
    expect(order).toMatchObject({ state: 'waiting', isOpen: true, percent: null });
    expect((await office.secretary.get(`file-orders/${order.id}/content`)).status).toBe(409);
    expect((await office.secretary.get(`/file-orders/${order.id}`)).text).toMatch(/<progress[^>]*>/);

    expect(await Promise.all([sweep(), sweep()]).then(([a, b]) => a + b)).toBe(1);
    const made = done(await office.secretary.get(`file-orders/${order.id}`));
    expect(made).toMatchObject({ state: 'ready', percent: 100, fileName: expect.stringMatching(/\.csv$/) });
    const content = await office.secretary.get(`file-orders/${order.id}/content`);
    expect(content.text).toContain(`,'${FORMULA},`);
    const page = (await office.secretary.get(`/file-orders/${order.id}`)).text;
    expect(page).toContain(`/api/v1/file-orders/${order.id}/content`);
    expect(page).not.toContain('http-equiv="refresh"');

    for (const path of [
      `file-orders/${order.id}`,
      `file-orders/${order.id}/content`,
      `/file-orders/${order.id}`,
    ])
      expect((await office.leader.get(path)).status).toBe(404);
    expect((await office.leader.post(`file-orders/${order.id}/cancellation`)).status).toBe(404);
    expect(done(await office.leader.get('file-orders')).items).toEqual([]);
    expect((await office.leader.get('/file-orders')).status).toBe(200);
    const acts = await office.application.sql.query(
      'select act from audit_entry where subject_id = $1 order by at, id',
      [order.id],
    );
    expect(acts.map(({ act }: { act: string }) => act)).toEqual(['file-order.placed', 'file-order.fetched']);
  });

  it('is cancelled before it is made', async () => {
    const { id } = await place(office.secretary);
    expect(done(await office.secretary.post(`file-orders/${id}/cancellation`)).state).toBe('cancelled');
    expect((await office.secretary.post(`file-orders/${id}/cancellation`)).status).toBe(201);
    expect(await sweep()).toBe(0);
  });

  it('stops while it is made when it is cancelled, and shows how far it is', async () => {
    office.application.app.get(FileMakers).register('slow', {
      may: () => true,
      check: async (_, parameters) => parameters,
      titleOf: () => 'Chậm',
      fileOf: () => ({ name: 'cham.txt', mediaType: 'text/plain' }),
      make: async ({ progress }) =>
        (async function* () {
          for (let at = 1; ; at++) {
            progress(Math.min(at, 40), 100);
            yield Buffer.from('.');
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        })(),
    });
    const { id } = await place(office.finance, { kind: 'slow', parameters: {} });
    const making = sweep();
    const until = async (test: () => Promise<boolean>) => {
      while (!(await test())) await new Promise((resolve) => setTimeout(resolve, 100));
    };
    await until(async () => done(await office.finance.get(`file-orders/${id}`)).percent > 0);
    expect((await office.finance.get(`/file-orders/${id}`)).text).toMatch(/hx-trigger="every 2s"/);
    done(await office.finance.post(`file-orders/${id}/cancellation`));
    expect(await making).toBe(0);
    expect(await stateOf(office.finance, id)).toBe('cancelled');
  }, 20_000);

  it('is taken over from a program that died, a few times', async () => {
    const { id } = await place(office.leader);
    const die = `update file_order set state = 'making', attempts = $2, ring_at = now() - interval '1 s' where id = $1`;
    await office.application.sql.query(die, [id, 1]);
    expect(await sweep()).toBe(1);
    const { id: next } = await place(office.leader);
    await office.application.sql.query(die, [next, 3]);
    expect(await sweep()).toBe(0);
    expect(done(await office.leader.get(`file-orders/${next}`))).toMatchObject({
      state: 'failed',
      failure: 'interrupted',
    });
    expect((await office.leader.get(`/file-orders/${next}`)).text).toContain('đặt lại');
  });

  it('is neither made nor handed over for one who lost the right, nor ordered without it', async () => {
    const report = { kind: 'annual-report', parameters: { year: 2020, format: 'docx' } };
    expect((await office.finance.post('file-orders', report)).status).toBe(403);
    const reporter = await office.application.openAccount('reporter@test.local', ['reporter', 'finance']);
    const made = await place(reporter, report);
    expect(await sweep()).toBe(1);
    expect((await reporter.get(`file-orders/${made.id}/content`)).bytes.subarray(0, 2).toString()).toBe('PK');
    const late = await place(reporter, { ...report, parameters: { year: 2021, format: 'xlsx' } });
    await office.application.sql.query(
      `update account set roles = '{finance}' where email = 'reporter@test.local'`,
    );
    expect(await sweep()).toBe(0);
    expect(done(await reporter.get(`file-orders/${late.id}`))).toMatchObject({
      state: 'failed',
      failure: 'not-permitted',
    });
    expect((await reporter.get(`file-orders/${made.id}/content`)).status).toBe(404);
  });

  it('may be a whole project, ordered from its page, of which the order says nothing to others', async () => {
    const [{ id: projectId }] = done(await office.secretary.get('projects?limit=1')).items;
    expect((await office.secretary.get(`/projects/${projectId}`)).text).toContain('value="project-dossier"');
    const dossier = { kind: 'project-dossier', parameters: { projectId } };
    expect((await office.investigator.post('file-orders', dossier)).status).toBe(403);
    const unknown = { ...dossier, parameters: { projectId: office.leadId } };
    expect((await office.secretary.post('file-orders', unknown)).status).toBe(404);
    const { id } = await place(office.secretary, dossier);
    expect(await sweep()).toBe(1);
    const content = await office.secretary.get(`file-orders/${id}/content`);
    expect(content.headers['content-type']).toBe('application/zip');
    expect(content.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is kept for its time, named by nothing and cleared from the store afterwards', async () => {
    const social = { kind: 'project-list', parameters: { format: 'csv', field: 'social' } };
    const { id } = await place(office.auditor, social);
    expect(await sweep()).toBe(1);
    const sha256 = await contentOf(id);
    expect(await isStored(sha256)).toBe(true);
    await expire(id);
    await sweep();
    await clear();
    expect(await isStored(sha256)).toBe(false);
    expect((await office.auditor.get(`file-orders/${id}/content`)).body.code).toBe('file-order-expired');
    const [row] = await office.application.sql.query('select sha256 from file_order where id = $1', [id]);
    expect(row.sha256).toBeNull();
    expect((await office.auditor.get(`/file-orders/${id}`)).text).toContain('hết hạn giữ');
  });

  it('is cleared from the store also where another cannot be', async () => {
    const store: Partial<FileStore> = office.application.app.get(FileStore);
    const titled = (q: string) => ({ kind: 'project-list', parameters: { format: 'csv', q } });
    const orders = [await place(office.auditor, titled('nuoi')), await place(office.auditor, titled('cua'))];
    expect(await sweep()).toBe(2);
    const contents = await Promise.all(orders.map(({ id }) => contentOf(id)));
    for (const { id } of orders) await expire(id);
    const remove = store.remove!.bind(store);
    let first: string | undefined;
    store.remove = async (sha256) => {
      first ??= sha256;
      if (sha256 === first) throw new Error('locked for good');
      await remove(sha256);
    };
    await sweep();
    await clear().catch(() => {});
    delete store.remove;
    expect(contents).toContain(first);
    for (const sha256 of contents) expect(await isStored(sha256)).toBe(sha256 === first);
  });

  it('leaves its content in the store as long as another order or a document holds the same bytes', async () => {
    const [one, other] = [await place(office.auditor), await place(office.secretary)];
    expect(await sweep()).toBe(2);
    const sha256 = await contentOf(one.id);
    expect(await contentOf(other.id)).toBe(sha256);
    await expire(one.id);
    await sweep();
    await clear();
    expect((await office.secretary.get(`file-orders/${other.id}/content`)).status).toBe(200);

    const { bytes } = await office.secretary.get(`file-orders/${other.id}/content`);
    const { body, type } = multipart([
      { name: 'kind', value: 'report' },
      { name: 'title', value: 'Danh mục đã đặt' },
      { name: 'file', value: bytes, fileName: 'danh-muc.csv', type: 'text/csv' },
    ]);
    const [{ id: project }] = done(await office.secretary.get('projects')).items;
    const path = `projects/${project}/documents`;
    const filed = done(await office.secretary.post(path, body, { 'content-type': type }));
    await expire(other.id);
    await sweep();
    await clear();
    expect((await office.secretary.get(`documents/${filed.id}/content`)).bytes.equals(bytes)).toBe(true);
  });

  it('is refused where nobody makes it, its parameters cannot be read, or too many wait', async () => {
    expect((await office.secretary.post('file-orders', { kind: 'moon', parameters: {} })).status).toBe(400);
    const wrong = { kind: 'project-list', parameters: { format: 'csv', nonsense: 1 } };
    expect((await office.secretary.post('file-orders', wrong)).status).toBe(400);
    for (let year = 2001; year <= 2005; year++)
      await place(office.auditor, { kind: 'project-list', parameters: { format: 'csv', year } });
    const sixth = await office.auditor.post('file-orders', {
      kind: 'project-list',
      parameters: { format: 'csv', year: 2006 },
    });
    expect(sixth.body.code).toBe('file-orders-too-many');
    expect(await sweep()).toBe(5);
  });
});
