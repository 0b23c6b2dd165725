import { BUDGET_LINES, budgetLineOf } from '../../../src/domain/funding/budget-lines.js';
import { decidePlan, type FundingPlan } from '../../../src/domain/funding/funding-plan.js';
import { COUNTERPART, DISTRICT, planOf } from './given.js';

const withLine = (budgetLine: string, plan: Partial<FundingPlan>) =>
  planOf({ lines: [DISTRICT, COUNTERPART].map((line) => ({ ...line, budgetLine })), ...plan });
const decided = (date: string) => ({ decision: { number: '1/QĐ-UBND', date } });

describe('the budget lines of TT 03/2023', () => {
  it('are ten', () => {
    expect(new Set(BUDGET_LINES.map(({ code }) => code)).size).toBe(10);
  });

  it.each(['remuneration', '1', 'Tiền thù lao', ' tiền thù lao ', 'Remuneration'])(
    'know the first as "%s"',
    (name) => {
      expect(budgetLineOf(name)?.code).toBe('remuneration');
    },
  );

  it.each(['0', '11', 'mua giống', ''])('know no "%s"', (name) => {
    expect(budgetLineOf(name)).toBeNull();
  });

  it.each<[string, string, Partial<FundingPlan>, boolean]>([
    ['own words the day before', 'mua giống', decided('2023-02-25'), true],
    ['own words on the first day', 'mua giống', decided('2023-02-26'), false],
    ['own words in an estimate without a date', 'mua giống', { kind: 'estimate', decision: null }, false],
    ['one of the ten on the first day', 'services', decided('2023-02-26'), true],
    [
      'own words in a later decision that took effect before',
      'mua giống',
      { ...decided('2023-03-10'), effectiveDate: '2023-01-01' },
      true,
    ],
    ['own words in a recorded plan', 'mua giống', { kind: 'recorded', ...decided('2024-01-01') }, true],
  ])('take %s: %s', (_, name, plan, isTaken) => {
    const decision = decidePlan(withLine(name, plan));
    const codes = decision.allowed ? [] : decision.refusals.map(({ code }) => code);
    expect(codes).toEqual(isTaken ? [] : ['budget-line-unknown', 'budget-line-unknown']);
  });
});
