/** What a changed calendar would move, over more projects than are asked, without a database. */
import { PLAIN_CALENDAR } from '../../src/domain/schedule/working-days.js';
import { ScheduleRenewal } from '../../src/features/milestones/schedule-renewal.js';

function renewalOver(projects: number) {
  const asked: string[] = [];
  const renewal = new ScheduleRenewal(
    { read: (work: (tx: object) => unknown) => work({}) } as never,
    {} as never,
    {
      someWithOpen: async (_tx: object, _kinds: readonly string[], _since: string, most: number) => [
        Array.from({ length: Math.min(projects, most) }, (_, at) => ({ id: `${at}` })),
        projects,
      ],
    } as never,
    {} as never,
    {
      foreseeAll: async (_: object, some: readonly { id: string }[]) => {
        asked.push(...some.map(({ id }) => id));
        return some.map(() => [{ change: 'moved' }, { change: 'added' }, { change: 'moved' }]);
      },
    } as never,
  );
  return { asked, count: () => renewal.countMoves(PLAIN_CALENDAR, '2026-03-02') };
}

it('asks five hundred projects at most what would move, and says it of all', async () => {
  const { asked, count } = renewalOver(2_000);
  expect(await count()).toEqual({ moves: 4_000, isEstimate: true });
  expect(asked).toHaveLength(500);
});

it('counts what would move where every project is asked, none of them too', async () => {
  expect(await renewalOver(500).count()).toEqual({ moves: 1_000, isEstimate: false });
  expect(await renewalOver(0).count()).toEqual({ moves: 0, isEstimate: false });
});
