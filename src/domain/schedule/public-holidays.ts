/**
 * The public holidays of each year beside those of fixed date, as they were announced for civil servants: Tết, the Hùng Kings'
 * day (10th of the third lunar month), the second day of National Day, rest days that make up for holidays on a weekend, and
 * working days swapped for a make-up Saturday.
 *
 * Entered from memory of the announcements, without the texts at hand: the days of 2020 to 2026 are well known, the numbers of
 * the announcements are left out where they are not certain. Years that have no announcement yet are marked `expected`: their
 * lunar days are computed for Viet Nam's meridian (UTC+7, which is why Tết 2030 is on 2 February, a day before the Chinese New
 * Year), Tết taken as its eve and four days, swaps are not guessed. Not in the lists: a day off on 24 November (Vietnam Culture
 * Day), planned from 2026, of which it is not certain since when it is binding; the office adds it if it holds.
 */
import type { PlainDate } from '../values/plain-date.js';

export type HolidayName =
  | 'new-year'
  | 'victory-day'
  | 'labour-day'
  | 'tet'
  | 'hung-kings'
  | 'national-day'
  | 'compensation'
  | 'swapped'
  | 'make-up';

export interface ListedDays {
  readonly from: PlainDate;
  /** One day unless told. */
  readonly to?: PlainDate;
  readonly name: HolidayName;
}

export interface YearList {
  readonly standing: 'official' | 'expected';
  readonly source: string;
  readonly off: readonly ListedDays[];
  readonly worked: readonly PlainDate[];
}

/** Raised whenever the lists below change, so that schedules laid out under the older ones are laid out anew. */
export const LISTS_EDITION = 1;

const MINISTRY = 'Thông báo của Bộ Lao động – Thương binh và Xã hội';
const HOME_AFFAIRS = 'Thông báo của Bộ Nội vụ';
const COMPUTED = 'Dự kiến theo âm lịch và Điều 111, 112 Bộ luật Lao động 45/2019; chưa có thông báo';

