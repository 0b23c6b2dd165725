/** Versions of a plan over HTTP: what the law refuses, what differs, and what no SQL can commit. */
import { Browser, wordsOf } from '../support/browser.js';
import { APPROVED_PLAN, done, Office } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const DECISION = { number: '12/QĐ-UBND', date: '2024-03-01', issuer: 'UBND' };
const put = (id: string, plan: object) => office.finance.put(`projects/${id}/funding-plan`, plan);
const codes = ({ body }: { body: { errors?: { code: string }[]; code?: string } }) =>
  body.errors?.map(({ code }) => code) ?? [body.code];

describe('a new version', () => {
  it('of the real project ties, and one đồng off it does not', async () => {
    const id = await office.propose();
    expect((await put(id, APPROVED_PLAN)).status).toBe(200);
    const [district, counterpart] = APPROVED_PLAN.lines;
    const off = { ...APPROVED_PLAN, lines: [{ ...district, amountVnd: '412333501' }, counterpart] };
    expect(codes(await put(id, off))).toContain('funding-lines-miss-total');
    expect(codes(await put(id, { ...APPROVED_PLAN, totalVnd: '1498636499' }))).toContain(
      'funding-lines-miss-total',
    );
  });

  it('holds amounts up to 999.999.999.999.999 đồng', async () => {
    const id = await office.propose();
    const most = '999999999999999';
    const plan = { kind: 'estimate', totalVnd: most, lines: [{ source: 'central-budget', amountVnd: most }] };
    expect(done(await put(id, plan)).totalVnd).toBe(most);
    const tooMuch = { ...plan, totalVnd: '1000000000000000' };
    expect((await put(id, tooMuch)).status).toBe(400);
  });

  it('is refused by the rule of its time with the article, and warned about while an estimate', async () => {
    const id = await office.propose();
    const lines = [
      { source: 'district-budget', budgetLine: 'remuneration', amountVnd: '940' },
      { source: 'district-budget', budgetLine: 'management', amountVnd: '60' },
    ];
    const plan = { totalVnd: '1000', lines, effectiveDate: '2024-03-01' };
    const estimate = done(await put(id, { ...plan, kind: 'estimate' }));
    expect(estimate.findings[0]).toMatchObject({ rule: 'management-share', severity: 'warning' });
    const approved = await put(id, { ...plan, kind: 'approved', decision: DECISION });
    expect(codes(approved)).toContain('management-share');
    expect(approved.body.title).toContain('Điều 4.7');
    const read = done(await office.auditor.get(`projects/${id}/funding-plan`));
    expect(read.findings).toHaveLength(1);
  });

  it('is compared with the one before line by line', async () => {
    const id = await office.propose();
    done(await put(id, APPROVED_PLAN));
    const [district, counterpart] = APPROVED_PLAN.lines;
    done(
      await put(id, {
        ...APPROVED_PLAN,
        kind: 'adjusted',
        totalVnd: '1498636600',
        lines: [district, { ...counterpart, amountVnd: '1086303100' }],
      }),
    );
    const { from, to, lines, changeVnd } = done(
      await office.auditor.get(`projects/${id}/funding-plan/differences`),
    );
    expect([from.version, to.version, changeVnd]).toEqual([1, 2, '100']);
    expect(lines.map((line: { changeVnd: string }) => line.changeVnd)).toEqual(['0', '100']);
    expect((await office.auditor.get(`projects/${id}/funding-plan/differences?from=7`)).status).toBe(404);
    const page = await new Browser(office, office.auditor).text(`/projects/${id}/funding?unit=dong`);
    expect(wordsOf(page, 'changed')).toContain('1.086.303.100 +100');
    expect(wordsOf(page, 'same')).toContain('412.333.500');
  });

  it('that was recorded becomes approved only when it ties', async () => {
    const id = await office.propose();
    const lines = APPROVED_PLAN.lines;
    done(
      await put(id, {
        kind: 'recorded',
        totalVnd: '1498636000',
        lines,
        differenceReason: 'báo cáo làm tròn',
      }),
    );
    const approve = () => office.finance.post(`projects/${id}/funding-plan/approval`, { decision: DECISION });
    expect(codes(await approve())).toEqual(['funding-difference-unexplained']);
    done(await put(id, { kind: 'recorded', totalVnd: '1498636500', lines }));
    expect(done(await approve())).toMatchObject({ kind: 'approved', totalVnd: '1498636500', version: 3 });
    expect(codes(await approve())).toEqual(['funding-not-recorded']);
  });

  it('lists the ten budget lines and the norms of a day', async () => {
    const lines = done(await office.finance.get('budget-lines?on=2024-01-01')).items;
    expect(lines[0]).toMatchObject({ document: 'TT 03/2023/TT-BTC', validFrom: '2023-02-26' });
    expect(lines[0].lines).toHaveLength(10);
    expect(done(await office.finance.get('budget-lines?on=2020-01-01')).items).toEqual([]);
    expect(done(await office.finance.get('funding-norms?on=2024-01-01')).items.length).toBeGreaterThan(10);
  });
});

