/**
 * A schedule is brought in line with what the law plans by naming each difference first: what is new, what moves, what has
 * happened, what is open again, what falls away. What a person settled or moved by hand is left alone.
 */
import type { PlainDate } from '../values/plain-date.js';
import { EVALUATION_KINDS } from './law-milestones.js';
import type { PlannedMilestone } from './milestones.js';

export interface StandingMilestone {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly dueDate: PlainDate;
  readonly projected: boolean;
  readonly origin: 'law' | 'own';
  readonly movedByHand: boolean;
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly completedOn: PlainDate | null;
  /** What a person said when they settled it. */
  readonly completion: object | null;
}

export type ChangeKind = 'added' | 'moved' | 'completed' | 'reopened' | 'dropped';

export interface ScheduleMove {
  readonly change: ChangeKind;
  /** Null for what is only being added. */
  readonly milestoneId: string | null;
  readonly kind: string;
  readonly title: string;
  /** The date it stands at now. */
  readonly from: PlainDate | null;
  /** The date it will stand at, or the day on which it was met. */
  readonly to: PlainDate | null;
}

export interface ScheduleStep<Standing extends StandingMilestone = StandingMilestone> extends ScheduleMove {
  readonly standing: Standing | null;
  readonly planned: PlannedMilestone | null;
}

export type DaysByKind = Partial<Readonly<Record<string, PlainDate>>>;

/** @param begunAnewOn when the dossier was returned, or its evaluation was to be repeated */
export function scheduleChange<Standing extends StandingMilestone>(
  standing: readonly Standing[],
  planned: readonly PlannedMilestone[],
  happened: DaysByKind,
  begunAnewOn: PlainDate | null = null,
): ScheduleStep<Standing>[] {
  const byLaw = new Map(standing.filter(({ origin }) => origin === 'law').map((one) => [keyOf(one), one]));
  const wanted = new Set(planned.map(keyOf));
  return [
    ...planned.flatMap((one) =>
      stepsTo<Standing>(one, byLaw.get(keyOf(one)) ?? null, happened[one.kind], begunAnewOn),
    ),
    ...[...byLaw.values()]
      .filter((one) => one.state === 'open' && !wanted.has(keyOf(one)))
      .map((one) => step<Standing>('dropped', one, null, null)),
  ];
}

/** What a preview tells, without the steps that change nothing a person sees. */
export function movesOf(steps: readonly ScheduleStep[]): ScheduleMove[] {
  return steps
    .filter(({ change, from, to }) => change !== 'moved' || from !== to)
    .map(({ standing: _, planned: __, ...move }) => move);
}

/** The days on which the law's milestones were settled by a person; those that come again have no one day. */
export function completedByHand(
  standing: readonly StandingMilestone[],
  begunAnewOn: PlainDate | null = null,
): DaysByKind {
  return Object.fromEntries(
    standing
      .filter((one) => !isUndone(one, begunAnewOn))
      .filter((one) => one.state === 'completed' && one.origin === 'law' && isSettledByHand(one))
      .filter(({ title }) => ordinalIn(title) === null)
      .map(({ kind, completedOn }) => [kind, completedOn!]),
  );
}

/** The law's milestones of one kind are numbered at the end of their title. */
export function ordinalIn(title: string): number | null {
  const digits = /\d+$/.exec(title)?.[0];
  return digits ? Number(digits) : null;
}

function stepsTo<Standing extends StandingMilestone>(
  planned: PlannedMilestone,
  known: Standing | null,
  day: PlainDate | undefined,
  begunAnewOn: PlainDate | null,
): ScheduleStep<Standing>[] {
  const completed: ScheduleStep<Standing>[] = day ? [step<Standing>('completed', known, planned, day)] : [];
  if (!known) return [step<Standing>('added', null, planned, planned.dueDate), ...completed];
  if (known.state === 'open') {
    return isOutOfStep(known, planned)
      ? [step('moved', known, planned, planned.dueDate), ...completed]
      : completed;
  }
  const stands = isSettledByHand(known) && !isUndone(known, begunAnewOn);
  if (stands || (known.state === 'completed' && day)) return [];
  return [step('reopened', known, planned, planned.dueDate), ...completed];
}

function step<Standing extends StandingMilestone>(
  change: ChangeKind,
  standing: Standing | null,
  planned: PlannedMilestone | null,
  to: PlainDate | null,
): ScheduleStep<Standing> {
  const { kind, title } = (standing ?? planned)!;
  const from = standing?.dueDate ?? null;
  return { change, milestoneId: standing?.id ?? null, kind, title, from, to, standing, planned };
}

/** The law's milestones of one kind are told apart by their number: first, second report. */
function keyOf({ kind, title }: { kind: string; title: string }): string {
  return `${kind} ${ordinalIn(title)}`;
}

/** What a person completed or took off carries a note of it, and the schedule leaves it alone. */
function isSettledByHand({ completion }: StandingMilestone): boolean {
  return completion !== null;
}

/** What was done on the dossier before it was returned is to be done again on the new one. */
function isUndone({ kind, state, completedOn }: StandingMilestone, begunAnewOn: PlainDate | null): boolean {
  const evaluation: readonly string[] = EVALUATION_KINDS;
  return (
    begunAnewOn !== null && state === 'completed' && completedOn! < begunAnewOn && evaluation.includes(kind)
  );
}

function isOutOfStep(known: StandingMilestone, planned: PlannedMilestone): boolean {
  return !known.movedByHand && (known.dueDate !== planned.dueDate || known.projected !== planned.projected);
}
