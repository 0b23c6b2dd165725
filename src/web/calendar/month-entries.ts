/** Milestones, meetings and what is due around meetings as entries of one calendar. */
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { workingDaysOf } from '../../domain/schedule/law-milestones.js';
import type { Language } from '../../domain/values/language.js';
import { clockTimeOf, daysBetween, type PlainDate } from '../../domain/values/plain-date.js';
import type { NamedProject } from '../../domain/worklist/work-item.js';
import type { MonthAnswer } from '../../features/worklist/month.service.js';
import { deadlineTitle } from '../../wording/meeting.js';
import { leftText, MONTH } from '../../wording/month-pages.js';
import { workingDaysPhrase } from '../../wording/schedule-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { countedText } from '../../wording/work-times.js';
import { type MilestoneState, milestoneState } from '../project/milestone-state.js';

export interface MonthEntry {
  readonly key: string;
  readonly day: PlainDate;
  /** `08:00`; a meeting begins at it. */
  readonly hour: string | null;
  readonly title: string;
  readonly path: string;
  readonly projects: readonly NamedProject[];
  readonly state: MilestoneState | 'meeting' | 'postponed';
  /** How it was counted, and how long it still is. */
  readonly notes: readonly string[];
}

export function entriesOf(shown: MonthAnswer, actor: Actor, language: Language): MonthEntry[] {
  const entries = [
    ...shown.milestones.map((milestone) => milestoneEntry(milestone, shown, actor, language)),
    ...shown.sessions.map((session) => sessionEntry(session, shown, language)),
    ...shown.deadlines.map((deadline) => deadlineEntry(deadline, shown, language)),
  ];
  return entries.sort((a, b) => a.day.localeCompare(b.day) || (a.hour ?? '').localeCompare(b.hour ?? ''));
}

function milestoneEntry(
  milestone: MonthAnswer['milestones'][number],
  { today }: MonthAnswer,
  actor: Actor,
  language: Language,
): MonthEntry {
  const { id, kind, title, origin, article, dueDate, projected, stage, project, workingDaysLeft } = milestone;
  const span = origin === 'law' ? workingDaysOf(kind) : null;
  const isAhead = workingDaysLeft !== null;
  return {
    key: id,
    day: dueDate,
    hour: null,
    title,
    path: may(actor, 'milestone.write') ? `/milestones/${id}` : `/projects/${project.id}#milestones`,
    projects: [project],
    state: milestoneState(milestone, stage, today),
    notes: [
      ...(projected ? [MONTH.projected[language]] : []),
      ...(isAhead ? [leftText(daysBetween(today, dueDate), workingDaysLeft, language)] : []),
      ...(origin === 'law' ? [span ? workingDaysPhrase(span, language) : MONTH.calendarDays[language]] : []),
      ...(article ? [article] : []),
    ],
  };
}

function sessionEntry(
  { id, day, purpose, scheduledAt, state, mayOpen, projects }: MonthAnswer['sessions'][number],
  { timeZone }: MonthAnswer,
  language: Language,
): MonthEntry {
  return {
    key: id,
    day,
    hour: clockTimeOf(scheduledAt, timeZone),
    title: `${MONTH.meeting[language]}: ${PURPOSE_WORDS[purpose][language]}`,
    path: mayOpen ? `/sessions/${id}` : `/projects/${projects[0]!.id}`,
    projects,
    state: state === 'postponed' ? 'postponed' : 'meeting',
    notes: [],
  };
}

function deadlineEntry(
  deadline: MonthAnswer['deadlines'][number],
  { today }: MonthAnswer,
  language: Language,
): MonthEntry {
  const { sessionId, code, day, projects, relation, count, unit } = deadline;
  return {
    key: `${sessionId} ${code}`,
    day,
    hour: null,
    title: deadlineTitle(deadline, language),
    path: `/sessions/${sessionId}`,
    projects,
    state: day < today ? 'overdue' : day === today ? 'due-today' : 'open',
    notes: relation === 'before' ? [countedText({ count, unit }, language)] : [],
  };
}
