/**
 * What a seat asks of its member, from the call of a meeting to its end. It looks at the member's own ballot and at no other:
 * whether somebody else has cast changes nothing here (decision 16).
 */
import type { CouncilPurpose, Deadline } from '../council/rulebook.js';
import type { SeatRole } from '../council/seat.js';
import { dueDay, WRITTEN_COMMENTS } from '../council/session-deadlines.js';
import { type BallotsFrom, isRunning, type SessionState, takesBallots } from '../council/session-state.js';
import type { WorkCalendar } from '../schedule/working-days.js';
import type { PlainDate } from '../values/plain-date.js';
import type { NamedProject, WorkItem, WorkReason, WorkSubject } from './work-item.js';

export interface AgendaPoint {
  readonly project: NamedProject;
  /** A conflict keeps the member from it. */
  readonly recused: boolean;
  readonly ownBallot: 'none' | 'draft' | 'cast';
  readonly hasCommented: boolean;
  /** The question whether anything stands between was answered, either way. */
  readonly hasAnswered: boolean;
}

export interface SeatFacts {
  readonly sessionId: string;
  readonly councilId: string;
  readonly purpose: CouncilPurpose;
  readonly state: SessionState;
  readonly ballotsFrom: BallotsFrom;
  readonly scheduledAt: Date;
  /** Held on, or else scheduled for. */
  readonly day: PlainDate;
  readonly role: SeatRole;
  /** Chair, or the vice-chair whom the chair authorised. */
  readonly leads: boolean;
  readonly isPresent: boolean;
  readonly wantsComments: boolean;
  readonly deadlines: readonly Deadline[];
  /** For who leads: paper ballots that another person keyed in. */
  readonly papersToConfirm: number;
  readonly agenda: readonly AgendaPoint[];
}

export function seatWork(facts: SeatFacts, calendar: WorkCalendar): WorkItem[] {
  return [
    ...ballotsToCast(facts),
    ...meetingToRun(facts),
    ...questionToAnswer(facts),
    ...commentsToWrite(facts, calendar),
  ];
}

const openTo = ({ agenda }: SeatFacts) => agenda.filter(({ recused }) => !recused);

function ballotsToCast(facts: SeatFacts): WorkItem[] {
  const { state, ballotsFrom, isPresent, day } = facts;
  if (!isPresent || takesBallots(state, ballotsFrom) !== null) return [];
  const mine = openTo(facts);
  const left = mine.filter(({ ownBallot }) => ownBallot !== 'cast');
  const [next] = left;
  if (!next) return [];
  const counts = { done: mine.length - left.length, of: mine.length };
  const drafts = left.filter(({ ownBallot }) => ownBallot === 'draft').length;
  const subject = about(facts, next.project, left.length - 1);
  return [{ kind: 'cast-ballot', subject, dueOn: day, why: bySeat(facts), facts: { ...counts, drafts } }];
}

function meetingToRun(facts: SeatFacts): WorkItem[] {
  const { state, leads, agenda, day, papersToConfirm } = facts;
  if (!leads || !isRunning(state) || agenda.some(({ recused }) => recused)) return [];
  const subject = about(facts, agenda[0]?.project ?? null, agenda.length - 1);
  const item = { subject, dueOn: day, why: { by: 'presiding' } as const };
  const papers: WorkItem[] =
    papersToConfirm > 0 ? [{ ...item, kind: 'confirm-papers', facts: { count: papersToConfirm } }] : [];
  return [{ ...item, kind: 'run-session' }, ...papers];
}

/** The ballot's page puts the question itself; before ballots are taken it stands in the list. */
function questionToAnswer(facts: SeatFacts): WorkItem[] {
  const { state, day, scheduledAt } = facts;
  if (state !== 'scheduled') return [];
  const open = openTo(facts).filter(({ hasAnswered, ownBallot }) => !hasAnswered && ownBallot === 'none');
  const [next] = open;
  if (!next) return [];
  const subject = about(facts, next.project, open.length - 1);
  return [{ kind: 'answer-conflict', subject, dueOn: day, startsAt: scheduledAt, why: bySeat(facts) }];
}

function commentsToWrite(facts: SeatFacts, calendar: WorkCalendar): WorkItem[] {
  const { state, wantsComments, deadlines, day } = facts;
  if (state !== 'scheduled' || !wantsComments) return [];
  const open = openTo(facts).filter(({ hasCommented }) => !hasCommented);
  const [next] = open;
  if (!next) return [];
  const deadline = deadlines.find(({ code, event }) => code === WRITTEN_COMMENTS && event === 'meeting');
  const subject = about(facts, next.project, open.length - 1);
  return [
    {
      kind: 'write-comment',
      subject,
      dueOn: deadline ? dueDay(deadline, day, calendar) : day,
      why: bySeat(facts),
      facts: deadline ? { count: deadline.count, unit: deadline.unit } : {},
    },
  ];
}

function bySeat({ role }: SeatFacts): WorkReason {
  return { by: 'seat', role };
}

function about(
  { sessionId, councilId, purpose }: SeatFacts,
  project: NamedProject | null,
  furtherProjects: number,
): WorkSubject {
  return { sessionId, councilId, purpose, project, furtherProjects };
}
