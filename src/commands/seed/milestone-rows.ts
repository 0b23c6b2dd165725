/** About five dates of a project under contract, those still to come with their reminders. */

import type { LawMilestoneKind } from '../../domain/schedule/law-milestones.js';
import { policyOf } from '../../domain/schedule/reminder-policy.js';
import { plannedReminders } from '../../domain/schedule/reminders.js';
import { PLAIN_CALENDAR } from '../../domain/schedule/working-days.js';
import { milestoneTitle } from '../../wording/words.js';
import type { Batch } from './batch.js';
import { type Day, dateOf, morningOf, yearOf } from './days.js';
import type { Life } from './life.js';
import type { Random } from './random.js';

const ARTICLES: Partial<Record<LawMilestoneKind, string>> = {
  'periodic-report': 'Điều 26.1 TT 04/2015/TT-BKHCN',
  inspection: 'Điều 6 TT 04/2015/TT-BKHCN',
  'acceptance-dossier': 'Điều 7.1 TT 11/2014/TT-BKHCN',
  'application-report': 'Điều 19 TT 11/2014/TT-BKHCN',
};
const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';
const HALF_YEAR = 182;
const YEAR = 365;
const OVERDUE_PERCENT = 4;

interface Due {
  readonly kind: LawMilestoneKind;
  readonly ordinal: number | null;
  readonly day: Day;
  /** Absent: it has not happened. */
  readonly happenedOn?: Day;
}

export interface ScheduledProject {
  readonly id: string;
  readonly responsibleId: string;
  readonly life: Life;
  readonly today: Day;
}

export function addMilestones(batch: Batch, random: Random, project: ScheduledProject): void {
  const { life, today, id: project_id, responsibleId } = project;
  const last = life.steps.at(-1)!;
  const hasEnded = last.to === 'terminated';
  for (const { kind, ordinal, day, happenedOn } of duesOf(life, today)) {
    const isMet = last.to === 'closed' || !random.chance(OVERDUE_PERCENT);
    const done = happenedOn ?? (isMet ? doneOn(random, day, today) : null);
    const state = done !== null && done <= today ? 'completed' : hasEnded ? 'cancelled' : 'open';
    const id = random.uuid();
    batch.add('milestone', {
      id,
      project_id,
      kind,
      title: milestoneTitle(kind, ordinal, 'vi'),
      due_date: dateOf(day),
      projected: kind === 'acceptance-dossier' && state === 'open' && day > today,
      origin: 'law',
      article: ARTICLES[kind] ?? null,
      responsible_person_id: responsibleId,
      state,
      completed_on: state === 'completed' ? dateOf(done!) : null,
      created_at: morningOf(last.day),
    });
    if (state === 'open' && last.to !== 'suspended') addReminders(batch, random, { id, kind, day, today });
  }
}

function duesOf({ steps, endsOn }: Life, today: Day): Due[] {
  const dayOf = (stage: string) => steps.find(({ to }) => to === stage)?.day;
  const signedOn = dayOf('contracted');
  if (signedOn === undefined) return [];
  const dues: Due[] = [
    { kind: 'periodic-report', ordinal: 1, day: signedOn + HALF_YEAR },
    { kind: 'inspection', ordinal: 1, day: signedOn + YEAR },
    { kind: 'contract-end', ordinal: null, day: endsOn },
    {
      kind: 'acceptance-dossier',
      ordinal: null,
      day: endsOn + 30,
      happenedOn: dayOf('acceptance-submitted'),
    },
  ];
  const recognizedOn = dayOf('recognized');
  if (recognizedOn === undefined) return dues;
  const years = Math.max(1, yearOf(today) - yearOf(recognizedOn));
  return [...dues, { kind: 'application-report', ordinal: years, day: recognizedOn + years * YEAR }];
}

/** What is past was met within days of its date. */
function doneOn(random: Random, day: Day, today: Day): Day | null {
  if (day > today) return null;
  return Math.min(today, day + random.int(-10, 10));
}

/** As the program itself plans them, by its built-in policies. */
function addReminders(
  batch: Batch,
  random: Random,
  { id, kind: topic, day, today }: { id: string; kind: string; day: Day; today: Day },
): void {
  const due_date = dateOf(day);
  const now = new Date(morningOf(today));
  batch.add('reminded_subject', { kind: 'milestone', id, revision: 1, topic, due_date, open: true });
  const facts = { dueDate: due_date, now, timeZone: OFFICE_TIME_ZONE, calendar: PLAIN_CALENDAR };
  for (const reminder of plannedReminders(policyOf(topic, new Map()), facts)) {
    if (reminder.dueAt <= now) continue;
    const due_at = reminder.dueAt.toISOString();
    batch.add('reminder', {
      id: random.uuid(),
      subject_kind: 'milestone',
      subject_id: id,
      subject_revision: 1,
      kind: reminder.kind,
      offset_days: reminder.offsetDays,
      recipient_role: reminder.role,
      channel: reminder.channel,
      due_at,
      state: 'planned',
      ring_at: due_at,
      created_at: morningOf(today),
    });
  }
}
