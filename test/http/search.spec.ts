/** What a search finds, in which order, why, and what it must not tell. */
import type { Client } from '../support/application.js';
import { multipart, TEXT } from '../support/files.js';
import { done, Office } from '../support/office.js';

const TITLE =
  'Thử nghiệm mô hình nuôi và chế biến sản phẩm vi tảo xoắn Spirulina trên địa bàn huyện Bình Sơn, tỉnh Quảng Ngãi';

let office: Office;
let spirulina: string;
let hidden: string;

beforeAll(async () => {
  office = await Office.open();
  spirulina = await office.propose({ title: TITLE, kind: 'support' });
  done(
    await office.move(spirulina, 'approved', {
      effectiveDate: '2020-04-15',
      decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
    }),
  );
  const elsewhere = await office.institution('Viện Khác');
  const other = { leadInstitutionId: elsewhere, partners: [], principalInvestigatorId: undefined };
  await office.propose({ title: 'Tạo xoăn lá rau, 690 gốc', effectiveDate: '2023-01-10', ...other });
  await office.propose({ title: 'Thuỷ lợi cho hoà mỹ', effectiveDate: '2023-01-11', ...other });
  hidden = await office.propose({ title: 'Sâm cau hoang dã', effectiveDate: '2023-01-12', ...other });
  await file(spirulina, 'description', 'Thuyết minh bể nuôi', 'thuyet-minh.txt');
  await file(spirulina, 'review', 'Nhận xét của phản biện Quang Sáng', 'nhan-xet.txt');
});

afterAll(() => office.close());

async function file(projectId: string, kind: string, title: string, fileName: string): Promise<string> {
  const { body, type } = multipart([
    { name: 'kind', value: kind },
    { name: 'title', value: title },
    { name: 'file', value: TEXT, fileName, type: 'text/plain' },
  ]);
  return done(await office.secretary.post(`projects/${projectId}/documents`, body, { 'content-type': type }))
    .id;
}

const search = async (words: string, by = office.secretary, more = '') =>
  done(await by.get(`projects?q=${encodeURIComponent(words)}${more}`));
const titlesOf = async (words: string, by?: Client) =>
  (await search(words, by)).items.map(({ title }: { title: string }) => title);

/** By the owner, past the triggers that keep documents as they were filed. */
async function inAnotherWorld(statement: string, projectId: string): Promise<void> {
  await office.application.sql.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tx.query(statement, [projectId]);
    await tx.query('select renew_project_search(array[$1::uuid])', [projectId]);
  });
}

it.each([
  ['TẢO XOẮN'.normalize('NFD'), 'title'],
  ['tảo xoắn', 'title'],
  ['spiru', 'title'],
  [TITLE, 'title'],
  ['690/QĐ-UBND', 'decision'],
  ['690 / qd-ubnd', 'decision'],
  ['690', 'decision'],
  ['Trường Đại học Sư phạm – Đại học Đà Nẵng', 'leadInstitution'],
  ['Vạn Tường', 'partner'],
  ['chủ nhiệm', 'principalInvestigator'],
  ['bể nuôi thuyết minh', 'document'],
  ['spirulina vạn tường', 'partner'],
])('finds by %j, and says in which field', async (words, field) => {
  const { items } = await search(words);
  expect(items[0]).toMatchObject({ id: spirulina });
  expect(items[0].match.field).toBe(field);
  const { excerpt } = items[0].match;
  expect(excerpt.some(({ hit }: { hit: boolean }) => hit)).toBe(true);
});

it.each([
  ['tảo xoắn', [TITLE, 'Tạo xoăn lá rau, 690 gốc']],
  ['tạo xoăn', ['Tạo xoăn lá rau, 690 gốc', TITLE]],
  ['tao xoan', ['Tạo xoăn lá rau, 690 gốc', TITLE]],
  ['thủy lợi Hòa', ['Thuỷ lợi cho hoà mỹ']],
  ['thuỷ lợi hoà', ['Thuỷ lợi cho hoà mỹ']],
])('answers %j in the order of how well it agrees, then newest first', async (words, titles) => {
  expect(await titlesOf(words)).toEqual(titles);
});

it('pages through a search in its order, each project once', async () => {
  for (const n of [1, 2, 3]) await office.propose({ title: `Rồng nhỏ ${n}`, effectiveDate: '2022-02-02' });
  for (const n of [1, 2, 3]) await office.propose({ title: `Rong nho ${n}`, effectiveDate: '2021-02-02' });
  const whole = await search('rồng nhỏ');
  expect(whole.total).toBe(6);
  const paged = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = await search('rồng nhỏ', office.secretary, `&limit=2${cursor}`);
    paged.push(...items);
    if (!nextCursor) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(paged).toEqual(whole.items);
  expect(paged.map(({ title }) => title.slice(0, 4))).toEqual([
    'Rồng',
    'Rồng',
    'Rồng',
    'Rong',
    'Rong',
    'Rong',
  ]);
  const byTitle = await search('rong nho', office.secretary, '&sort=title&limit=1');
  expect(byTitle.items[0]).toMatchObject({ title: 'Rong nho 1', match: { field: 'title' } });
  const next = await search('rong nho', office.secretary, `&sort=title&limit=1&cursor=${byTitle.nextCursor}`);
  expect(next.items[0].title).toBe('Rong nho 2');
});

it('refuses the cursor of another order', async () => {
  const { nextCursor } = done(await office.secretary.get('projects?limit=1'));
  const answer = await office.secretary.get(`projects?q=rong&cursor=${nextCursor}`);
  expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
});