export const PUBLIC_HOLIDAYS: Readonly<Record<number, YearList>> = {
  2020: official(`${MINISTRY} về lịch nghỉ Tết năm 2020`, [
    days('tet', '2020-01-23', '2020-01-27'),
    days('compensation', '2020-01-28', '2020-01-29'),
    days('hung-kings', '2020-04-02'),
  ]),
  2021: official(`${MINISTRY} về lịch nghỉ Tết, Quốc khánh năm 2021`, [
    days('tet', '2021-02-10', '2021-02-14'),
    days('compensation', '2021-02-15', '2021-02-16'),
    days('hung-kings', '2021-04-21'),
    days('compensation', '2021-05-03'),
    days('national-day', '2021-09-03'),
  ]),
  2022: official(`${MINISTRY} về lịch nghỉ Tết, Quốc khánh năm 2022`, [
    days('compensation', '2022-01-03'),
    days('tet', '2022-01-31', '2022-02-04'),
    days('hung-kings', '2022-04-10'),
    days('compensation', '2022-04-11'),
    days('compensation', '2022-05-02', '2022-05-03'),
    days('national-day', '2022-09-01'),
  ]),
  2023: official(`${MINISTRY} về lịch nghỉ Tết, Quốc khánh năm 2023`, [
    days('compensation', '2023-01-02'),
    days('tet', '2023-01-20', '2023-01-24'),
    days('compensation', '2023-01-25', '2023-01-26'),
    days('hung-kings', '2023-04-29'),
    days('compensation', '2023-05-02', '2023-05-03'),
    days('national-day', '2023-09-01'),
    days('compensation', '2023-09-04'),
  ]),
  2024: official(
    `${MINISTRY} về lịch nghỉ Tết, Quốc khánh năm 2024 (số 5015/TB-LĐTBXH) và việc hoán đổi ngày 29/4/2024`,
    [
      days('tet', '2024-02-08', '2024-02-12'),
      days('compensation', '2024-02-13', '2024-02-14'),
      days('hung-kings', '2024-04-18'),
      days('swapped', '2024-04-29'),
      days('national-day', '2024-09-03'),
    ],
    ['2024-05-04'],
  ),
  2025: official(
    `${MINISTRY} về lịch nghỉ Tết, Quốc khánh và hoán đổi ngày làm việc dịp 30/4, 1/5 năm 2025 (số 6150/TB-BLĐTBXH)`,
    [
      days('tet', '2025-01-27', '2025-01-31'),
      days('hung-kings', '2025-04-07'),
      days('swapped', '2025-05-02'),
      days('national-day', '2025-09-01'),
    ],
    ['2025-04-26'],
  ),
  2026: official(
    `${HOME_AFFAIRS} về lịch nghỉ Tết, Quốc khánh và hoán đổi ngày làm việc năm 2026`,
    [
      days('swapped', '2026-01-02'),
      days('tet', '2026-02-16', '2026-02-20'),
      days('hung-kings', '2026-04-26'),
      days('compensation', '2026-04-27'),
      days('swapped', '2026-08-31'),
      days('national-day', '2026-09-01'),
    ],
    ['2026-01-10', '2026-08-22'],
  ),
  2027: expected([
    days('tet', '2027-02-05', '2027-02-09'),
    days('compensation', '2027-02-10', '2027-02-11'),
    days('hung-kings', '2027-04-16'),
    days('compensation', '2027-05-03'),
    days('national-day', '2027-09-03'),
  ]),
  2028: expected([
    days('compensation', '2028-01-03'),
    days('tet', '2028-01-25', '2028-01-29'),
    days('compensation', '2028-01-31'),
    days('hung-kings', '2028-04-04'),
    days('compensation', '2028-05-02'),
    days('national-day', '2028-09-01'),
    days('compensation', '2028-09-04'),
  ]),
  2029: expected([
    days('tet', '2029-02-12', '2029-02-16'),
    days('hung-kings', '2029-04-23'),
    days('national-day', '2029-09-03'),
    days('compensation', '2029-09-04'),
  ]),
  2030: expected([
    days('tet', '2030-02-01', '2030-02-05'),
    days('compensation', '2030-02-06', '2030-02-07'),
    days('hung-kings', '2030-04-12'),
    days('national-day', '2030-09-03'),
  ]),
  2031: expected([
    days('tet', '2031-01-22', '2031-01-26'),
    days('compensation', '2031-01-27', '2031-01-28'),
    days('hung-kings', '2031-04-01'),
    days('national-day', '2031-09-01'),
  ]),
  2032: expected([
    days('tet', '2032-02-10', '2032-02-14'),
    days('compensation', '2032-02-16'),
    days('hung-kings', '2032-04-19'),
    days('compensation', '2032-05-03'),
    days('national-day', '2032-09-03'),
  ]),
  2033: expected([
    days('compensation', '2033-01-03'),
    days('tet', '2033-01-30', '2033-02-03'),
    days('compensation', '2033-02-04'),
    days('hung-kings', '2033-04-09'),
    days('compensation', '2033-04-11'),
    days('compensation', '2033-05-02', '2033-05-03'),
    days('national-day', '2033-09-01'),
  ]),
  2034: expected([
    days('compensation', '2034-01-02'),
    days('tet', '2034-02-18', '2034-02-22'),
    days('compensation', '2034-02-23', '2034-02-24'),
    days('hung-kings', '2034-04-28'),
    days('compensation', '2034-05-02'),
    days('national-day', '2034-09-01'),
    days('compensation', '2034-09-04'),
  ]),
  2035: expected([
    days('tet', '2035-02-07', '2035-02-11'),
    days('compensation', '2035-02-12', '2035-02-13'),
    days('hung-kings', '2035-04-17'),
    days('national-day', '2035-09-03'),
    days('compensation', '2035-09-04'),
  ]),
};

function official(source: string, off: readonly ListedDays[], worked: readonly PlainDate[] = []): YearList {
  return { standing: 'official', source, off, worked };
}

function expected(off: readonly ListedDays[]): YearList {
  return { standing: 'expected', source: COMPUTED, off, worked: [] };
}

function days(name: HolidayName, from: PlainDate, to?: PlainDate): ListedDays {
  return { name, from, ...(to && { to }) };
}
