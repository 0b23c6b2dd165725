/** Budgets as papers print them, some with shares and remainders: the difference is reckoned where the paper says enough. */
import { done, Office } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const line = (source: string, more: object) => ({ source, ...more });
const share = (source: string, percent: string) => line(source, { precision: 'percent', percent });
const REMAINDER = { precision: 'remainder', asWritten: 'số còn lại' };

describe('a recorded budget', () => {
  it.each<[string, string, object[], string | null]>([
    ['all in shares', '2000000000', [share('province-budget', '60'), share('counterpart', '40')], '0'],
    [
      'a share and an amount that miss the total',
      '2000000000',
      [share('province-budget', '60'), line('counterpart', { amountVnd: '900000000' })],
      '-100000000',
    ],
    [
      'shares beyond the whole',
      '1000',
      [share('province-budget', '60'), share('counterpart', '50.5')],
      '-105',
    ],
    [
      'a remainder that there is',
      '2000000000',
      [line('district-budget', { amountVnd: '500000000' }), line('counterpart', REMAINDER)],
      '0',
    ],
    [
      'a remainder of less than nothing',
      '2000000000',
      [line('district-budget', { amountVnd: '2500000000' }), line('counterpart', REMAINDER)],
      '-500000000',
    ],
    ['a share of no whole đồng', '1001', [share('province-budget', '50'), share('counterpart', '50')], null],
    [
      'an amount that is only about',
      '1001',
      [line('province-budget', { amountVnd: '500', precision: 'about' }), line('counterpart', REMAINDER)],
      null,
    ],
  ])('with %s', async (_, totalVnd, lines, difference) => {
    const id = await office.propose();
    const plan = done(
      await office.finance.put(`projects/${id}/funding-plan`, { kind: 'recorded', totalVnd, lines }),
    );
    expect(plan.differenceVnd).toBe(difference);
    const isOff = difference !== null && difference !== '0';
    expect(plan.warnings).toEqual(isOff ? ['difference-unexplained'] : []);
    const approval = await office.finance.post(`projects/${id}/funding-plan/approval`, {
      decision: { number: '12/QĐ-UBND', date: '2020-03-02' },
    });
    expect([approval.status, approval.body.code]).toEqual([
      422,
      isOff ? 'funding-difference-unexplained' : 'funding-line-not-exact',
    ]);
  });
});
