/** A table of a decision agrees with the lines also where only some of them name its keys, and, against raw SQL, where it prints names. */
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const PARTNER = 'HTX Nông nghiệp công nghệ cao Vạn Tường';
const LEAD = 'Trường Đại học Sư phạm – Đại học Đà Nẵng';

async function write(table: Record<string, string>) {
  const id = await office.propose();
  const entries = Object.entries(table).map(([key, amountVnd]) => ({ key, amountVnd }));
  return office.finance.put(`projects/${id}/funding-plan`, {
    kind: 'approved',
    totalVnd: '1000',
    decision: { number: '3/QĐ-UBND', date: '2020-03-01' },
    lines: [
      { source: 'district-budget', amountVnd: '400' },
      { source: 'counterpart', institutionId: office.partnerId, amountVnd: '600' },
    ],
    cuts: [{ dimension: 'contributor', entries }],
  });
}

it.each<[Record<string, string>, number]>([
  [{ [PARTNER]: '600', 'Nhà nước': '400' }, 200],
  [{ [PARTNER]: '601', 'Nhà nước': '399' }, 200],
  [{ [PARTNER]: '599', 'Nhà nước': '401' }, 422],
  [{ [PARTNER]: '1', 'Nhà nước': '999' }, 422],
])(
  'of lines of which one names the partner with 600 and one nobody, the table %j answers %i',
  async (table, status) => {
    const answer = await write(
      Object.fromEntries(
        Object.entries(table).map(([name, vnd]) => [name === PARTNER ? office.partnerId : name, vnd]),
      ),
    );
    expect([answer.status, answer.body.code]).toEqual([
      status,
      status === 422 ? 'funding-cut-disagrees' : undefined,
    ]);
  },
);

async function commit(lines: [string | null, number][], cuts: [string, number][]): Promise<void> {
  const projectId = await office.propose();
  await office.application.sql.transaction(async (tx) => {
    const [plan] = await tx.query(
      `insert into funding_plan (project_id, version, kind, total_vnd, decision_id, effective_date, created_at)
       select $1, 1, 'approved', 10, id, '2020-03-01', now() from decision limit 1 returning id`,
      [projectId],
    );
    for (const [at, [institutionId, amount]] of lines.entries()) {
      await tx.query(
        `insert into funding_line (plan_id, position, source, institution_id, amount_vnd) values ($1, $2, 'counterpart', $3, $4)`,
        [plan.id, at, institutionId, amount],
      );
    }
    for (const [key, amount] of cuts) {
      await tx.query(
        `insert into funding_cut (plan_id, dimension, key, amount_vnd) values ($1, 'contributor', $2, $3)`,
        [plan.id, key, amount],
      );
    }
  });
}

it('refuses raw SQL the table that prints names and disagrees, and takes the one that agrees', async () => {
  done(await write({ [office.partnerId]: '600', 'Nhà nước': '400' }));
  const named: [string | null, number][] = [
    [office.leadId, 4],
    [office.partnerId, 6],
  ];
  await commit(named, [
    [LEAD, 4],
    [`  ${PARTNER.toUpperCase()}`, 6],
  ]);
  await expect(
    commit(named, [
      [LEAD, 5],
      [PARTNER, 5],
    ]),
  ).rejects.toThrow('disagree');
  const partly: [string | null, number][] = [
    [null, 4],
    [office.partnerId, 6],
  ];
  await commit(partly, [
    [PARTNER, 6],
    ['Nhà nước', 4],
  ]);
  await expect(
    commit(partly, [
      [PARTNER, 5],
      ['Nhà nước', 5],
    ]),
  ).rejects.toThrow('disagree');
});
