/**
 * The deadlines of a rulebook as dated lines of one session, calendar and working days kept apart: each counts from an event,
 * whose day may not be known yet, and the day of the event itself does not count.
 */
import { plusWorkingDays, type WorkCalendar } from '../schedule/working-days.js';
import { type PlainDate, plusDays } from '../values/plain-date.js';
import type { Deadline, DeadlineEvent } from './rulebook.js';

/** Codes that the program itself knows; a rulebook may have others, with a title. */
export const DOCUMENTS_OUT = 'documents-out';
export const WRITTEN_COMMENTS = 'written-comments';
const MEETING_HELD = 'meeting-held';

export const STEP_STATES = ['done', 'done-late', 'open', 'overdue'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** When something was done that a deadline asks for, or when an event came that no other record tells. */
export interface Step {
  readonly code: string;
  readonly doneOn: PlainDate;
  readonly note: string | null;
}

export interface DeadlineFacts {
  readonly deadlines: readonly Deadline[];
  /** Null where the event has not come, or its day is not known. */
  readonly eventDays: Readonly<Record<DeadlineEvent, PlainDate | null>>;
  /** The day on which the session was opened. */
  readonly heldOn: PlainDate | null;
  readonly steps: readonly Step[];
  /** Whether something is overdue is seen from this day. */
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
}

export interface DeadlineLine extends Deadline {
  readonly eventOn: PlainDate | null;
  /** The last day that is in time. */
  readonly due: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly note: string | null;
  readonly state: StepState;
}

export function deadlinesOf(facts: DeadlineFacts): DeadlineLine[] {
  return facts.deadlines.map((deadline) => {
    const eventOn = facts.eventDays[deadline.event];
    const due = eventOn && dueDay(deadline, eventOn, facts.calendar);
    const step = stepOf(facts, deadline.code);
    const doneOn = step?.doneOn ?? null;
    return {
      ...deadline,
      eventOn,
      due,
      doneOn,
      note: step?.note ?? null,
      state: stateOf(due, doneOn, facts.today),
    };
  });
}

export function dueDay(
  { count, unit, relation }: Pick<Deadline, 'count' | 'unit' | 'relation'>,
  eventOn: PlainDate,
  calendar: WorkCalendar,
): PlainDate {
  const days = relation === 'before' ? -count : count;
  return unit === 'working-days' ? plusWorkingDays(eventOn, days, calendar) : plusDays(eventOn, days);
}

/** That the meeting was held the session itself tells. */
function stepOf({ steps, heldOn }: DeadlineFacts, code: string): Omit<Step, 'code'> | undefined {
  if (code === MEETING_HELD) return heldOn ? { doneOn: heldOn, note: null } : undefined;
  return steps.find((step) => step.code === code);
}

function stateOf(due: PlainDate | null, doneOn: PlainDate | null, today: PlainDate): StepState {
  if (doneOn) return due !== null && doneOn > due ? 'done-late' : 'done';
  return due !== null && today > due ? 'overdue' : 'open';
}
