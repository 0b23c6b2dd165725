/**
 * A milestone is a whole day in a calendar, a session an hour of it. Each keeps its name for good and counts its changes, so
 * that a calendar moves the entry it knows; what was cancelled stays and says so.
 */
import type { SessionState } from '../council/session-state.js';
import { remindersRing, type Stage } from '../lifecycle/stages.js';
import { instantAt, type PlainDate, plusDays } from '../values/plain-date.js';

export const FEED_SCOPES = ['person', 'council', 'project'] as const;
export type FeedScope = (typeof FEED_SCOPES)[number];

export const MOST_FEEDS = 20;
/** Of milestones and of sessions each; the latest stay where there are more. */
export const MOST_EVENTS = 1_000;

/** Nobody records how long a session is meant to last; calendars draw it so long. */
export const SESSION_DRAWN_MS = 2 * 3_600_000;

export interface CalendarEvent {
  readonly uid: string;
  /** Rises with each change that moves or alters it. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly when: { readonly day: PlainDate } | { readonly start: Date; readonly end: Date };
  readonly summary: string;
  readonly description?: string;
  readonly place?: string;
  readonly link: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly alarms: readonly Date[];
}

/** The same days as those of reminders, and the day itself. */
const ALARM_DAYS = [30, 15, 7, 1, 0] as const;
const ALARM_TIME = '08:00';

interface MilestoneFacts {
  readonly dueDate: PlainDate;
  readonly projected: boolean;
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly stage: Stage;
}

/** Rung at eight in the office wherever the calendar stands; only of what is still to be done. */
export function alarmsOf({ dueDate, state, stage }: MilestoneFacts, timeZone: string): Date[] {
  if (state !== 'open' || !remindersRing(stage)) return [];
  return ALARM_DAYS.map((days) => instantAt(plusDays(dueDate, -days), ALARM_TIME, timeZone));
}

export function milestoneStatus({ state, projected }: MilestoneFacts): CalendarEvent['status'] {
  if (state === 'cancelled') return 'cancelled';
  return projected && state === 'open' ? 'tentative' : 'confirmed';
}

const SESSION_SEQUENCES: Readonly<Record<SessionState, number>> = {
  scheduled: 0,
  open: 0,
  voting: 0,
  closed: 0,
  postponed: 1,
};

/** A session keeps its hour; only its postponement is news. What happens in the room moves no calendar. */
export function sessionSequence(state: SessionState): number {
  return SESSION_SEQUENCES[state];
}
