import fc from 'fast-check';
import { parseRecordedAmount } from '../../../src/domain/funding/recorded-amount.js';
import { formatVnd, MAX_VND } from '../../../src/domain/values/vnd.js';

describe('an amount as old papers print it', () => {
  it.each<[string, bigint, string]>([
    ['106.522.000 đồng', 106_522_000n, 'exact'],
    ['344.000.000.000 đồng', 344_000_000_000n, 'exact'],
    ['2,156 tỷ đồng', 2_156_000_000n, 'exact'],
    ['08 tỷ', 8_000_000_000n, 'exact'],
    ['3,8 tỉ', 3_800_000_000n, 'exact'],
    ['444,7 triệu', 444_700_000n, 'exact'],
    ['601 triệu 752 ngàn đồng', 601_752_000n, 'exact'],
    ['1 tỷ 200 triệu 5 nghìn đồng', 1_200_005_000n, 'exact'],
    ['218.530 triệu đồng', 218_530_000_000n, 'exact'],
    ['1.234,5 triệu đồng', 1_234_500_000n, 'exact'],
    [
      '412.333.500 đồng (Bốn trăm mười hai triệu, ba trăm ba mươi ba nghìn năm trăm đồng)',
      412_333_500n,
      'exact',
    ],
    ['gần 1,5 tỷ', 1_500_000_000n, 'about'],
    ['Khoảng 500 triệu đồng.', 500_000_000n, 'about'],
    ['hơn 412 triệu đồng', 412_000_000n, 'over'],
    ['trên 3,8 tỷ đồng', 3_800_000_000n, 'over'],
    ['tối đa 300 triệu đồng', 300_000_000n, 'at-most'],
    ['  Gần  1,5  tỷ  đồng ', 1_500_000_000n, 'about'],
    ['999.999.999.999.999 đồng', MAX_VND, 'exact'],
  ])('"%s" is %s đồng, %s', (asWritten, amountVnd, precision) => {
    expect(parseRecordedAmount(asWritten)).toEqual({ amountVnd, precision });
  });

  it('is read the same whichever way its accents are coded', () => {
    expect(parseRecordedAmount('gần 1,5 tỷ đồng'.normalize('NFD'))?.amountVnd).toBe(1_500_000_000n);
  });

  it.each([
    '',
    'đồng',
    'số còn lại',
    '1.500.000',
    'kinh phí 5 tỷ',
    '5 tỷ hoặc 6 tỷ',
    '5 triệu 2 tỷ',
    '2 tỷ 3 tỷ',
    '0 đồng',
    '1,5 đồng',
    '0,0000000001 tỷ',
    '1,5,5 tỷ',
    '1.50.000 đồng',
    '1.000.000.000.000.000 đồng',
    '-5 tỷ',
    '5 tỷlệ',
  ])('"%s" is not read', (asWritten) => {
    expect(parseRecordedAmount(asWritten)).toBeNull();
  });

  it('comes back from its own printed form', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, MAX_VND), (amount) => {
        expect(parseRecordedAmount(formatVnd(amount))).toEqual({ amountVnd: amount, precision: 'exact' });
      }),
    );
  });
});
