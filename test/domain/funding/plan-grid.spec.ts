import { readCell, readGrid } from '../../../src/domain/funding/plan-grid.js';
import { cellsIn, readSheet } from '../../../src/domain/funding/read-sheet.js';
import { readSource } from '../../../src/domain/funding/read-source.js';

describe('a source in words', () => {
  it.each([
    ['district-budget', 'district-budget'],
    ['Ngân sách huyện', 'district-budget'],
    ['NS HUYEN (SNKH)', 'district-budget'],
    ['Ngân sách tỉnh', 'province-budget'],
    ['NSNN địa phương', 'province-budget'],
    ['Ngân sách TW', 'central-budget'],
    ['Ngân sách trung ương', 'central-budget'],
    ['Vốn đối ứng', 'counterpart'],
    ['Vốn đối ứng của huyện', 'counterpart'],
    ['Nguồn khác', 'other'],
    ['Counterpart', 'counterpart'],
    ['Kinh phí', null],
    ['', null],
  ])('%p is %p', (words, source) => {
    expect(readSource(words)).toBe(source);
  });
});

describe('what is copied from a spreadsheet', () => {
  it('is parted by tabs and lines, with quoted cells that hold both', () => {
    expect(cellsIn('a\tb\r\n"c\nd"\t"e ""f"""\n\tg\n')).toEqual([
      ['a', 'b'],
      ['c d', 'e "f"'],
      ['', 'g'],
    ]);
  });

  it('is read by the titles of its columns, without its row of sums', () => {
    const sheet = [
      'STT\tNguồn vốn\tNăm\tSố tiền (đồng)',
      '1\tNgân sách huyện\t2020\t412.333.500',
      '2\tĐối ứng\t2021\t1.086.303.000',
      '\tTổng cộng\t\t1.498.636.500',
    ].join('\n');
    expect(readSheet(sheet)).toEqual([
      { source: 'Ngân sách huyện', year: '2020', amountVnd: '412.333.500' },
      { source: 'Đối ứng', year: '2021', amountVnd: '1.086.303.000' },
    ]);
  });

  it('is read in the order of the grid where it has no titles', () => {
    expect(readSheet('NS huyện\tsự nghiệp KH&CN\t\t2020\tremuneration\t412,333,500')).toEqual([
      {
        source: 'NS huyện',
        sourceDetail: 'sự nghiệp KH&CN',
        year: '2020',
        budgetLine: 'remuneration',
        amountVnd: '412,333,500',
      },
    ]);
  });

  it('is at most two hundred rows', () => {
    expect(readSheet('other\t\t\t\t\t1\n'.repeat(500))).toHaveLength(200);
  });
});

describe('an amount in a cell', () => {
  it.each([
    ['1.498.636.500', 1_498_636_500n, 'exact'],
    ['1,498,636,500', 1_498_636_500n, 'exact'],
    ['1 498 636 500 đ', 1_498_636_500n, 'exact'],
    ['1,5 tỷ', 1_500_000_000n, 'exact'],
    ['gần 1,5 tỷ', 1_500_000_000n, 'about'],
    ['hơn 412 triệu', 412_000_000n, 'over'],
    ['số còn lại', null, 'remainder'],
    ['27,51 %', null, 'percent'],
  ])('%p is %p, %s', (typed, amountVnd, precision) => {
    expect(readCell(typed)).toMatchObject({ amountVnd, precision, doubts: [] });
  });

  it('is none where it says none', () => {
    expect(readCell('nhiều')).toBeNull();
    expect(readCell('')).toBeNull();
    expect(readCell('1.498.636.500,5')).toBeNull();
  });

  it('is asked about where it is a thousandfold off, until somebody says which is meant', () => {
    const beside = [1_086_303_000n, 412_333_500n];
    const asked = readCell('1.086.303', beside);
    expect(asked?.doubts).toEqual([{ code: 'thousandfold-off-neighbours', alternativeVnd: 1_086_303_000n }]);
    expect(readCell('1.086.303', beside, '1086303')).toMatchObject({ amountVnd: 1_086_303n, doubts: [] });
    expect(readCell('1.086.303', beside, '1086303000')).toMatchObject({
      amountVnd: 1_086_303_000n,
      doubts: [],
    });
    expect(readCell('1.086.304', beside, '1086303000')?.doubts).toHaveLength(1);
  });
});

describe('a grid', () => {
  it('becomes lines, and tells what cannot be read by the place of the cell', () => {
    const { lines, refusals } = readGrid([
      { source: 'NS huyện', year: '2020', amountVnd: '412.333.500' },
      { source: 'kho bạc', year: '20x0', amountVnd: 'nhiều' },
      { amountVnd: '200.000.000' },
    ]);
    expect(lines[0]).toEqual({ source: 'district-budget', year: 2020, amountVnd: 412_333_500n });
    expect(refusals.map(({ code, path }) => [code, path])).toEqual([
      ['funding-source-unknown', 'lines.1.source'],
      ['funding-year-out-of-range', 'lines.1.year'],
      ['funding-amount-unreadable', 'lines.1.amountVnd'],
      ['funding-source-unknown', 'lines.2.source'],
    ]);
  });

  it('keeps the words of old papers that say no amount', () => {
    const rows = [
      { source: 'counterpart', amountVnd: 'theo thực tế' },
      { source: 'other', amountVnd: 'gần 1,5 tỷ' },
    ];
    const { lines, refusals } = readGrid(rows, true);
    expect(refusals).toEqual([]);
    expect(lines).toEqual([
      { source: 'counterpart', asWritten: 'theo thực tế' },
      { source: 'other', amountVnd: 1_500_000_000n, precision: 'about', asWritten: 'gần 1,5 tỷ' },
    ]);
  });
});

describe('a cell without end', () => {
  const dots = `1${'.'.repeat(250_000)}x`;
  const marks = `a${'\u0301\u0323'.repeat(125_000)}`;

  it.each([
    ['dots', dots],
    ['groups', ',111'.repeat(62_500)],
    ['marks', marks],
  ])('of %s is refused as an amount by its place', (_, typed) => {
    expect(readCell(typed)).toBeNull();
    const { refusals } = readGrid([{ source: 'other', amountVnd: typed }]);
    expect(refusals).toMatchObject([{ code: 'funding-amount-unreadable', path: 'lines.0.amountVnd' }]);
  });

  it('of accents names no source', () => {
    expect(readSource(marks)).toBeNull();
  });
});
