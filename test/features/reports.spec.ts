/** The annual report from real rows: what an office recorded over HTTP, read back as figures that open to their records. */
import JSZip from 'jszip';
import readXlsxFile from 'read-excel-file/node';
import { done, Office } from '../support/office.js';

const SOURCE = 'Báo cáo của UBND huyện';
const PLAN = {
  kind: 'approved',
  totalVnd: '1498636500',
  decision: { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện Bình Sơn' },
  lines: [
    { source: 'district-budget', sourceDetail: 'sự nghiệp khoa học và công nghệ', amountVnd: '412333500' },
    { source: 'counterpart', amountVnd: '1086303000' },
  ],
};

let office: Office;
let spirulina: string;
let old: string;

beforeAll(async () => {
  office = await Office.open();
  spirulina = await office.propose({
    title: 'Thử nghiệm mô hình nuôi tảo xoắn Spirulina',
    scale: 'môi trường bể 18.000 lít',
    orderedProducts: [{ name: 'tảo xoắn khô dạng sợi', quantity: 3.5, unit: 'kg' }],
  });
  await record(spirulina, [
    ['defined', '2020-02-20'],
    ['approved', '2020-04-15', { reason: 'direct-assignment', decision: PLAN.decision }],
    ['contracted', '2020-04-15'],
    ['in-progress', '2020-04-15'],
    ['acceptance-submitted', '2021-12-01'],
    ['accepted', '2021-12-23', {}, { grade: 'excellent', gradeAsWritten: 'Xuất sắc' }],
  ]);
  done(await office.finance.put(`projects/${spirulina}/funding-plan`, PLAN));
  done(
    await office.secretary.post(`projects/${spirulina}/outcomes`, {
      kind: 'application',
      carriedOnById: office.partnerId,
      withInstitutionIds: [office.leadId],
      products: ['cốm'],
    }),
  );

  old = await office.propose({ title: 'Nhân giống khoai mỡ', effectiveDate: '2019', field: undefined });
  await record(old, [
    ['defined', '2019'],
    ['approved', '2020', { reason: 'direct-assignment' }],
  ]);
  const about = {
    kind: 'recorded',
    totalPrecision: 'about',
    totalAsWritten: 'gần 1,5 tỷ đồng',
    effectiveDate: '2020',
  };
  done(await office.finance.put(`projects/${old}/funding-plan`, { ...about, lines: [] }));

  for (const entry of [
    {
      kind: 'survey',
      what: 'khảo sát rong nho',
      place: 'xã Bình Thuận',
      withInstitutionIds: [office.leadId],
      notedOn: '2021',
    },
    { kind: 'idea', what: 'đề xuất đặt hàng', notedOn: '2022-03' },
  ]) {
    done(await office.secretary.post('pipeline-entries', entry));
  }
  for (const paper of [
    { number: '12/KH-UBND', date: '2021-03', kind: 'KH', subject: 'Kế hoạch KH&CN' },
    { number: '5/CV-KTHT', date: '2021-02-01', kind: 'CV', issuer: 'Phòng KT&HT' },
    { number: '9/QĐ-UBND', date: '2022-01-05' },
  ]) {
    done(await office.secretary.post('decisions', paper));
  }
});

afterAll(() => office.close());

async function record(
  id: string,
  acts: readonly (readonly [to: string, effectiveDate: string, more?: object, recorded?: object])[],
) {
  for (const [to, effectiveDate, more = {}, recorded = {}] of acts) {
    done(await office.move(id, to, { effectiveDate, ...more, recorded: { reason: SOURCE, ...recorded } }));
  }
}

const report = async (query: string) => done(await office.auditor.get(`reports/annual?${query}`));

it('counts the real project once, in the year of its meeting, with its paragraph', async () => {
  const { year, asOf, title, counts, acceptedProjects } = await report('year=2021&format=json');
  expect([year, asOf]).toEqual([2021, '2021-12-31']);
  expect(title).toContain('năm 2021');
  expect(counts.accepted).toEqual({ value: 1, records: [spirulina] });
  expect(counts.byGrade).toEqual({ excellent: { value: 1, records: [spirulina] } });
  expect(counts.applied).toEqual({ value: 1, records: [spirulina] });
  expect(acceptedProjects).toMatchObject([
    {
      project: { id: spirulina, code: 'BS-2020-001' },
      grade: 'excellent',
      gradeAsWritten: 'Xuất sắc',
      acceptedOn: '2021-12-23',
    },
  ]);
  expect(acceptedProjects[0].summary.text).toContain('1.498.636.500 đồng');
  expect(acceptedProjects[0].summary).toEqual(
    done(await office.auditor.get(`projects/${spirulina}/summary`)),
  );
  expect((await report('year=2022')).counts.accepted.value).toBe(0);
  expect((await report('year=2021&asOf=2021-12-22')).acceptedProjects).toEqual([]);
});

it('breaks the projects of the year down, each once', async () => {
  const { counts } = await report('year=2021');
  expect(new Set(counts.total.records)).toEqual(new Set([old, spirulina]));
  expect(counts.byStage).toEqual({
    approved: { value: 1, records: [old] },
    accepted: { value: 1, records: [spirulina] },
  });
  expect(counts.byField).toEqual({
    agriculture: { value: 1, records: [spirulina] },
    unknown: { value: 1, records: [old] },
  });
  expect((await report('year=2020')).counts).toMatchObject({
    new: { value: 2 },
    carriedOver: { value: 0 },
    running: { value: 1 },
  });
});

it('sums approved money to the đồng, unspread, and lists what old papers print beside it', async () => {
  const { money } = await report('year=2021');
  expect(money.accepted).toMatchObject({
    rows: [
      { source: 'district-budget', year: null, amount: { value: '412333500' } },
      { source: 'counterpart', year: null, amount: { value: '1086303000' } },
    ],
    total: { value: '1498636500' },
    notSummed: [],
  });
  expect(money.ofYear.total).toEqual(money.accepted.total);
  const recorded = {
    project: { id: old },
    totalVnd: null,
    totalAsWritten: 'gần 1,5 tỷ đồng',
    precision: 'about',
  };
  expect(money.ofYear.notSummed).toMatchObject([recorded]);
  const plan = done(await office.finance.get(`projects/${spirulina}/funding-plan`));
  expect(money.accepted.total.records).toEqual(plan.lines.map(({ id }: { id: string }) => id));
});

it('lists ideas, surveys and papers of the year, and counts none of them', async () => {
  const { pipeline, papers } = await report('year=2021');
  const survey = { kind: 'survey', what: 'khảo sát rong nho', place: 'xã Bình Thuận' };
  expect(pipeline).toMatchObject([
    { ...survey, with: ['Trường Đại học Sư phạm – Đại học Đà Nẵng'], demonstration: false },
  ]);
  expect(papers.map(({ number }: { number: string }) => number)).toEqual(['5/CV-KTHT', '12/KH-UBND']);
  expect((await report('year=2021&asOf=2021-02-15')).papers).toHaveLength(1);
});

it('speaks the language of its reader', async () => {
  const { body } = await office.auditor.get('reports/annual?year=2021', { 'accept-language': 'en' });
  expect(body.title).toBe('Annual report on science and technology projects 2021 (figures as of 31/12/2021)');
  expect(body.acceptedProjects[0].summary.text).toContain('1,498,636,500 VND');
});

it.each([
  ['', 400, 'malformed-request', 'year'],
  ['year=hai', 400, 'malformed-request', 'year'],
  ['year=2021&format=exe', 400, 'malformed-request', 'format'],
  ['year=2021&asOf=2021-02-30', 400, 'malformed-request', 'asOf'],
  ['year=2198', 422, 'effective-date-in-future', 'year'],
  ['year=2021&asOf=2199-01-01', 422, 'effective-date-in-future', 'asOf'],
  ['year=2021&asOf=2020-12-31', 422, 'period-reversed', 'asOf'],
])('refuses ?%s', async (query, status, code, path) => {
  const answer = await office.auditor.get(`reports/annual?${query}`);
  expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([status, code, path]);
});

it('is read by who reports, leads, audits or runs the office, and by nobody else', async () => {
  const status = async (reader: Office['secretary']) => (await reader.get('reports/annual?year=2021')).status;
  expect(await Promise.all([office.secretary, office.leader, office.auditor].map(status))).toEqual([
    200, 200, 200,
  ]);
  expect(
    await Promise.all([office.investigator, office.members[0]!.client, office.finance].map(status)),
  ).toEqual([403, 403, 403]);
});

describe('the report as a file', () => {
  const HOSTILE = `=cmd|'/C calc'!A0 <script>alert(1)</script> {{constructor}} \u0007\u202e "x",y`;
  const fileOf = async (format: string) => {
    const answer = await office.auditor.get(`reports/annual?year=2021&format=${format}`);
    expect(answer.status).toBe(200);
    return answer;
  };

  beforeAll(async () => {
    const id = await office.propose({ title: HOSTILE });
    await record(id, [
      ['defined', '2020-02-20'],
      ['approved', '2020-04-15', { reason: 'direct-assignment', decision: PLAN.decision }],
      ['contracted', '2020-04-15'],
      ['in-progress', '2020-04-15'],
      ['acceptance-submitted', '2021-12-01'],
      ['accepted', '2021-12-24', {}, { grade: 'pass', gradeAsWritten: 'Đạt' }],
    ]);
  });

  it('is a paper in the layout of Nghị định 30/2020, with each paragraph as the report tells it', async () => {
    const { body: report } = await office.auditor.get('reports/annual?year=2021');
    const answer = await fileOf('docx');
    expect(answer.headers['content-disposition']).toContain('bao-cao-khcn-2021-2021-12-31.docx');
    const zip = await JSZip.loadAsync(answer.bytes);
    const xml = await zip.file('word/document.xml')!.async('string');
    const paragraphs = wordsOfXml(xml);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      'Nơi nhận:',
    ])
      expect(paragraphs).toContain(words);
    for (const { summary } of report.acceptedProjects)
      expect(paragraphs).toContain(summary.text.replace('\u0007', '').replace('\u202e', ''));
    expect(xml).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/);
    expect(xml).toMatch(/w:left="170[01]"/);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('Times New Roman');
    expect(Object.keys(zip.files).filter((name) => /vba|external/i.test(name))).toEqual([]);
  });

  it('is a workbook with the same figures as numbers, and no formula', async () => {
    const { body: report } = await office.auditor.get('reports/annual?year=2021');
    const { bytes } = await fileOf('xlsx');
    const sheets = await readXlsxFile(bytes);
    const sheet = (name: string) => sheets.find((one) => one.sheet === name)!.data;
    expect(sheet('Tổng hợp')[1]).toEqual(['Tổng số nhiệm vụ của năm', report.counts.total.value]);
    expect(sheet('Kinh phí được duyệt').at(-1)?.at(-1)).toBe(Number(report.money.ofYear.total.value));
    const titles = sheet('Nhiệm vụ được nghiệm thu').map((row) => String(row[1]));
    expect(titles.find((title) => title.includes('cmd|'))).toMatch(/^'=cmd/);
    expect(sheet('Nhiệm vụ được nghiệm thu')[1]![3]).toBeInstanceOf(Date);
  });

  it('is text in UTF-8 that a spreadsheet reads, the same figures again', async () => {
    const { body: report } = await office.auditor.get('reports/annual?year=2021');
    const { text } = await fileOf('csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`Tổng số nhiệm vụ của năm,${report.counts.total.value}\r\n`);
    expect(text).toContain(report.money.ofYear.total.value);
    expect(text).toContain(`"'=cmd|`);
  });
});

