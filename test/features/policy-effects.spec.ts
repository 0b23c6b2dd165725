/** The preview of a reminder policy over many subjects, without a database: it leaves room for the other work of the program. */
import { ANY_TOPIC, BUILT_IN_POLICIES } from '../../src/domain/schedule/reminder-policy.js';
import { PLAIN_CALENDAR } from '../../src/domain/schedule/working-days.js';
import { instantsOnce, plusDays } from '../../src/domain/values/plain-date.js';
import { PolicyEffects } from '../../src/features/reminders/policy-effects.js';

const POLICY = {
  ...BUILT_IN_POLICIES[ANY_TOPIC]!,
  daysBefore: Array.from({ length: 20 }, (_, at) => 20 - at),
  overdueEveryDays: null,
  escalation: [],
  channels: ['mail'] as const,
};

it('lets other work take its turn between the subjects of a preview, and says of all what it counted on some', async () => {
  const subjects = Array.from({ length: 1_000 }, (_, at) => ({
    id: `${at}`,
    topic: 'own',
    dueDate: plusDays('2026-06-01', at % 500),
  }));
  const asked: number[] = [];
  const effects = new PolicyEffects(
    { openSubjects: async () => new Map([['own', 3_000]]), someOpen: async () => subjects } as never,
    {
      standing: async (_: unknown, some: readonly unknown[]) => {
        asked.push(some.length);
        return new Map();
      },
    } as never,
    { read: async () => PLAIN_CALENDAR } as never,
    { now: async () => new Date('2026-01-01T00:00:00Z') } as never,
    { officeTimeZone: 'Asia/Ho_Chi_Minh' } as never,
  );
  let turns = 0;
  const next = () => {
    turns++;
    waiting = setImmediate(next);
  };
  let waiting = setImmediate(next);
  const effect = await effects.count({} as never, ['own'], new Map([['own', POLICY]]));
  clearImmediate(waiting);
  expect(effect).toEqual({
    milestones: 3_000,
    reminders: { added: 60_000, moved: 0, takenBack: 0 },
    isEstimate: true,
  });
  expect(turns).toBeGreaterThan(500);
  expect(Math.max(...asked)).toBeLessThanOrEqual(100);
});

it('reckons the instant of a day and an hour once', () => {
  const instantOf = instantsOnce();
  const instant = instantOf('2026-06-01', '08:00', 'Asia/Ho_Chi_Minh');
  expect(instant).toEqual(new Date('2026-06-01T01:00:00Z'));
  expect(instantOf('2026-06-01', '08:00', 'Asia/Ho_Chi_Minh')).toBe(instant);
  expect(instantOf('2026-06-01', '09:00', 'Asia/Ho_Chi_Minh')).toEqual(new Date('2026-06-01T02:00:00Z'));
  expect(instantOf('2026-06-01', '08:00', 'UTC')).toEqual(new Date('2026-06-01T08:00:00Z'));
});
