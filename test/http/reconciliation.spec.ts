/** A project's statement and the portfolio's over HTTP, as JSON and as a spreadsheet with the same figures. */
import pg from 'pg';
import readXlsxFile from 'read-excel-file/node';
import { load } from '../../src/commands/seed/load.js';
import { SOURCE_WORDS, wordOf } from '../../src/wording/words.js';
import { figuresInHtml, figuresInWorkbook } from '../support/figures.js';
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

async function paidProject(): Promise<string> {
  const id = await office.propose({ title: '=1+1 nuôi tảo' });
  const { decision: _, ...estimate } = { ...APPROVED_PLAN, kind: 'estimate' };
  done(await office.finance.put(`projects/${id}/funding-plan`, estimate));
  done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
  const paid = [
    { kind: 'advance', source: 'district-budget', amountVnd: '200000000', date: '2020-05-04' },
    {
      kind: 'payment',
      source: 'counterpart',
      amountVnd: '86303000',
      date: '2020-09-30',
      institutionId: office.partnerId,
    },
    {
      kind: 'payment',
      source: 'counterpart',
      amountVnd: '1000000000',
      date: '2021-03-31',
      institutionId: office.partnerId,
    },
    {
      kind: 'settlement',
      source: 'counterpart',
      amountVnd: '86303000',
      date: '2020-12-31',
      institutionId: office.partnerId,
    },
  ];
  for (const entry of paid)
    done(await office.finance.post(`projects/${id}/disbursements`, { ...entry, document: '@KB-1' }));
  return id;
}

describe('the statement of a project', () => {
  it('gives the four numbers, their differences in đồng and the lines behind them', async () => {
    const id = await paidProject();
    const statement = done(await office.finance.get(`projects/${id}/reconciliation`));
    expect(statement.total.figures).toEqual({
      planned: '1498636500',
      approved: '1498636500',
      disbursed: '1286303000',
      settled: '86303000',
    });
    expect(statement.sentence).toBe('chưa giải ngân 212.333.500 đồng; chưa quyết toán 1.200.000.000 đồng');
    expect(statement.openAdvancesVnd).toBe('200000000');
    expect(statement.lines.disbursed).toHaveLength(3);
    expect(statement.lines.approved).toHaveLength(2);
    expect(statement.byYear.map(({ year }: { year: number | null }) => year)).toEqual([2020, 2021, null]);
    const year = done(
      await office.auditor.get(`projects/${id}/reconciliation?year=2021`, { 'accept-language': 'en' }),
    );
    expect(year.total).toMatchObject({ figures: { approved: null, disbursed: '1000000000' } });
    expect(year.sentence).toBe('not settled yet 1,000,000,000 VND');
  });

  it('is the same in the spreadsheet, with real numbers and no formula', async () => {
    const id = await paidProject();
    const { total, bySource } = done(await office.finance.get(`projects/${id}/reconciliation`));
    const answer = await office.finance.get(`projects/${id}/reconciliation?format=xlsx`);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const [data, lines] = (await readXlsxFile(answer.bytes)).map((sheet) => sheet.data as unknown[][]) as [
      unknown[][],
      unknown[][],
    ];
    const row = (label: string) =>
      data.find(([first, second]) => first === label && second !== null)!.slice(1, 5);
    const numbers = (figures: Record<string, string>) => Object.values(figures).map(Number);
    expect(row('Tổng cộng')).toEqual(numbers(total.figures));
    expect(row('Ngân sách huyện')).toEqual(numbers(bySource[0].figures));
    expect(lines.flat()).toContain("'@KB-1, 4/5/2020");
  });

  it('is for finance, auditors and the office, of projects that exist', async () => {
    const id = await office.propose();
    expect((await office.investigator.get(`projects/${id}/reconciliation`)).status).toBe(403);
    expect((await office.auditor.get(`projects/${id}/reconciliation`)).body.sentence).toBe(
      'Chưa có kinh phí được phê duyệt.',
    );
    expect((await office.finance.get(`projects/${office.leadId}/reconciliation`)).status).toBe(404);
  });
});

