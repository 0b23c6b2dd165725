import { count, text } from '../../../src/domain/reporting/paper.js';
import { columnShares } from '../../../src/platform/papers/column-shares.js';

describe('the columns of a printed table', () => {
  it('share the whole width, more of it where names are long', () => {
    const rows = [[text('Nghiên cứu không định hướng ứng dụng'), count(1), count(2)]];
    const [names, ...figures] = columnShares({ title: 't', columns: ['A', 'Tổng số', 'Nghiệm thu'], rows });
    expect(names! + figures[0]! + figures[1]!).toBeCloseTo(100);
    expect(names).toBeGreaterThan(50);
    for (const share of figures) expect(share).toBeGreaterThan(12);
  });

  it('stay readable whatever a cell holds, and without rows', () => {
    const [long, short] = columnShares({
      title: 't',
      columns: ['A', 'B'],
      rows: [[text('x'.repeat(10_000)), text('')]],
    });
    expect(short! / long!).toBeGreaterThan(0.2);
    expect(columnShares({ title: 't', columns: ['A', 'B'], rows: [] })).toEqual([50, 50]);
  });
});
