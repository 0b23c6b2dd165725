import fc from 'fast-check';
import { plainSpelling } from '../../../src/domain/funding/amount-spelling.js';
import { readAmount } from '../../../src/domain/funding/read-amount.js';
import { formatVnd } from '../../../src/domain/values/vnd.js';
import { vndInWords } from '../../../src/domain/values/vnd-in-words.js';

const doubtsOf = (typed: string, neighbours: bigint[] = []) =>
  readAmount(typed, neighbours)?.doubts.map(({ code }) => code);

describe('an amount as it is typed', () => {
  it.each<[string, bigint, string]>([
    ['1.498.636.500 đồng', 1_498_636_500n, 'exact'],
    ['1,498,636,500', 1_498_636_500n, 'exact'],
    ['1 498 636 500 đ', 1_498_636_500n, 'exact'],
    ['1498636500', 1_498_636_500n, 'exact'],
    ['1.498.636.500 VNĐ', 1_498_636_500n, 'exact'],
    ['412,3 triệu đồng', 412_300_000n, 'exact'],
    ['2,5 tỷ', 2_500_000_000n, 'exact'],
    ['gần 1,5 tỷ', 1_500_000_000n, 'about'],
    ['hơn 412 triệu', 412_000_000n, 'over'],
    ['2,156 tỷ', 2_156_000_000n, 'exact'],
    ['601 triệu 752 ngàn đồng', 601_752_000n, 'exact'],
    ['08 tỷ', 8_000_000_000n, 'exact'],
    ['3,8 tỉ', 3_800_000_000n, 'exact'],
    ['218.530 triệu đồng', 218_530_000_000n, 'exact'],
    ['106.522.000 đồng (Một trăm linh sáu triệu năm trăm hai mươi hai nghìn đồng)', 106_522_000n, 'exact'],
    ['999.999.999.999.999', 999_999_999_999_999n, 'exact'],
  ])('%s', (typed, amountVnd, precision) => {
    expect(readAmount(typed)).toMatchObject({ amountVnd, precision });
  });

  it.each(['', 'nhiều', '1.49.8', '1,2,3 tỷ', '12.5', '-5', '1.000.000.000.000.000', '1e9', '0'])(
    'that is none: %j',
    (typed) => {
      expect(readAmount(typed)).toBeNull();
    },
  );

  it.each<[string, bigint[], string[]]>([
    ['412.333.500 đồng', [1_086_303_000n], []],
    ['412.333 đồng', [1_086_303_000n, 500_000_000n], ['thousandfold-off-neighbours']],
    ['412.333.500.000 đồng', [1_086_303_000n], ['thousandfold-off-neighbours']],
    ['412', [], ['no-unit']],
    ['gần 1,5 tỷ', [], ['not-exact']],
    ['2.156 tỷ', [], ['decimals-or-thousands']],
    ['106.522.000 đồng (Một trăm linh sáu triệu đồng)', [], ['words-disagree']],
    ['1.024.000 đồng (một triệu không trăm hai mươi bốn ngàn đồng chẵn)', [], []],
  ])('%s beside %j is asked about for %j', (typed, neighbours, doubts) => {
    expect(doubtsOf(typed, neighbours)).toEqual(doubts);
  });

  it('that is meant a thousandfold is offered so', () => {
    expect(readAmount('412.333 đồng', [1_086_303_000n])?.doubts[0]?.alternativeVnd).toBe(412_333_000n);
  });

  it('reads back whatever is printed, with its words', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 999_999_999_999_999n), (amount) => {
        const printed = `${formatVnd(amount)} (${vndInWords(amount)})`;
        const reading = readAmount(printed);
        expect(reading).toMatchObject({ amountVnd: amount, precision: 'exact' });
        expect(reading?.doubts.map(({ code }) => code)).not.toContain('words-disagree');
      }),
    );
  });
});

describe('an amount in words', () => {
  it.each<[bigint, string]>([
    [0n, 'Không đồng'],
    [15n, 'Mười lăm đồng'],
    [21n, 'Hai mươi mốt đồng'],
    [24n, 'Hai mươi tư đồng'],
    [105n, 'Một trăm lẻ năm đồng'],
    [1_004n, 'Một nghìn không trăm lẻ bốn đồng'],
    [1_000_000_015n, 'Một tỷ không trăm mười lăm đồng'],
    [10_000_005n, 'Mười triệu không trăm lẻ năm đồng'],
    [1_498_636_500n, 'Một tỷ bốn trăm chín mươi tám triệu sáu trăm ba mươi sáu nghìn năm trăm đồng'],
    [344_000_000_000n, 'Ba trăm bốn mươi tư tỷ đồng'],
    [
      999_999_999_999_999n,
      'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
    ],
    [-5n, 'Âm năm đồng'],
  ])('%d', (amount, words) => {
    expect(vndInWords(amount)).toBe(words);
  });

  it('names every amount by words of its own', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 999_999_999_999_999n), fc.bigInt(0n, 999_999_999_999_999n), (one, other) => {
        expect(vndInWords(one) === vndInWords(other)).toBe(one === other);
      }),
    );
  });
});

describe('a text without end', () => {
  it.each([
    ['dots', `1${'.'.repeat(250_000)}x`],
    ['groups by commas', ',111'.repeat(62_500)],
    ['brackets', '('.repeat(250_000)],
    ['words in brackets that never close', '(a'.repeat(125_000)],
    ['marks', `1${'\u0301\u0323'.repeat(125_000)}`],
    ['spaces between', `1${' '.repeat(250_000)}tỷ`],
  ])('of %s is no amount, and its spelling is left as it is', (_, typed) => {
    expect(readAmount(typed)).toBeNull();
    expect(plainSpelling(typed)).toBe(typed);
  });
});
