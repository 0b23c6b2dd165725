/** What councils ask of the office: meetings to prepare, to run and to close, paper ballots to confirm, conflicts to decide. */
import type { CouncilPurpose, Deadline } from '../council/rulebook.js';
import { dueDay } from '../council/session-deadlines.js';
import { isRunning, type SessionState } from '../council/session-state.js';
import type { WorkCalendar } from '../schedule/working-days.js';
import type { PlainDate } from '../values/plain-date.js';
import { inOffice, type NamedProject, type WorkItem } from './work-item.js';

export interface MeetingFacts {
  readonly sessionId: string;
  readonly councilId: string;
  readonly purpose: CouncilPurpose;
  readonly state: SessionState;
  readonly scheduledAt: Date;
  readonly day: PlainDate;
  readonly project: NamedProject | null;
  readonly furtherProjects: number;
  readonly deadlines: readonly Deadline[];
  readonly stepsDone: readonly string[];
  /** That somebody else keyed in. */
  readonly papersToConfirm: number;
}

export function meetingWork(facts: MeetingFacts, calendar: WorkCalendar): WorkItem[] {
  const { sessionId, councilId, purpose, project, furtherProjects } = facts;
  const subject = { sessionId, councilId, purpose, project, furtherProjects };
  const item = { subject, dueOn: facts.day, why: inOffice('secretary') };
  if (!isRunning(facts.state)) return [{ ...item, ...preparation(facts, calendar) }];
  const papers: WorkItem[] =
    facts.papersToConfirm > 0
      ? [{ ...item, kind: 'confirm-papers', facts: { count: facts.papersToConfirm } }]
      : [];
  return [{ ...item, kind: 'run-session' }, ...papers];
}

/** Due with the first step before the meeting that is not done yet, else with the meeting. */
function preparation(
  { deadlines, stepsDone, day, scheduledAt }: MeetingFacts,
  calendar: WorkCalendar,
): Pick<WorkItem, 'kind' | 'dueOn' | 'startsAt' | 'facts'> {
  const [next] = deadlines
    .filter(
      ({ relation, event, code }) =>
        relation === 'before' && event === 'meeting' && !stepsDone.includes(code),
    )
    .map((deadline) => ({ ...deadline, dueOn: dueDay(deadline, day, calendar) }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (!next) return { kind: 'prepare-session', dueOn: day, startsAt: scheduledAt };
  const { code, count, unit, title } = next;
  return {
    kind: 'prepare-session',
    dueOn: next.dueOn,
    facts: { step: code, count, unit, ...(title && { stepVi: title.vi, stepEn: title.en }) },
  };
}

export interface ConflictFacts {
  readonly councilId: string;
  readonly purpose: CouncilPurpose;
  readonly count: number;
  /** Of the meeting before which it should be decided. */
  readonly nextDay: PlainDate | null;
  readonly project: NamedProject | null;
  readonly furtherProjects: number;
}

export function conflictWork({ count, nextDay, ...subject }: ConflictFacts): WorkItem {
  return { kind: 'decide-conflicts', subject, dueOn: nextDay, why: inOffice('secretary'), facts: { count } };
}
