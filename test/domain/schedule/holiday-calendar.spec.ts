import {
  calendarOf,
  daysOfYear,
  decideOfficeDay,
  decideRemoval,
  type OfficeDay,
  standingOf,
} from '../../../src/domain/schedule/holiday-calendar.js';
import { PUBLIC_HOLIDAYS } from '../../../src/domain/schedule/public-holidays.js';
import {
  isWeekend,
  isWorkingDay,
  PLAIN_CALENDAR,
  plusWorkingDays,
} from '../../../src/domain/schedule/working-days.js';
import { plusDays } from '../../../src/domain/values/plain-date.js';

const LISTS = calendarOf([]);
const said = (day: string, kind: OfficeDay['kind']): OfficeDay => ({ day, kind, name: kind, source: null });

/** The day of the Chinese lunar calendar, `1-1` or `3-10`: most years it is that of Viet Nam. */
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});
function chineseDay(day: string): string {
  const parts = LUNAR.formatToParts(new Date(`${day}T12:00:00Z`));
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${of('month')}-${of('day')}`;
}

describe('the work calendar', () => {
  it.each<[string, boolean, string]>([
    ['2022-01-31', false, 'the eve of Tết'],
    ['2022-02-04', false, 'the fourth day of Tết'],
    ['2022-02-07', true, 'the Monday after Tết'],
    ['2022-04-11', false, "for the Hùng Kings' day on a Sunday"],
    ['2020-09-03', true, 'National Day had one day until 2020'],
    ['2021-09-03', false, 'the second day of National Day'],
    ['2022-09-01', false, 'the day before, as 2022 chose'],
    ['2024-04-29', false, 'swapped'],
    ['2024-05-04', true, 'the Saturday that makes up for it'],
    ['2025-05-02', false, 'swapped'],
    ['2025-04-26', true, 'the Saturday that makes up for it'],
    ['2026-01-02', false, 'swapped'],
    ['2026-01-10', true, 'the Saturday that makes up for it'],
    ['2026-08-31', false, 'swapped'],
    ['2026-08-22', true, 'the Saturday that makes up for it'],
    ['2026-09-03', true, '2026 chose the day before'],
    ['2030-02-01', false, 'the eve of Tết in Viet Nam'],
    ['2036-09-03', false, 'no list, yet two days'],
  ])('%s worked: %s (%s)', (day, works) => {
    expect(isWorkingDay(day, LISTS)).toBe(works);
  });

  it('counts a make-up Saturday as a working day', () => {
    expect(plusWorkingDays('2024-05-03', 1, LISTS)).toBe('2024-05-04');
    expect(plusWorkingDays('2024-05-03', 1, PLAIN_CALENDAR)).toBe('2024-05-06');
  });

  it('has no list after 2035, and says so', () => {
    expect([2026, 2027, 2036].map(standingOf)).toEqual(['official', 'expected', 'unlisted']);
    expect(daysOfYear(2036, []).map(({ day }) => day)).toEqual([
      '2036-01-01',
      '2036-04-30',
      '2036-05-01',
      '2036-09-02',
      '2036-09-03',
    ]);
  });
});

describe('the lists of public holidays', () => {
  const years = Object.entries(PUBLIC_HOLIDAYS);

  it.each(years)('%s stays within its year and gives each day once', (year, { off, worked }) => {
    const days = [...off.flatMap(({ from, to = from }) => [from, to]), ...worked];
    expect(days.every((day) => day.startsWith(year))).toBe(true);
    const listed = daysOfYear(Number(year), []).map(({ day }) => day);
    expect(new Set(listed).size).toBe(listed.length);
    expect(worked.every(isWeekend)).toBe(true);
  });

  it.each(years)('%s has Tết from the eve of the lunar New Year on', (_, { off }) => {
    const [tet] = off.filter(({ name }) => name === 'tet');
    const newYear = [0, 1, 2, 3].map((n) => plusDays(tet!.from, n)).find((day) => chineseDay(day) === '1-1')!;
    expect(newYear <= tet!.to!).toBe(true);
    expect(isWorkingDay(plusDays(newYear, -1), LISTS)).toBe(false);
  });

  it.each(years)("%s has the Hùng Kings' day on the tenth of the third month", (_, { off }) => {
    const [day] = off.filter(({ name }) => name === 'hung-kings');
    expect(chineseDay(day!.from)).toBe('3-10');
  });

  it.each(years)('%s gives a day for each holiday that falls on a weekend', (year, { off }) => {
    const named = daysOfYear(Number(year), []).filter(({ kind }) => kind === 'off');
    const lost = named.filter(({ day, name }) => name !== 'compensation' && isWeekend(day)).length;
    const given = named.filter(({ name }) => name === 'compensation').length;
    expect(off.filter(({ name }) => name === 'compensation').every(({ from }) => !isWeekend(from))).toBe(
      true,
    );
    expect(given).toBe(lost);
  });
});

describe("the office's word on a day", () => {
  it('stands over the lists', () => {
    const changes = [
      said('2022-02-04', 'ordinary'),
      said('2022-02-12', 'working'),
      said('2022-03-01', 'off'),
    ];
    const calendar = calendarOf(changes);
    expect(['2022-02-04', '2022-02-12', '2022-03-01'].map((day) => isWorkingDay(day, calendar))).toEqual([
      true,
      true,
      false,
    ]);
    const days = daysOfYear(2022, changes);
    expect(days.some(({ day }) => day === '2022-02-04')).toBe(false);
    expect(days.find(({ day }) => day === '2022-03-01')).toMatchObject({ kind: 'off', origin: 'office' });
  });

  it.each<[string, OfficeDay['kind'] & ('off' | 'working'), OfficeDay[], string | null]>([
    ['2027-02-12', 'off', [], null],
    ['2027-02-13', 'working', [], null],
    ['2027-02-10', 'working', [], null],
    ['2027-02-15', 'working', [], 'make-up-day-already-worked'],
    ['2027-02-13', 'working', [said('2027-02-13', 'working')], null],
    ['2027-09-02', 'working', [], 'holiday-fixed-by-law'],
    ['2026-09-03', 'working', [], 'make-up-day-already-worked'],
    ['2036-09-03', 'working', [], 'holiday-fixed-by-law'],
  ])('%s as %s', (day, kind, changes, refused) => {
    const decision = decideOfficeDay(day, kind, changes);
    expect(decision.allowed ? null : decision.refusals[0]!.code).toBe(refused);
  });

  it.each<[string, OfficeDay[], string]>([
    ['2027-02-05', [], 'ordinary'],
    ['2027-02-05', [said('2027-02-05', 'off')], 'ordinary'],
    ['2027-02-12', [said('2027-02-12', 'off')], 'forgotten'],
    ['2027-02-12', [], 'not-found'],
    ['2027-02-05', [said('2027-02-05', 'ordinary')], 'not-found'],
    ['2027-09-02', [], 'holiday-fixed-by-law'],
    ['2027-09-03', [], 'holiday-fixed-by-law'],
    ['2026-09-01', [], 'ordinary'],
  ])('taken off on %s', (day, changes, answer) => {
    const decision = decideRemoval(day, changes);
    expect(decision.allowed ? decision.value : decision.refusals[0]!.code).toBe(answer);
  });
});
