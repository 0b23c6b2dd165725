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
      expect(paragraphs).toContain(summary.text.replace('\u0007', ''));
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
