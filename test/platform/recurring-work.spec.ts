/** A list of recurring work that cannot work stops the start. */
import { checkRecurringWork, MOST_KINDS } from '../../src/platform/queue/recurring-work.js';
import { RECURRING_WORK } from '../../src/recurring-work.js';

const [sweep] = RECURRING_WORK;

it('is taken as it stands', () => {
  expect(() => checkRecurringWork(RECURRING_WORK)).not.toThrow();
});

it('names each work once', () => {
  expect(() => checkRecurringWork([sweep!, sweep!])).toThrow('named twice: sweep');
});

it('has no more kinds than a worker has hands', () => {
  const many = Array.from({ length: MOST_KINDS + 1 }, (_, at) => ({
    ...sweep!,
    name: `work-${at}` as 'sweep',
  }));
  expect(() => checkRecurringWork(many)).toThrow(`${MOST_KINDS + 1} kinds`);
});
