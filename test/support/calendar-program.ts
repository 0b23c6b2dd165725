/** Writes a calendar and reads it back, in whatever time zone this process runs. */
import ICAL from 'ical.js';
import { alarmsOf, type CalendarEvent } from '../../src/domain/calendar/calendar-event.js';
import { calendarText } from '../../src/platform/calendar/calendar-text.js';

const OFFICE = 'Asia/Ho_Chi_Minh';
/** The last two days are those on which New York changes its clocks. */
const DAYS = ['2024-02-29', '2025-02-28', '2024-12-31', '2024-03-10', '2024-11-03'];
const INSTANTS = ['2024-03-10T23:30:00+07:00', '2024-11-03T13:30:00+07:00', '2024-12-31T23:30:00+07:00'];

const event = {
  sequence: 0,
  changedAt: new Date('2024-01-01T00:00:00Z'),
  link: 'http://x.test/',
  alarms: [],
};
const days = DAYS.map(
  (day): CalendarEvent => ({
    ...event,
    uid: day,
    summary: day,
    status: 'confirmed',
    when: { day },
    alarms: alarmsOf({ dueDate: day, projected: false, state: 'open', stage: 'in-progress' }, OFFICE),
  }),
);
const sessions = INSTANTS.map(
  (at): CalendarEvent => ({
    ...event,
    uid: at,
    summary: at,
    status: 'confirmed',
    when: { start: new Date(at), end: new Date(Date.parse(at) + 7_200_000) },
  }),
);

const text = calendarText({ name: 'Lịch', language: 'vi', events: [...days, ...sessions] });
const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
  const { summary, startDate, endDate } = new ICAL.Event(component);
  const alarms = component
    .getAllSubcomponents('valarm')
    .map((alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Time).toJSDate().toISOString());
  const isDay = startDate.isDate;
  return {
    summary,
    start: isDay ? startDate.toString() : startDate.toJSDate().toISOString(),
    end: isDay ? endDate.toString() : endDate.toJSDate().toISOString(),
    alarms,
  };
});
console.log(JSON.stringify({ text, read }));
