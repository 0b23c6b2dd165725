/** Amounts as offices, spreadsheets and bank slips spell them, other than the reader's own examples. */
import { readAmount } from '../../../src/domain/funding/read-amount.js';

const read = (typed: string) => {
  const reading = readAmount(typed);
  return reading && [reading.amountVnd, reading.precision, ...reading.doubts.map(({ code }) => code)];
};

describe('an amount as offices spell it', () => {
  it.each([
    ['1.498.636.500 ₫', 1_498_636_500n],
    ['₫1.498.636.500', 1_498_636_500n],
    ['VND 1,498,636,500', 1_498_636_500n],
    ['1.498.636.500,00 đồng', 1_498_636_500n],
    ['1,498,636,500.00', 1_498_636_500n],
    ['1.498.636.500,- đồng', 1_498_636_500n],
    ['1.498.636.500 đồng chẵn', 1_498_636_500n],
    ['Tổng kinh phí: 1.498.636.500 đồng', 1_498_636_500n],
    ['1\u00a0498\u00a0636\u00a0500 đ', 1_498_636_500n],
    ['2,5 tỷ VNĐ', 2_500_000_000n],
    ['2,5 tỷ đ', 2_500_000_000n],
    ['412,3 tr', 412_300_000n],
    ['412,3trđ', 412_300_000n],
    ['412,3 tr.đ', 412_300_000n],
    ['1,498.6 triệu đồng', 1_498_600_000n],
    ['1 tỷ rưỡi', 1_500_000_000n],
    ['1 nghìn tỷ đồng', 1_000_000_000_000n],
  ])('reads %s', (typed, amount) => {
    expect(read(typed)).toEqual([amount, 'exact']);
  });

  it.each([
    ['khoảng hơn 3 tỷ', 3_000_000_000n, 'over'],
    ['ít nhất 2 tỷ', 2_000_000_000n, 'over'],
    ['ước tính 2 tỷ', 2_000_000_000n, 'about'],
    ['~1,5 tỷ', 1_500_000_000n, 'about'],
    ['dưới 2 tỷ', 2_000_000_000n, 'at-most'],
    ['tối đa không quá 30 triệu', 30_000_000n, 'at-most'],
  ])('asks about %s', (typed, amount, precision) => {
    expect(read(typed)).toEqual([amount, precision, 'not-exact']);
  });

  it.each([
    ['gần 412.333', ['not-exact', 'no-unit']],
    ['412.333 tr', ['decimals-or-thousands']],
  ])('doubts %s', (typed, doubts) => {
    expect(read(typed)?.slice(2)).toEqual(doubts);
  });

  it.each([
    '1 - 1,5 tỷ',
    'từ 1 đến 1,5 tỷ đồng',
    '1 tỷ, 498 triệu',
    '1 tỷ 2',
    '1,5 tỷ rưỡi',
    'Tối đa: 500 triệu',
    '1.498.636.500 đồng/năm',
    '412.333,5 đồng',
    '15 triệu đồng x 12 tháng',
    '25.000 USD',
    '-5 triệu',
  ])('does not guess at %s', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
