import { Batch, copyCell } from '../../../src/commands/seed/batch.js';

describe('a line of COPY', () => {
  it.each([
    ['nothing', null, '\\N'],
    ['text', 'tảo xoắn', 'tảo xoắn'],
    ['a tabulator', 'a\tb', 'a\\tb'],
    ['line ends', 'a\r\nb', 'a\\r\\nb'],
    ['a backslash', '\\N', '\\\\N'],
    ['money', 412_333_500n, '412333500'],
    ['yes and no', false, 'false'],
    ['a structure', { said: 'a\nb' }, '{"said":"a\\\\nb"}'],
  ])('writes %s', (_, cell, written) => {
    expect(copyCell(cell)).toBe(written);
  });

  it('puts the cells in the order of the columns, whatever the order of the row', () => {
    const batch = new Batch();
    batch.add('project_partner', { role: 'partner', institution_id: 'i', project_id: 'p' });
    expect(batch.of('project_partner')).toEqual(['p\ti\tpartner']);
    expect(batch.rowCount).toBe(1);
  });
});
