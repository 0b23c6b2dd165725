/** Of scores no grade is counted: the tally says how many valid sheets held points instead of an empty table. */
import { tallyRows } from '../../src/wording/forms/tally-minutes.js';

const grades = { excellent: 0, good: 0, pass: 0, average: 0, fail: 0 };
const counts = { ...grades, appointed: 7, present: 7, recused: 0, cast: 6, missing: 1, invalid: 1 };

it('counts each choice, those nobody made too', () => {
  expect(tallyRows(['pass', 'fail'], { ...counts, pass: 5 }, 'acceptance')).toEqual([
    { choice: 'Đạt', count: '5' },
    { choice: 'Không đạt', count: '0' },
  ]);
});

it('counts the valid sheets where members give points', () => {
  expect(tallyRows([], counts, 'selection')).toEqual([{ choice: 'Phiếu chấm điểm', count: '5' }]);
});
