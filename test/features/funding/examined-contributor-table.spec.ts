/** A decision's table by contributor prints names: one đồng moved between two institutions of the register is seen. */
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const LEAD = 'Trường Đại học Sư phạm – Đại học Đà Nẵng';
const PARTNER = 'HTX Nông nghiệp công nghệ cao Vạn Tường';

async function write(table: Record<string, string>, kind = 'approved') {
  const id = await office.propose();
  const entries = Object.entries(table).map(([key, amountVnd]) => ({ key, amountVnd }));
  return office.finance.put(`projects/${id}/funding-plan`, {
    kind,
    totalVnd: '1000',
    decision: { number: '3/QĐ-UBND', date: '2020-03-01' },
    lines: [
      { source: 'district-budget', institutionId: office.leadId, amountVnd: '400' },
      { source: 'counterpart', institutionId: office.partnerId, amountVnd: '600' },
    ],
    cuts: [{ dimension: 'contributor', entries }],
  });
}

it('refuses a table that gives one đồng to the other, and names both', async () => {
  const { status, body } = await write({ [LEAD]: '401', [PARTNER]: '599' });
  expect([status, body.code]).toEqual([422, 'funding-cut-disagrees']);
  expect(body.errors.map(({ message }: { message: string }) => message)).toEqual([
    `Với đơn vị góp vốn "${LEAD}", các dòng cộng được 400 đồng nhưng bảng ghi 401 đồng.`,
    `Với đơn vị góp vốn "${PARTNER}", các dòng cộng được 600 đồng nhưng bảng ghi 599 đồng.`,
  ]);
});

it('takes the table that agrees, however the names are cased, and shows the names', async () => {
  const plan = done(await write({ [LEAD.toUpperCase()]: '400', [PARTNER]: '600' }));
  const shown = plan.cuts.map(({ keyName, amountVnd }: Record<string, string>) => [keyName, amountVnd]);
  expect(new Map(shown)).toEqual(
    new Map([
      [LEAD, '400'],
      [PARTNER, '600'],
    ]),
  );
});

it('keeps the words of old papers, and of names that are not in the register', async () => {
  const old = done(await write({ [LEAD]: '401', [PARTNER]: '599' }, 'recorded'));
  expect(old.cuts.map(({ key }: { key: string }) => key).sort()).toEqual([PARTNER, LEAD].sort());
  const short = done(await write({ 'ĐHSP Đà Nẵng': '400', 'HTX Vạn Tường': '600' }));
  expect(short.cuts.map(({ key }: { key: string }) => key)).toContain('HTX Vạn Tường');
});