describe('raw SQL commits no plan', () => {
  const write = (
    lines: [string, string | null, number | null, number][],
    cuts: [string, string, number][],
    total = 100,
  ) =>
    office.application.sql.transaction(async (tx) => {
      const [project] = await tx.query(`select id from project order by code limit 1`);
      const [decision] = await tx.query(`select id from decision limit 1`);
      const [{ version }] = await tx.query(
        'select 1 + count(*) as version from funding_plan where project_id = $1',
        [project.id],
      );
      const [plan] = await tx.query(
        `insert into funding_plan (project_id, version, kind, total_vnd, decision_id, effective_date, created_at)
         values ($1, $2, 'approved', $3, $4, '2020-04-15', now()) returning id`,
        [project.id, version, total, decision.id],
      );
      for (const [position, [source, budgetLine, year, amount]] of lines.entries()) {
        await tx.query(
          `insert into funding_line (plan_id, position, source, budget_line, year, amount_vnd) values ($1, $2, $3, $4, $5, $6)`,
          [plan.id, position, source, budgetLine, year, amount],
        );
      }
      for (const cut of cuts)
        await tx.query('insert into funding_cut values ($1, $2, $3, $4)', [plan.id, ...cut]);
    });

  beforeAll(async () => {
    done(await put(await office.propose({ effectiveDate: '2019-01-01' }), APPROVED_PLAN));
  });

  it.each<[string, Parameters<typeof write>, RegExp | null]>([
    ['that ties, but this one', [[['district-budget', null, 2020, 100]], [['year', '2020', 100]]], null],
    ['one đồng below its total', [[['district-budget', null, null, 99]], []], /sum to 99/],
    ['one đồng above its total', [[['district-budget', null, null, 101]], []], /sum to 101/],
    [
      'whose cut is one đồng off',
      [[['district-budget', null, null, 100]], [['year', '2020', 99]]],
      /cut by year/,
    ],
    [
      'whose cut and lines disagree on a year',
      [
        [
          ['district-budget', null, 2020, 60],
          ['district-budget', null, 2021, 40],
        ],
        [
          ['year', '2020', 61],
          ['year', '2021', 39],
        ],
      ],
      /disagree on/,
    ],
    [
      'whose cut has a year that no line has',
      [
        [['district-budget', null, 2020, 100]],
        [
          ['year', '2020', 50],
          ['year', '2021', 50],
        ],
      ],
      /disagree on/,
    ],
    [
      'that names the year on half of its lines',
      [
        [
          ['district-budget', null, 2020, 60],
          ['counterpart', null, null, 40],
        ],
        [],
      ],
      /in all of them or in none/,
    ],
  ])('%s', async (_, plan, message) => {
    if (message) await expect(write(...plan)).rejects.toThrow(message);
    else await write(...plan);
  });

  it('nor adds to one, changes it or empties it', async () => {
    const sql = (query: string) => office.application.sql.query(query);
    await expect(
      sql(`insert into funding_line (plan_id, position, source, amount_vnd)
        select id, 99, 'other', 1 from funding_plan where kind = 'approved' limit 1`),
    ).rejects.toThrow(/the plan says/);
    await expect(sql('update funding_line set amount_vnd = 1')).rejects.toThrow(/written once/);
    await expect(sql('truncate funding_cut')).rejects.toThrow(/written once/);
    await expect(sql('truncate funding_line')).rejects.toThrow(/written once/);
  });
});
