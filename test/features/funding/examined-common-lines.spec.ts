/** Lines of a plan that name no contributor are open to each of them, and paid once. */
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

it('lets one contributor draw on the common line, not two on the same money, and still pays what is their own', async () => {
  const id = await office.runUntilInProgress();
  const third = await office.institution('Công ty góp vốn');
  done(
    await office.finance.put(`projects/${id}/funding-plan`, {
      kind: 'adjusted',
      totalVnd: '1498636500',
      decision: { number: '9/QĐ-UBND', date: '2020-06-01' },
      lines: [
        { source: 'district-budget', amountVnd: '412333500' },
        { source: 'counterpart', institutionId: office.leadId, amountVnd: '500000000' },
        { source: 'counterpart', institutionId: office.partnerId, amountVnd: '500000000' },
        { source: 'counterpart', amountVnd: '86303000' },
      ],
    }),
  );
  const pay = (institutionId: string, amountVnd: string) =>
    office.finance.post(`projects/${id}/disbursements`, {
      kind: 'payment',
      source: 'counterpart',
      institutionId,
      amountVnd,
      date: '2020-07-01',
      document: 'UNC-01',
    });
  done(await pay(office.leadId, '586303000'));
  const twice = await pay(third, '1');
  expect([twice.status, twice.body.code]).toEqual([422, 'paid-over-approved']);
  expect((await pay(office.partnerId, '500000001')).body.code).toBe('paid-over-approved');
  done(await pay(office.partnerId, '499999999'));

  const raw = office.application.sql.query(
    `insert into disbursement (project_id, number, kind, source, institution_id, amount_vnd, offsets_advance_vnd, final, date,
       document_number, created_at)
     select project_id, max(number) + 1, 'payment', 'counterpart', $2, 1, 0, false, '2020-07-02', max(document_number), now()
     from disbursement where project_id = $1 group by project_id`,
    [id, third],
  );
  await expect(raw).rejects.toThrow('more than the binding plan gives');
});
