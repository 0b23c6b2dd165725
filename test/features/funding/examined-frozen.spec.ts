/** What the law freezes stays frozen, also behind an adjustment that leaves the budget lines out. */
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('keeps general management as approved over a version without budget lines', async () => {
  const id = await office.propose();
  const write = (kind: string, at: number, lines: object[]) =>
    office.finance.put(`projects/${id}/funding-plan`, {
      kind,
      totalVnd: '100',
      decision: { number: `${at}/QĐ-UBND`, date: `2024-0${at}-01` },
      lines,
    });
  const managed = (management: number) => [
    { source: 'district-budget', budgetLine: 'management', amountVnd: String(management) },
    { source: 'district-budget', budgetLine: 'materials', amountVnd: String(100 - management) },
  ];
  done(await write('approved', 1, managed(5)));
  done(await write('adjusted', 2, [{ source: 'district-budget', amountVnd: '100' }]));
  const { status, body } = await write('adjusted', 3, managed(4));
  expect([status, body.code]).toEqual([422, 'management-frozen']);
  done(await write('adjusted', 3, managed(5)));
});
