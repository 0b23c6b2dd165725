/** What hands type by accident about money is answered with a sentence, and what they leave empty says nothing. */
import { APPROVED_PLAN, done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const refusal = ({
  status,
  body,
}: {
  status: number;
  body: { code?: string; errors?: { path: string }[] };
}) => [status, body?.code, body?.errors?.[0]?.path];

describe('odd input about money', () => {
  it('refuses a promise of nothing and a withdrawal that has not come, also when they are changed', async () => {
    const id = await office.propose();
    const path = `projects/${id}/counterpart-commitments`;
    const promise = { form: 'own-funds', promisedVnd: '5000', contributor: 'Hộ ông Lê Văn Bảy' };
    const { id: commitment } = done(await office.finance.post(path, promise));
    const change = (body: object) => office.finance.patch(`${path}/${commitment}`, body);
    expect(refusal(await change({ promisedVnd: '0' }))).toEqual([
      422,
      'funding-amount-out-of-range',
      'promisedVnd',
    ]);
    expect(refusal(await change({ withdrawnOn: '2199-01-01' }))).toEqual([
      422,
      'effective-date-in-future',
      'withdrawnOn',
    ]);
  });

  it('refuses an entry of a year that no statement can show, and papers of a day that has not come', async () => {
    const id = await office.propose();
    done(await office.finance.put(`projects/${id}/funding-plan`, APPROVED_PLAN));
    const pay = (more: object) =>
      office.finance.post(`projects/${id}/disbursements`, {
        kind: 'payment',
        source: 'counterpart',
        amountVnd: '1',
        date: '2020-06-01',
        document: 'KB-11',
        ...more,
      });
    expect(refusal(await pay({ date: '1920-06-01' }))).toEqual([422, 'funding-year-out-of-range', 'date']);
    expect(refusal(await pay({ document: { number: 'KB-11', date: '2199-01-01' } }))).toEqual([
      422,
      'effective-date-in-future',
      'document.date',
    ]);
    const decision = { number: '7/QĐ-UBND', date: '2199-01-01' };
    expect(
      refusal(
        await office.finance.put(`projects/${id}/funding-plan`, {
          ...APPROVED_PLAN,
          decision,
          effectiveDate: '2020-05-01',
        }),
      ),
    ).toEqual([422, 'effective-date-in-future', 'decision.date']);
  });

  it('takes a field that was left empty for one that names nobody and nothing', async () => {
    const id = await office.propose();
    const line = { source: 'counterpart', contributors: ' ', budgetLine: '', amountVnd: '7' };
    const plan = done(
      await office.finance.put(`projects/${id}/funding-plan`, {
        totalVnd: '7',
        effectiveDate: '2020-01-15',
        lines: [line],
      }),
    );
    expect(plan.dimensions).toEqual({
      year: 'not-broken-down',
      'budget-line': 'not-broken-down',
      contributor: 'not-broken-down',
    });
  });
});
