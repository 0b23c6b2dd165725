/** What the office looks after beside its projects: messages that reached nobody, and the report of the year. */
import type { Role } from '../access/actor.js';
import { TEXT_SECTIONS } from '../reporting/annual-texts.js';
import { type PlainDate, yearOf } from '../values/plain-date.js';
import { inOffice, type WorkItem } from './work-item.js';

export function failureWork(count: number, role: Role): WorkItem[] {
  if (count === 0) return [];
  return [{ kind: 'settle-failures', subject: {}, dueOn: null, why: inOffice(role), facts: { count } }];
}

/** Written from November of its year to the end of the January after it; null at any other time. */
export function reportYear(today: PlainDate): number | null {
  const month = Number(today.slice(5, 7));
  if (month >= 11) return yearOf(today);
  return month === 1 ? yearOf(today) - 1 : null;
}

export interface ReportFacts {
  readonly year: number;
  readonly isKept: boolean;
  readonly sectionsWritten: number;
}

export function reportWork({ year, isKept, sectionsWritten }: ReportFacts): WorkItem[] {
  if (isKept) return [];
  const facts = { year, written: sectionsWritten, of: TEXT_SECTIONS.length };
  return [{ kind: 'write-report', subject: {}, dueOn: null, why: inOffice('reporter'), facts }];
}
