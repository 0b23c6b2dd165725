/** By when something is to be done, and by which days that was counted. */
import type { Language } from '../domain/values/language.js';
import { daysBetween, formatDate, type PlainDate } from '../domain/values/plain-date.js';
import type { WorkItem } from '../domain/worklist/work-item.js';

type Facts = NonNullable<WorkItem['facts']>;

/** `Quá hạn 3 ngày`, `Hôm nay`, `Còn 5 ngày`: days of the calendar. */
export function distanceText(dueOn: PlainDate, today: PlainDate, language: Language): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return language === 'vi' ? 'Hôm nay' : 'Today';
  const count = Math.abs(days);
  const years = Math.floor(count / 365);
  if (days < 0 && years >= 2)
    return language === 'vi' ? `Quá hạn hơn ${years} năm` : `more than ${years} years overdue`;
  if (language === 'vi') return days < 0 ? `Quá hạn ${count} ngày` : `Còn ${count} ngày`;
  const unit = count === 1 ? 'day' : 'days';
  return days < 0 ? `${count} ${unit} overdue` : `in ${count} ${unit}`;
}

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** `12/12/2026, 23:59, giờ Việt Nam`: a day is in time until its end by the office's clock. */
export function deadlineText(dueOn: PlainDate, timeZone: string, language: Language): string {
  return `${formatDate(dueOn)}, 23:59, ${zoneText(timeZone, language)}`;
}

export function zoneText(timeZone: string, language: Language): string {
  if (timeZone !== VIETNAM) return timeZone;
  return language === 'vi' ? 'giờ Việt Nam' : 'Vietnam time';
}

/** By which days a deadline was counted; empty where no rule says so. */
export function countedText({ count, unit, workingDays }: Facts, language: Language): string {
  const vi = language === 'vi';
  if (workingDays) return vi ? `tính ${workingDays} ngày làm việc` : `${workingDays} working days by law`;
  if (!count || !unit) return '';
  if (unit === 'working-days')
    return vi ? `${count} ngày làm việc trước phiên họp` : `${count} working days before the meeting`;
  return vi ? `${count} ngày theo lịch trước phiên họp` : `${count} calendar days before the meeting`;
}
