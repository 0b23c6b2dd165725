import {
  clockCondition,
  openIncidents,
  silenceCondition,
  type WatchSigns,
} from '../../../src/domain/schedule/watching.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);

const WELL: WatchSigns = { lastSweptAt: ago(1), mailUnreachableSince: null, waitingMails: 0 };

it.each<[string, Partial<WatchSigns>, number, string[]]>([
  ['nothing while sweeps go on', {}, 600, []],
  ['nothing just before the hour', { lastSweptAt: ago(59.99) }, 600, []],
  ['the silence from the hour on', { lastSweptAt: ago(60) }, 600, ['sweep-silent']],
  ['nothing where no sweep has run, before it was watched for an hour', { lastSweptAt: null }, 59, []],
  ['the silence where no sweep has run for an hour of watching', { lastSweptAt: null }, 60, ['sweep-silent']],
  [
    'a server out of reach for an hour, with mails waiting',
    { mailUnreachableSince: ago(60), waitingMails: 1 },
    600,
    ['mail-unreachable'],
  ],
  ['nothing of a server that no mail waits for', { mailUnreachableSince: ago(600) }, 600, []],
  [
    'both',
    { lastSweptAt: ago(90), mailUnreachableSince: ago(61), waitingMails: 3 },
    600,
    ['sweep-silent', 'mail-unreachable'],
  ],
])('tells of %s', (_, signs, watchedMinutes, kinds) => {
  const incidents = openIncidents({ ...WELL, ...signs }, ago(watchedMinutes), NOW);
  expect(incidents.map(({ kind }) => kind)).toEqual(kinds);
});

it.each([
  [null, 'bad'],
  [ago(3), 'well'],
  [ago(3.01), 'look'],
  [ago(59.99), 'look'],
  [ago(60), 'bad'],
] as const)('shows a sweep of %s as %s', (last, condition) => {
  expect(silenceCondition(last, NOW)).toBe(condition);
});

it.each([
  [0, 'well'],
  [-1_000, 'well'],
  [1_001, 'look'],
  [-5_000, 'look'],
  [5_001, 'bad'],
] as const)('shows a clock that is %i ms off as %s', (skewMs, condition) => {
  expect(clockCondition(skewMs)).toBe(condition);
});
