import fc from 'fast-check';
import { plusDays } from '../../../src/domain/values/plain-date.js';
import {
  inOffice,
  WORK_KINDS,
  type WorkItem,
  type WorkKind,
} from '../../../src/domain/worklist/work-item.js';
import { MOST_COUNTED, MOST_OF_A_KIND, worklistOf } from '../../../src/domain/worklist/worklist.js';

const TODAY = '2026-11-29';

const item = (kind: WorkKind, dueOn: string | null, code = 'BS-2024-001'): WorkItem => ({
  kind,
  dueOn,
  subject: { project: { id: code, code, title: code } },
  why: inOffice('secretary'),
});

const anItem = fc
  .record({
    kind: fc.constantFrom(...WORK_KINDS),
    days: fc.option(fc.integer({ min: -400, max: 60 })),
    code: fc.string(),
  })
  .map(({ kind, days, code }) => item(kind, days === null ? null : plusDays(TODAY, days), code));

describe('the list of work', () => {
  it('stands overdue first, then by date, then without one, and says which is which', () => {
    const list = worklistOf(
      [
        item('write-report', null),
        item('meet-milestone', '2026-12-10'),
        item('meet-milestone', '2026-11-01'),
        item('cast-ballot', TODAY),
        item('meet-milestone', '2020-01-01'),
      ],
      TODAY,
    );
    expect(list.rows.map(({ dueOn, standing }) => [dueOn, standing])).toEqual([
      ['2020-01-01', 'overdue'],
      ['2026-11-01', 'overdue'],
      [TODAY, 'today'],
      ['2026-12-10', 'ahead'],
      [null, 'undated'],
    ]);
    expect(list).toMatchObject({ count: 5, orMore: false, overdueCount: 2, further: [] });
  });

  it('puts a ballot above everything else of its day', () => {
    const list = worklistOf([item('meet-milestone', TODAY), item('cast-ballot', TODAY)], TODAY);
    expect(list.rows.map(({ kind }) => kind)).toEqual(['cast-ballot', 'meet-milestone']);
  });

  it('shows the most urgent of a kind and says how many more there are', () => {
    const many = Array.from({ length: 130 }, (_, at) =>
      item('move-project', plusDays(TODAY, -at), `BS-${at}`),
    );
    const list = worklistOf([...many, item('check-plan', null)], TODAY);
    expect(list.rows.filter(({ kind }) => kind === 'move-project')).toHaveLength(MOST_OF_A_KIND);
    expect(list.rows[0]!.dueOn).toBe(plusDays(TODAY, -129));
    expect(list.further).toEqual([
      { kind: 'move-project', count: MOST_COUNTED - MOST_OF_A_KIND, orMore: true },
    ]);
    expect(list).toMatchObject({ count: MOST_COUNTED + 1, orMore: true });
  });

  it('counts each thing once, as a row or as one of those that are left out', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 150 }), (items) => {
        const { rows, further, count, orMore } = worklistOf(items, TODAY);
        const leftOut = further.reduce((sum, each) => sum + each.count, 0);
        expect(rows.length + leftOut).toBe(count);
        if (!orMore) expect(count).toBe(items.length);
        const days = rows.map(({ dueOn }) => dueOn ?? '9999');
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
