/**
 * The office records when a step was done; the end of a session settles what was due before the meeting, while what follows it
 * is recorded afterwards. Days of events that no record of the program tells are recorded the same way.
 */
import { allow, type Decision, refuse } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';
import type { Deadline, DeadlineEvent } from './rulebook.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

const AFTER_THE_MEETING: readonly DeadlineEvent[] = ['meeting', 'conclusion', 'recognition-file'];
const RECORDED_EVENTS: readonly DeadlineEvent[] = [
  'recognition-file',
  'dossier-opening',
  'dossier-received',
  'valid-dossier',
  'contract-end',
];
/** The session itself tells this one. */
const TOLD_BY_THE_SESSION = 'meeting-held';

export interface StepFacts {
  readonly state: SessionState;
  readonly deadlines: readonly Deadline[];
  readonly code: string;
  readonly doneOn: PlainDate;
  readonly today: PlainDate;
}

export function decideStep({ state, deadlines, code, doneOn, today }: StepFacts): Decision<PlainDate> {
  if (code === TOLD_BY_THE_SESSION || !isKnown(deadlines, code)) return refuse('not-found');
  if (doneOn > today) return refuse('effective-date-in-future', { date: doneOn }, 'doneOn');
  const isSettled = isOver(state) && (state === 'postponed' || !followsTheMeeting(deadlines, code));
  return isSettled ? refuse(refusalOfEnd(state)) : allow(doneOn);
}

function isKnown(deadlines: readonly Deadline[], code: string): boolean {
  return deadlines.some(
    (deadline) =>
      deadline.code === code || (deadline.event === code && RECORDED_EVENTS.includes(deadline.event)),
  );
}

function followsTheMeeting(deadlines: readonly Deadline[], code: string): boolean {
  return (
    code === 'recognition-file' ||
    deadlines.some(
      ({ code: each, relation, event }) =>
        each === code && relation === 'after' && AFTER_THE_MEETING.includes(event),
    )
  );
}