describe('the portfolio', () => {
  it('sums all projects by source and year, and opens each figure to its projects', async () => {
    const id = await paidProject();
    const portfolio = done(await office.auditor.get('reports/reconciliation'));
    const figures = await Promise.all(
      (await office.application.sql.query('select id from project')).map(async (project: { id: string }) =>
        done(await office.finance.get(`projects/${project.id}/reconciliation`)),
      ),
    );
    for (const name of ['planned', 'approved', 'disbursed', 'settled']) {
      const sum = figures.reduce((all, { total }) => all + BigInt(total.figures[name] ?? 0), 0n);
      expect(portfolio.total.figures[name]).toBe(String(sum));
    }
    const noYear = portfolio.rows.find(
      ({ source, year }: { source: string; year: number | null }) =>
        source === 'district-budget' && year === null,
    );
    const { items } = done(
      await office.auditor.get('reports/reconciliation/projects?source=district-budget&year=none'),
    );
    const sum = items.reduce(
      (all: bigint, item: { figures: { approved: string } }) => all + BigInt(item.figures.approved),
      0n,
    );
    expect(String(sum)).toBe(noYear.figures.approved);
    expect(items.map((item: { id: string }) => item.id)).toContain(id);
    const first = done(await office.auditor.get('reports/reconciliation/projects?limit=1'));
    const next = done(
      await office.auditor.get(`reports/reconciliation/projects?limit=1&cursor=${first.nextCursor}`),
    );
    expect(next.items[0].id).not.toBe(first.items[0].id);
  });
});

describe('invented projects', () => {
  it('have the same figures in the answer, on the page, in the spreadsheet and on the record', async () => {
    const client = new pg.Client({ connectionString: office.application.url });
    await client.connect();
    await load(client, { projects: 30, seed: 7, tell: () => {} });
    await client.end();
    const projects = await office.application.sql.query(
      `select id from project where code like 'MH7-%' order by code`,
    );
    expect(projects).toHaveLength(30);
    for (const { id } of projects) {
      const path = `projects/${id}/reconciliation`;
      const { total, bySource } = done(await office.finance.get(path));
      const page = figuresInHtml((await office.finance.get(`/${path}`)).text);
      const record = figuresInHtml((await office.finance.get(`/${path}/print`)).text);
      const { rows } = await figuresInWorkbook((await office.finance.get(`${path}?format=xlsx`)).bytes);
      expect(record).toEqual(page);
      expect(rows).toEqual(page);
      expect(page.get('Tổng cộng')).toEqual(Object.values(total.figures));
      for (const row of bySource)
        expect(page.get(wordOf(SOURCE_WORDS, row.source, 'vi'))).toEqual(Object.values(row.figures));
    }
  });
});

describe('the pages', () => {
  it('show the statement, its record to sign with the settled amount in words, and the portfolio', async () => {
    const id = await paidProject();
    const page = await office.finance.get(`/projects/${id}/reconciliation`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('1.286.303.000');
    expect(page.text).toContain('chưa giải ngân 212.333.500 đồng');
    const record = await office.finance.get(`/projects/${id}/reconciliation/print?year=2020`);
    expect(record.text).toContain('Tám mươi sáu triệu ba trăm lẻ ba nghìn đồng');
    expect(record.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const finance = await office.finance.get('/finance/portfolio');
    expect(finance.text).toContain('Ngân sách huyện');
    expect((await office.finance.get(`/projects/${id}`)).text).toContain(`/projects/${id}/reconciliation`);
  });

  it('are for those who may read them, and never for a project that is none', async () => {
    const id = await office.propose();
    expect((await office.investigator.get(`/projects/${id}/reconciliation`)).status).toBe(404);
    expect((await office.finance.get('/projects/none/reconciliation')).status).toBe(404);
    const portfolio = await office.auditor.get('reports/reconciliation?format=xlsx');
    expect((await readXlsxFile(portfolio.bytes)).length).toBe(2);
  });
});
