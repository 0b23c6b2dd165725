/** The rehearsal of many sessions, without a database: it leaves room for the other work of the program. */
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { PastItem } from '../../../src/features/councils/past-deliberations.repository.js';
import { RehearsalService } from '../../../src/features/councils/rehearsal.service.js';

it('lets other work take its turn between the items of a batch', async () => {
  const sessions = Array.from({ length: 50 }, (_, at) => ({
    id: `${at}`,
    heldOn: '2021-12-23',
    openedAt: new Date('2021-12-23T01:00:00Z'),
  }));
  const items = sessions.map((session) => ({
    session,
    council: {},
    verdict: { counts: { appointed: 9 } },
    seats: [],
    attendance: [],
    conflicts: [],
    ballots: [],
    project: { id: 'p', code: 'P-1', kind: 'topic', field: null, products: [] },
    submission: null,
  })) as unknown as PastItem[];
  const batches = [
    { sessions, items },
    { sessions: [], items: [] },
  ];
  const { validTo, ...content } = TT_11_2014;
  const service = new RehearsalService(
    { read: (work: () => unknown) => work(), run: (work: () => unknown) => work() } as never,
    { get: async () => ({ id: 'r', ...content, validTo, content, state: 'published' }) } as never,
    { count: async () => sessions.length, batch: async () => batches.shift() } as never,
    { record: async () => undefined } as never,
  );
  let turns = 0;
  const next = () => {
    turns++;
    waiting = setImmediate(next);
  };
  let waiting = setImmediate(next);
  const rehearsal = await service.rehearseRulebook({} as never, 'r', {});
  clearImmediate(waiting);
  expect(rehearsal).toMatchObject({ sessions: 50, notComparableCount: 50 });
  expect(turns).toBeGreaterThan(10);
});
