import { count, text } from '../../../src/domain/reporting/paper.js';
import { tablePrint } from '../../../src/platform/papers/table-print.js';

describe('the columns of a printed table', () => {
  it('share the whole width, more of it where names are long', () => {
    const rows = [[text('Nghiên cứu không định hướng ứng dụng'), count(1), count(2)]];
    const [names, ...figures] = tablePrint({
      title: 't',
      columns: ['A', 'Tổng số', 'Nghiệm thu'],
      rows,
    }).shares;
    expect(names! + figures[0]! + figures[1]!).toBeCloseTo(100);
    expect(names).toBeGreaterThan(50);
    for (const share of figures) expect(share).toBeGreaterThan(8);
  });

  it('stay readable whatever a cell holds, and without rows', () => {
    const [long, short] = tablePrint({
      title: 't',
      columns: ['A', 'B'],
      rows: [[text('x'.repeat(10_000)), text('')]],
    }).shares;
    expect(short! / long!).toBeGreaterThan(0.05);
    const { shares, size } = tablePrint({ title: 't', columns: ['A', 'B'], rows: [] });
    expect([...shares.map(Math.round), size]).toEqual([50, 50, 12]);
  });
});
