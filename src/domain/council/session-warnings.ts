/** What a session lacks that does not stop it: the office should see it while it can still be mended. */
import type { RefusalFacts } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';
import type { MeetingRules } from './meeting-rules.js';
import { type DeadlineLine, DOCUMENTS_OUT, WRITTEN_COMMENTS } from './session-deadlines.js';
import { isOver, isRunning, type SessionState } from './session-state.js';

export const SESSION_WARNINGS = [
  'documents-not-sent-in-time',
  'comments-missing',
  'tellers-not-named',
  'secretary-not-elected',
  'conflicts-undecided',
] as const;
export type SessionWarningCode = (typeof SESSION_WARNINGS)[number];

export interface SessionWarning {
  readonly code: SessionWarningCode;
  readonly facts: RefusalFacts;
}

export interface WarningFacts {
  readonly state: SessionState;
  readonly meeting: MeetingRules;
  readonly deadlines: readonly DeadlineLine[];
  /** Names of the members without a comment; null for readers who may not know. */
  readonly withoutComment: readonly string[] | null;
  readonly tellers: { readonly named: number; readonly hasHead: boolean };
  readonly hasSecretary: boolean;
  /** Suggested conflicts on the agenda that nobody decided; null for readers who may not know. */
  readonly undecidedConflicts: number | null;
  readonly today: PlainDate;
}

export function sessionWarnings(facts: WarningFacts): SessionWarning[] {
  if (isOver(facts.state)) return [];
  return [
    ...documents(facts),
    ...comments(facts),
    ...tellers(facts),
    ...secretary(facts),
    ...conflicts(facts),
  ];
}

function documents({ state, deadlines }: WarningFacts): SessionWarning[] {
  return deadlines
    .filter(({ code }) => code === DOCUMENTS_OUT)
    .filter((line) => line.state === 'overdue' || line.state === 'done-late' || isUndoneAt(state, line))
    .map(({ due, article }) => ({
      code: 'documents-not-sent-in-time',
      facts: { due: due ?? 'unknown', article },
    }));
}

function isUndoneAt(state: SessionState, { doneOn }: DeadlineLine): boolean {
  return isRunning(state) && doneOn === null;
}

/** Not before they are due. */
function comments({ state, meeting, deadlines, withoutComment, today }: WarningFacts): SessionWarning[] {
  if (!meeting.writtenComments || !withoutComment || withoutComment.length === 0) return [];
  const due = deadlines.find(({ code }) => code === WRITTEN_COMMENTS)?.due ?? null;
  const isDue = isRunning(state) || (due !== null && today > due);
  if (!isDue) return [];
  const { article } = meeting.writtenComments;
  return [
    {
      code: 'comments-missing',
      facts: { count: withoutComment.length, names: withoutComment.join(', '), article },
    },
  ];
}

function tellers({ state, meeting, tellers: { named, hasHead } }: WarningFacts): SessionWarning[] {
  if (!meeting.tellers || !isRunning(state)) return [];
  const { count, article } = meeting.tellers;
  if (named === count && hasHead) return [];
  return [{ code: 'tellers-not-named', facts: { named, needed: count, article } }];
}

function secretary({ state, meeting, hasSecretary }: WarningFacts): SessionWarning[] {
  const isLacking = meeting.electsSecretary && isRunning(state) && !hasSecretary;
  return isLacking ? [{ code: 'secretary-not-elected', facts: {} }] : [];
}

function conflicts({ undecidedConflicts }: WarningFacts): SessionWarning[] {
  return undecidedConflicts ? [{ code: 'conflicts-undecided', facts: { count: undecidedConflicts } }] : [];
}
