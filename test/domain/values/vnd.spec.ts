import fc from 'fast-check';
import { formatVnd, MAX_VND, sumVnd, vnd } from '../../../src/domain/values/vnd.js';

it.each(['412333500', '0', '999999999999999', 412333500, 412333500n])('reads %p as whole đồng', (amount) => {
  expect(vnd(amount)).toBe(BigInt(amount));
});

it.each(['', '-1', '1.5', '1e3', '1 000', '1000000000000000', 'abc', 1.5, -1])('refuses %p', (amount) => {
  expect(() => vnd(amount)).toThrow(RangeError);
});

it.each([
  ['0', '0 đồng', '0 VND'],
  ['999', '999 đồng', '999 VND'],
  ['1000', '1.000 đồng', '1,000 VND'],
  ['1498636500', '1.498.636.500 đồng', '1,498,636,500 VND'],
])('writes %s as office texts do', (amount, vietnamese, english) => {
  expect([formatVnd(vnd(amount)), formatVnd(vnd(amount), 'en')]).toEqual([vietnamese, english]);
});

it('sums exactly beyond what floating point can', () => {
  expect(sumVnd([9_007_199_254_740_993n, 1n])).toBe(9_007_199_254_740_994n);
});

it('writes every amount so that it can be read again', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MAX_VND }), (amount) => {
      expect(vnd(formatVnd(amount).replace(/\D/g, ''))).toBe(amount);
    }),
  );
});