/** Each paragraph's text, as a reader of the file sees it. */
function wordsOfXml(xml: string): string[] {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, words]) => words!.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!))
        .join(''),
    );
}

describe('the page of the report', () => {
  it('shows what the files hold, and leads to them', async () => {
    const { text } = await office.auditor.get('/reports?year=2021');
    const { body: report } = await office.auditor.get('/api/v1/reports/annual?year=2021');
    for (const { summary } of report.acceptedProjects.slice(0, 1))
      expect(text).toContain(summary.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').slice(0, 60));
    expect(text).toContain('/api/v1/reports/annual?year=2021&amp;asOf=2021-12-31&amp;format=docx');
    expect(text).not.toContain('<script>alert');
    expect((await office.auditor.get('/reports')).status).toBe(200);
    expect((await office.auditor.get('/reports?year=&asOf=')).status).toBe(200);
    expect((await office.finance.get('/reports')).status).toBe(404);
  });
});

describe('another period, and one unit', () => {
  it('count what lies between its days', async () => {
    const first = await report('year=2020&to=2020-04-14');
    expect([first.from, first.to, first.counts.new.value]).toEqual(['2020-01-01', '2020-04-14', 1]);
    const across = await report('year=2021&from=2019-01-01&to=2021-12-31');
    expect(across.counts.new.records).toContain(spirulina);
    expect(across.title).toContain('từ ngày 1/1/2019 đến ngày 31/12/2021');
    const reversed = await office.auditor.get('reports/annual?year=2021&from=2021-06-01&to=2021-05-01');
    expect([reversed.status, reversed.body.code]).toEqual([422, 'period-reversed']);
  });

  it('count only the projects of the unit', async () => {
    const other = await office.institution('Trạm Khuyến nông');
    expect((await report(`year=2021&unit=${other}`)).counts.total.value).toBe(0);
    const lead = await report(`year=2021&unit=${office.leadId}`);
    expect(lead.counts.total.records).toContain(spirulina);
    expect(lead.unit.name).toBe('Trường Đại học Sư phạm – Đại học Đà Nẵng');
    const page = await office.auditor.get(`/reports?year=2021&unit=${office.leadId}&from=&to=&asOf=`);
    expect(page.text).toContain('nhiệm vụ của Trường Đại học Sư phạm – Đại học Đà Nẵng');
    const unknown = await office.auditor.get(
      'reports/annual?year=2021&unit=00000000-0000-4000-8000-00000000dead',
    );
    expect(unknown.status).toBe(422);
  });
});

describe('the statistics', () => {
  it('stand in the JSON, each figure with its records', async () => {
    const { statistics, counts } = await report('year=2021');
    const total = statistics.tasks[0];
    expect([total.key, total.accepted]).toEqual(['total', counts.accepted]);
    expect(statistics.expenditure.map(({ code }: { code: string }) => code)).toContain('2.2.4');
  });
});

describe('what the reporter writes', () => {
  const HOSTILE = "=cmd|' /C calc'!A0 <script>alert(2)</script> {{constructor}}";

  it('is kept by year with its versions, printed in every shape, and offered to the next year', async () => {
    const first = done(
      await office.secretary.put('reports/annual/texts/tasks', { year: 2021, text: 'Nhân rộng' }),
    );
    expect(first.version).toBe(1);
    const text = `Nhân rộng mô hình\n${HOSTILE}`;
    const second = await office.secretary.put(
      'reports/annual/texts/tasks',
      { year: 2021, text },
      { 'if-match': '"1"' },
    );
    expect([second.status, second.headers.etag]).toEqual([200, '"2"']);
    const late = await office.secretary.put(
      'reports/annual/texts/tasks',
      { year: 2021, text: 'x' },
      { 'if-match': '"1"' },
    );
    expect(late.status).toBe(412);

    const { items } = done(await office.auditor.get('reports/annual/texts/tasks/versions?year=2021'));
    expect(
      items.map(({ version, author }: { version: number; author: string }) => [version, author]),
    ).toEqual([
      [2, 'secretary@test.local'],
      [1, 'secretary@test.local'],
    ]);
    expect((await report('year=2021')).texts.tasks).toMatchObject({ text, version: 2 });
    const page = (await office.auditor.get('/reports?year=2021')).text;
    expect(page).toContain('Nhân rộng mô hình');
    expect(page).not.toContain('<script>alert(2)');
    const docx = await office.auditor.get('reports/annual?year=2021&format=docx');
    const zip = await JSZip.loadAsync(docx.bytes);
    expect(wordsOfXml(await zip.file('word/document.xml')!.async('string'))).toContain('Nhân rộng mô hình');

    const next = done(await office.auditor.get('reports/annual/texts?year=2022')).items;
    const tasks = next.find(({ section }: { section: string }) => section === 'tasks');
    expect(tasks).toMatchObject({ written: null, offered: { text }, version: 0 });
    expect((await report('year=2022')).texts).toEqual({});
    const audit = await office.application.sql.query(
      `select act, actor_name from audit_entry where root_kind = 'annual-text' order by at`,
    );
    expect(audit).toEqual(Array(2).fill({ act: 'annual-text.written', actor_name: 'secretary@test.local' }));
  });

  it('is written on the page, which says why not when it was changed meanwhile', async () => {
    const form = (fields: Record<string, string>) =>
      office.secretary.post('/reports/texts/difficulties', { year: '2021', asOf: '2021-12-31', ...fields });
    const saved = await form({ text: 'Thiếu\r\nkinh phí', version: '0' });
    expect([saved.status, saved.headers.location]).toEqual([
      303,
      '/reports?year=2021&asOf=2021-12-31#own-texts',
    ]);
    expect((await report('year=2021')).texts.difficulties.text).toBe('Thiếu\nkinh phí');
    const stale = await form({ text: 'Một ý khác', version: '0' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Một ý khác');
  });

  it('stands in the report of a unit apart from what is said about the whole office', async () => {
    const unit = office.leadId;
    const body = { year: 2021, text: 'Riêng của Trường', unit };
    expect(done(await office.secretary.put('reports/annual/texts/proposals', body)).version).toBe(1);
    done(await office.secretary.put('reports/annual/texts/proposals', { year: 2021, text: 'Của cả huyện' }));
    const textOf = async (query: string) => (await report(query)).texts.proposals?.text;
    expect(await textOf(`year=2021&unit=${unit}`)).toBe('Riêng của Trường');
    expect(await textOf('year=2021')).toBe('Của cả huyện');
    expect((await report(`year=2021&unit=${unit}`)).texts.difficulties).toBeUndefined();
    const next = done(await office.auditor.get(`reports/annual/texts?year=2022&unit=${unit}`)).items;
    expect(next.map(({ offered }: { offered: { text: string } | null }) => offered?.text)).toEqual([
      ...[undefined, undefined, undefined],
      'Riêng của Trường',
    ]);
    const fields = { year: '2021', asOf: '2021-12-31', unit, text: 'Viết trên trang', version: '1' };
    const saved = await office.secretary.post('/reports/texts/proposals', fields);
    expect(saved.headers.location).toContain(`unit=${unit}`);
    expect((await office.secretary.get(`/reports?year=2021&unit=${unit}`)).text).toContain('Viết trên trang');
    expect(await textOf('year=2021')).toBe('Của cả huyện');
    const unknown = { ...body, unit: '00000000-0000-4000-8000-00000000dead' };
    expect((await office.secretary.put('reports/annual/texts/proposals', unknown)).status).toBe(422);
    done(await office.secretary.put('reports/annual/texts/proposals', { year: 2021, text: '' }));
  });

  it('is nobody else’s to write', async () => {
    const body = { year: 2021, text: 'x' };
    expect((await office.leader.put('reports/annual/texts/tasks', body)).status).toBe(403);
    expect((await office.secretary.put('reports/annual/texts/outreach', body)).status).toBe(400);
    expect((await office.leader.get('/reports?year=2021')).text).not.toContain('name="text"');
  });
});

describe('what stands around the paper', () => {
  it('comes from the letterhead of the authority on the day', async () => {
    const { items } = done(await office.secretary.get('institutions?limit=200'));
    const { id } = items.find(({ name }: { name: string }) => name === 'UBND huyện Bình Sơn');
    const head = {
      agency: 'ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN',
      symbol: 'UBND',
      place: 'Bình Sơn',
      addressees: ['Sở Kế hoạch và Đầu tư'],
      recipients: ['Như trên;'],
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      signer: 'Nguyễn Tưởng Duy',
    };
    done(await office.secretary.put(`letterheads/${id}/2020-01-01`, head));
    const { bytes } = await office.auditor.get('reports/annual?year=2021&format=docx');
    const zip = await JSZip.loadAsync(bytes);
    const words = wordsOfXml(await zip.file('word/document.xml')!.async('string'));
    expect(words).toEqual(
      expect.arrayContaining(['Kính gửi: Sở Kế hoạch và Đầu tư', '- Như trên;', 'Nguyễn Tưởng Duy']),
    );
  });
});

describe('a figure', () => {
  it('opens to the rows that sum to it, on the page with links to their projects', async () => {
    const path = 'money.accepted.total';
    const opened = done(await office.auditor.get(`reports/annual/figures?year=2021&path=${path}`));
    const sum = opened.rows.reduce(
      (all: bigint, row: { amountVnd: string }) => all + BigInt(row.amountVnd),
      0n,
    );
    expect([opened.value, String(sum)]).toEqual(['1498636500', '1498636500']);
    expect(opened.rows[0]).toMatchObject({
      kind: 'funding-line',
      project: { id: spirulina, code: 'BS-2020-001' },
    });
    const { text } = await office.auditor.get(`/reports/figures?year=2021&path=${path}`);
    expect(text).toContain(`/projects/${spirulina}`);
    expect(text.split('1.498.636.500')).toHaveLength(3);
  });

  it('of a paragraph stands on a record that the page of the paragraph names', async () => {
    expect((await office.auditor.get('/reports?year=2021')).text).toContain(
      `/reports/paragraphs/${spirulina}`,
    );
    const { text } = await office.auditor.get(`/reports/paragraphs/${spirulina}`);
    for (const words of ['Tổng kinh phí', '1.498.636.500 đồng', 'funding-plan', `/projects/${spirulina}`])
      expect(text).toContain(words);
  });

  it('that the report does not have is not found', async () => {
    for (const path of ['counts.nothing', '__proto__', 'counts', 'money.ofYear'])
      expect((await office.auditor.get(`reports/annual/figures?year=2021&path=${path}`)).status).toBe(404);
    expect((await office.finance.get('reports/annual/figures?year=2021&path=counts.total')).status).toBe(403);
  });
});

describe('a kept report', () => {
  let id: string;
  let before: string;

  const shapes = async (path: string) =>
    Promise.all(
      ['csv', 'json'].map(async (format) => (await office.auditor.get(`${path}format=${format}`)).text),
    );
  const changesOf = async () => done(await office.auditor.get(`reports/annual/kept/${id}/changes`));

  it('is drawn again as it was, unchanged', async () => {
    before = (await office.auditor.get('reports/annual?year=2020')).text;
    const kept = done(await office.secretary.post('reports/annual/kept', { year: 2020 }));
    id = kept.id;
    expect(kept).toMatchObject({ year: 2020, asOf: '2020-12-31', author: 'secretary@test.local' });
    expect(kept.content).toBeUndefined();
    expect((await office.auditor.get(`reports/annual/kept/${id}`)).text).toBe(before);
    expect(await shapes(`reports/annual/kept/${id}?`)).toEqual(await shapes('reports/annual?year=2020&'));
    const english = { 'accept-language': 'en' };
    expect((await office.auditor.get(`reports/annual/kept/${id}`, english)).text).toBe(
      (await office.auditor.get('reports/annual?year=2020', english)).text,
    );
    expect(await changesOf()).toEqual({ id, stale: false, changes: [] });
    expect((await office.auditor.get(`/reports/kept/${id}`)).text).toContain('Không thay đổi');
    const list = done(await office.auditor.get('reports/annual/kept?year=2020'));
    expect(list.items.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  it('takes a period given as null as the whole year', async () => {
    const asked = { year: 2019, from: null, to: null, asOf: null, unit: null, programme: null };
    const { from, to } = done(await office.secretary.post('reports/annual/kept', asked));
    expect([from, to]).toEqual(['2019-01-01', '2019-12-31']);
  });

  it('is stale once an amount changes, says which, and still reads as it did', async () => {
    const raised = {
      ...PLAN,
      kind: 'adjusted',
      totalVnd: '1498636501',
      lines: [{ ...PLAN.lines[0]!, amountVnd: '412333501' }, PLAN.lines[1]!],
      decision: { number: '700/QĐ-UBND', date: '2020-06-15', issuer: 'UBND huyện Bình Sơn' },
      effectiveDate: '2020-06-15',
    };
    done(await office.finance.put(`projects/${spirulina}/funding-plan`, raised));
    const { stale, changes } = await changesOf();
    expect(stale).toBe(true);
    const project = expect.objectContaining({ id: spirulina, code: 'BS-2020-001' });
    expect(changes).toContainEqual({
      what: 'figure',
      path: 'money.ofYear.rows.district-budget-unspread.amount',
      name: 'Kinh phí được duyệt – Ngân sách huyện – Chưa phân theo năm – Nhiệm vụ của năm (đồng)',
      was: '412333500',
      is: '412333501',
      records: [{ kind: 'project', id: spirulina, project, was: '412333500', is: '412333501' }],
    });
    expect(changes).toContainEqual(expect.objectContaining({ what: 'paper', was: null }));
    const page = (await office.auditor.get(`/reports/kept/${id}`)).text;
    expect(page).toContain('Đã cũ');
    const list = (await office.auditor.get('/reports?year=2020')).text;
    expect(list).not.toContain('Đã cũ');
    const check = list.match(/href="([^"]*check=[^"#]*)#kept"/)![1]!.replaceAll('&amp;', '&');
    expect(check).toContain(id);
    expect((await office.auditor.get(check)).text).toContain('Đã cũ');
    expect((await office.auditor.get(check.replace(id, spirulina))).status).toBe(404);
    expect(page).toContain('412.333.501');
    expect((await office.auditor.get(`reports/annual/kept/${id}`)).text).toBe(before);
    const figure = await office.auditor.get(`/reports/kept/${id}/figures?path=money.ofYear.total`);
    expect(figure.text).toContain('1.498.636.500');
  });

  it('is kept from the page, by who writes reports alone, and never changed', async () => {
    const form = { year: '2021', asOf: '2021-12-31' };
    const kept = await office.secretary.post('/reports/kept', form);
    expect([kept.status, kept.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/reports\/kept\/[0-9a-f-]{36}$/),
    ]);
    expect((await office.leader.post('reports/annual/kept', { year: 2020 })).status).toBe(403);
    expect((await office.finance.get(`reports/annual/kept/${id}`)).status).toBe(403);
    const unknown = '00000000-0000-4000-8000-00000000dead';
    expect((await office.auditor.get(`reports/annual/kept/${unknown}`)).status).toBe(404);
    await expect(office.application.sql.query(`update kept_report set content = '{}'`)).rejects.toThrow();
  });
});

describe('the paragraph of a report of an earlier day', () => {
  const paragraph = async (query: string, id: string): Promise<string> => {
    const { acceptedProjects, notAcceptedProjects } = await report(query);
    const told = [...acceptedProjects, ...notAcceptedProjects].find(({ project }) => project.id === id);
    return told.summary.text;
  };

  it('knows nothing of what became of the results afterwards', async () => {
    const outcome = { kind: 'application', products: ['bột sấy lạnh'], notedOn: '2022-05' };
    done(await office.secretary.post(`projects/${spirulina}/outcomes`, outcome));
    expect(await paragraph('year=2021', spirulina)).not.toContain('bột sấy lạnh');
    expect(await paragraph('year=2021&asOf=2022-06-30', spirulina)).toContain('bột sấy lạnh');
    const page = (await office.auditor.get('/reports?year=2021')).text;
    const records = page.match(new RegExp(`/reports/paragraphs/${spirulina}[^"]*`))![0];
    expect((await office.auditor.get(records)).text).not.toContain('bột sấy lạnh');
    expect((await office.auditor.get(`/reports/paragraphs/${spirulina}`)).text).toContain('bột sấy lạnh');
  });

  it('of a kept report is told from what was known when it was kept', async () => {
    const { id } = done(await office.secretary.post('reports/annual/kept', { year: 2021 }));
    await office.application.sql.query("update project set scale = 'bể 20.000 lít' where id = $1", [
      spirulina,
    ]);
    const path = `/reports/kept/${id}/paragraphs/${spirulina}`;
    expect((await office.auditor.get(`/reports/kept/${id}`)).text).toContain(path);
    const { text } = await office.auditor.get(path);
    expect(text).toContain('môi trường bể 18.000 lít');
    expect(text).not.toContain('bể 20.000 lít');
    expect((await office.auditor.get(path.replace(spirulina, office.leadId))).status).toBe(404);
    expect((await office.finance.get(path)).status).toBe(404);
  });

  it('tells the verdict of that day, not the one of a later council', async () => {
    const id = await office.runUntilInProgress({ title: 'Hai lần nghiệm thu' });
    done(await office.move(id, 'acceptance-submitted', { effectiveDate: '2021-11-01' }));
    const session = await office.openSession(id, 'acceptance', '2021-12-10');
    await office.decide(session, Array(9).fill({ grade: 'fail' }));
    await office.application.sql.query(
      `update project_grade set grade = 'good', accepted_on = '2022-10-05' where project_id = $1`,
      [id],
    );
    expect(await paragraph('year=2021', id)).toContain('Không đạt');
    expect(await paragraph('year=2021', id)).not.toContain('2022');
  });
});