it('follows what is renamed, renumbered, filed and withdrawn', async () => {
  const institutionId = await office.institution('Trung tâm Cũ Kỹ');
  const id = await office.propose({ title: 'Gạo lứt', leadInstitutionId: institutionId });
  expect(await titlesOf('trung tâm cũ kỹ')).toEqual(['Gạo lứt']);
  done(await office.secretary.patch(`institutions/${institutionId}`, { name: 'Trung tâm Tinh Khôi' }));
  expect([await titlesOf('cũ kỹ'), await titlesOf('tinh khôi')]).toEqual([[], ['Gạo lứt']]);
  done(await office.secretary.patch(`projects/${id}`, { title: 'Gạo huyết rồng', partners: [] }));
  expect([await titlesOf('gạo lứt'), await titlesOf('huyết rồng')]).toEqual([[], ['Gạo huyết rồng']]);
  const documentId = await file(id, 'report', 'Báo cáo độc nhất', 'bao-cao-oai-huong.txt');
  expect([await titlesOf('độc nhất'), await titlesOf('oai huong')]).toEqual([
    ['Gạo huyết rồng'],
    ['Gạo huyết rồng'],
  ]);
  done(await office.secretary.post(`documents/${documentId}/withdrawal`, { reason: 'Nhầm' }));
  expect(await titlesOf('độc nhất')).toEqual([]);
});

it.each([
  ['%', []],
  ['_', []],
  ['\\', []],
  [`'"`, []],
  [`tảo' & !xoắn:*`, [TITLE, 'Tạo xoăn lá rau, 690 gốc']],
  ['\u202etảo\u200f xoắn\u202c', [TITLE, 'Tạo xoăn lá rau, 690 gốc']],
  ['...!?—', []],
  ['\u200f', []],
  ['không có gì như thế', []],
])('answers %j with what it says', async (words, titles) => {
  expect(await titlesOf(words)).toEqual(titles);
  expect((await office.secretary.get(`/projects?q=${encodeURIComponent(words)}`)).status).toBe(200);
});

it('answers a single letter, and a sentence where there are ten thousand', async () => {
  expect((await titlesOf('s')).length).toBeGreaterThan(1);
  const answer = await office.secretary.get(`projects?q=${'a'.repeat(10_000)}`);
  expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'q']);
  expect(await titlesOf('a '.repeat(400))).toBeInstanceOf(Array);
});

it('finds a title of ten thousand letters, cut in what is shown', async () => {
  const id = await office.propose();
  await inAnotherWorld(
    `update project set title = repeat('ố', 10000) || ' <script>alert(1)</script> trăm hoa' where id = $1`,
    id,
  );
  const { items } = await search('trăm hoa alert');
  expect(items[0].id).toBe(id);
  expect(JSON.stringify(items[0].match).length).toBeLessThan(600);
});

describe('the page', () => {
  it('marks under the title what agrees, and escapes the rest', async () => {
    const { text } = await office.secretary.get('/projects?q=tao+xoan');
    expect(text).toContain('vi <mark>tảo</mark> <mark>xoắn</mark> Spirulina');
    const attacked = await office.secretary.get('/projects?q=alert+tram');
    expect(attacked.text).toContain('<mark>alert</mark>');
    expect(attacked.text).not.toContain('<script>alert');
    const number = await office.secretary.get('/projects?q=690%2FQĐ-UBND');
    expect(number.text).toMatch(
      /data-match="decision">Số quyết định: <bdi><mark>690<\/mark>\/<mark>QĐ<\/mark>/,
    );
  });

  it('says what to try where nothing is found', async () => {
    const page = (words: string) => office.secretary.get(`/projects?q=${words}`);
    expect((await page('khongcogi')).text).toContain('Hãy thử không dấu, bớt từ');
    expect((await page('%25')).text).toContain('Chưa có chữ hay số nào để tìm.');
  });
});

describe('a reader who may not know', () => {
  const QUESTIONS = [
    'sâm cau',
    'hoang dã',
    'phản biện',
    'Quang Sáng',
    'nhan-xet',
    's',
    'nhận',
    'bi mat',
    'tao xoan',
  ];

  async function answers(): Promise<string[]> {
    const texts = [];
    for (const words of QUESTIONS)
      for (const path of ['projects?q=', '/projects?q=', 'projects?sort=title&q=', 'projects?limit=1&q='])
        texts.push((await office.investigator.get(`${path}${encodeURIComponent(words)}`)).text);
    return texts;
  }

  it('gets the same bytes whatever a paper of the council is called', async () => {
    expect(await titlesOf('Quang Sáng')).toEqual([TITLE]);
    const before = await answers();
    await inAnotherWorld(
      `update document set title = 'Bí mật xuất sắc tảo xoắn' where kind = 'review' and project_id = $1`,
      spirulina,
    );
    expect(await titlesOf('bí mật xuất sắc')).toEqual([TITLE]);
    expect(await answers()).toEqual(before);
    expect(await titlesOf('bí mật', office.investigator)).toEqual([]);
  });

  it('gets the same bytes whatever a project is called that is kept from them', async () => {
    const before = await answers();
    await inAnotherWorld(`update project set title = 'Bí mật tảo xoắn phản biện' where id = $1`, hidden);
    expect(await titlesOf('bí mật phản biện')).toContain('Bí mật tảo xoắn phản biện');
    expect(await answers()).toEqual(before);
  });
});
