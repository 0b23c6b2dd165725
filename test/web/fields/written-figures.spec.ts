/** Dates to the month or year, and quantities, as people write them. */
import { partialDateIn, quantityIn } from '../../../src/web/fields/written-figures.js';

it.each([
  ['2/9/2024', '2024-09-02'],
  ['9/2024', '2024-09'],
  ['04.2020', '2020-04'],
  ['2024', '2024'],
  ['2024-09', '2024-09'],
  ['năm nay', 'năm nay'],
])('reads %s as the date %s', (text, date) => {
  expect(partialDateIn({ on: text }, 'on')).toBe(date);
});

it.each([
  ['3,5', 3.5],
  ['3.5', 3.5],
  ['1.250', 1250],
  ['1 250,5', 1250.5],
  ['0', 0],
  ['ba', 'ba'],
  ['1,2,3', '1,2,3'],
])('reads %s as the quantity %s', (text, quantity) => {
  expect(quantityIn({ of: text }, 'of')).toBe(quantity);
});
