import { backupDay, isBackupDue, isBackupOld, isDatedAhead } from '../../../src/domain/schedule/backups.js';

const ZONE = 'Asia/Ho_Chi_Minh';
/** An instant by the office's clock. */
const at = (text: string) => new Date(`${text}:00+07:00`);

it.each([
  ['2020-04-15T02:00', '2020-04-15'],
  ['2020-04-15T01:59', '2020-04-14'],
  ['2020-04-15T23:59', '2020-04-15'],
  ['2020-03-01T00:30', '2020-02-29'],
])('counts a backup of %s, taken at two, to %s', (instant, day) => {
  expect(backupDay(at(instant), '02:00', ZONE)).toBe(day);
});

it.each([
  ['none was ever taken', null, null, true],
  ['the last good one is of yesterday', '2020-04-14T02:10', '2020-04-14T02:10', true],
  ['the last good one is of this night', '2020-04-15T02:00', '2020-04-15T02:00', false],
  ['one was taken by day, after the hour', '2020-04-15T09:00', '2020-04-15T09:00', false],
  ['the last good one is of today before the hour', '2020-04-15T01:00', '2020-04-15T01:00', true],
  ['this night failed just now', '2020-04-14T02:10', '2020-04-15T09:30', false],
  ['this night failed an hour ago', '2020-04-14T02:10', '2020-04-15T09:00', true],
  ['yesterday failed, whatever the hour', '2020-04-13T02:10', '2020-04-14T23:30', true],
] as const)('is due at ten, or is not, when %s', (_, good, tried, due) => {
  const history = { lastGoodAt: good && at(good), lastTriedAt: tried && at(tried) };
  expect(isBackupDue(history, at('2020-04-15T10:00'), '02:00', ZONE)).toBe(due);
});

it('is old after two days, not before', () => {
  const since = at('2020-04-13T02:00');
  expect(isBackupOld(since, at('2020-04-15T02:00'))).toBe(false);
  expect(isBackupOld(since, at('2020-04-15T02:01'))).toBe(true);
});

it('tells what a clock that was ahead has dated from what programs differ by', () => {
  expect(isDatedAhead(at('2020-04-15T11:00'), at('2020-04-15T10:00'))).toBe(false);
  expect(isDatedAhead(at('2020-04-15T11:01'), at('2020-04-15T10:00'))).toBe(true);
});
