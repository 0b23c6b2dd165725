import { readDay, readWritten, wholeAmount } from '../../../src/web/fields/written-values.js';

describe('what people write into a form', () => {
  it.each([
    ['2/9/2024', '2024-09-02'],
    ['02/09/2024', '2024-09-02'],
    ['2-9-2024', '2024-09-02'],
    ['02.09.2024', '2024-09-02'],
    ['2024-09-02', '2024-09-02'],
    ['31/2/2024', '31/2/2024'],
    ['29/2/2024', '2024-02-29'],
    ['9/2024', '9/2024'],
    ['', ''],
    ['mai', 'mai'],
  ])('reads the day %p as %p', (written, read) => {
    expect(readDay(written)).toBe(read);
  });

  it.each([
    ['1.498.636.500', '1498636500'],
    ['1,498,636,500', '1498636500'],
    ['1 498 636 500 đ', '1498636500'],
    ['1.498.636.500 đồng', '1498636500'],
    ['0', '0'],
    ['-5.000', '-5000'],
    ['1.5', '1.5'],
    ['1.498,636.500', '1.498,636.500'],
    ['12.34.567', '12.34.567'],
    ['1,5 tỷ', '1,5 tỷ'],
  ])('reads the amount %p as %p', (written, read) => {
    expect(wholeAmount(written)).toBe(read);
  });

  it.each([
    ['spaces', `1${' '.repeat(250_000)}x`],
    ['digits', '1'.repeat(250_000)],
    ['groups', `1${'.000'.repeat(62_500)}`],
    ['marks', `a${'\u0301\u0323'.repeat(125_000)}`],
  ])('leaves %s without end as they are, for the check of the field to refuse', (_, written) => {
    expect(readWritten({ 'a~vnd': written, 'b~date': [written] })).toEqual({ a: written, b: [written] });
    expect([readDay(written), wholeAmount(written)]).toEqual([written, written]);
  });

  it('reads only fields that say what they are, one or several of a name', () => {
    expect(
      readWritten({ 'from~date': '1/2/2024', note: '1/2/2024', 'amounts~vnd': ['1.000', ' 2000 '] }),
    ).toEqual({ from: '2024-02-01', note: '1/2/2024', amounts: ['1000', '2000'] });
  });

  it('leaves alone what is no form', () => {
    expect(readWritten(undefined)).toBeUndefined();
    expect(readWritten('text')).toBe('text');
  });
});
