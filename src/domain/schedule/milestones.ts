/**
 * A contract lays out what is due on it. What is counted from something that has not happened stands at its latest lawful
 * date, marked projected, until it does; every deadline counts from the extended end.
 */
import { firstDayOf, type PartialDate, type PlainDate, plusDays, plusMonths } from '../values/plain-date.js';
import {
  APPLICATION_REPORT,
  type LawMilestoneKind,
  type LegalBasis,
  REPEATED_RULES,
  SINGLE_RULES,
  type SingleRule,
  type Unit,
} from './law-milestones.js';
import { plusWorkingDays, type WorkCalendar } from './working-days.js';

export interface ScheduleFacts {
  readonly effectiveOn: PlainDate;
  /** With the extension, if there was one. */
  readonly endsOn: PlainDate;
  readonly approvedOn?: PartialDate | null;
  /** The days on which milestones were met. */
  readonly happened?: Partial<Readonly<Record<LawMilestoneKind, PlainDate>>>;
  /** TT 04/2015 art 12.1: a contract is extended once. */
  readonly wasExtended?: boolean;
  /** The council refused the results: nothing that follows an acceptance is due. */
  readonly wasRefused?: boolean;
  readonly applicationReportsDone?: number;
  /** The day for which the acceptance council is called; the latest lawful day until then. */
  readonly meetingCalledFor?: PlainDate | null;
  readonly calendar: WorkCalendar;
}

export interface PlannedMilestone {
  readonly kind: LawMilestoneKind;
  readonly title: string;
  readonly dueDate: PlainDate;
  /** Null where the document was not in force for this project: the date is then the office's own practice. */
  readonly article: string | null;
  readonly projected: boolean;
}

/** The number tells the milestones of one kind apart: first report, second report. */
export type MilestoneTitle = (kind: LawMilestoneKind, ordinal: number | null) => string;

/** Luật 93/2025 art 73: what was approved earlier goes on under the old rules; the later ones are not in this table. */
const FIRST_APPROVAL_UNDER_NEW_LAW = '2025-10-01';

const FOLLOWS_ACCEPTANCE: readonly LawMilestoneKind[] = [
  'dossier-completion',
  'result-registration',
  'recognition',
  'rights-request',
];

export function lawMilestones(facts: ScheduleFacts, titleOf: MilestoneTitle): PlannedMilestone[] {
  const planned = [
    ...repeated(facts, titleOf),
    ...single(facts, titleOf),
    ...applicationReports(facts, titleOf),
  ];
  return planned.sort((a, b) => a.dueDate.localeCompare(b.dueDate));
}

/** Of work whose results are recognised nobody asks how it goes on. */
function repeated(facts: ScheduleFacts, titleOf: MilestoneTitle): PlannedMilestone[] {
  if (facts.happened?.recognition) return [];
  const until = lastDayOfWork(facts);
  return REPEATED_RULES.flatMap(({ kind, everyMonths, onLastDay, basis, article }) => {
    const planned: PlannedMilestone[] = [];
    for (let ordinal = 1; ; ordinal++) {
      const dueDate = withinTheYear(plusMonths(facts.effectiveOn, everyMonths * ordinal), facts, onLastDay);
      if (dueDate > until || (dueDate === until && !onLastDay)) return planned;
      const cited = cite(facts, basis, article);
      planned.push({ kind, title: titleOf(kind, ordinal), dueDate, article: cited, projected: false });
    }
  });
}

/** A contract from 1 January to 31 December lasts whole years too: what is due within each is due on its last day. */
function withinTheYear(dueDate: PlainDate, { endsOn }: ScheduleFacts, onLastDay: boolean): PlainDate {
  return onLastDay && dueDate === plusDays(endsOn, 1) ? endsOn : dueDate;
}

interface Anchor {
  readonly day: PlainDate;
  /** It has happened, or is called for that day. */
  readonly isCertain: boolean;
}

function single(facts: ScheduleFacts, titleOf: MilestoneTitle): PlannedMilestone[] {
  const dueDates = new Map<SingleRule['after'], PlainDate>([['contract-end', facts.endsOn]]);
  const planned: PlannedMilestone[] = [];
  for (const rule of SINGLE_RULES) {
    const { kind, basis, article } = rule;
    const { day: dueDate, isCertain } = dueOf(facts, rule, dueDates);
    dueDates.set(kind, dueDate);
    if (isMoot(facts, rule)) continue;
    const cited = cite(facts, basis, article);
    planned.push({ kind, title: titleOf(kind, null), dueDate, article: cited, projected: !isCertain });
  }
  return planned;
}

/** A meeting that is called stands on its day, lawful or not: what is to be done before it counts back from there. */
function dueOf(facts: ScheduleFacts, rule: SingleRule, dueDates: ReadonlyMap<string, PlainDate>): Anchor {
  const { kind, after, count, unit } = rule;
  if (kind === 'acceptance-meeting' && facts.meetingCalledFor)
    return { day: facts.meetingCalledFor, isCertain: true };
  const { day, isCertain } = anchorOf(facts, after, dueDates);
  const isCalled = after === 'acceptance-meeting' && count < 0 && Boolean(facts.meetingCalledFor);
  return { day: plus(day, count, unit, facts.calendar), isCertain: isCertain || isCalled };
}

function anchorOf(
  { endsOn, happened = {} }: ScheduleFacts,
  after: SingleRule['after'],
  dueDates: ReadonlyMap<string, PlainDate>,
): Anchor {
  if (after === 'contract-end') return { day: endsOn, isCertain: true };
  const met = happened[after];
  return { day: met ?? dueDates.get(after)!, isCertain: met !== undefined };
}

/** One more than were handed in, so that each report calls for the next. */
function applicationReports(facts: ScheduleFacts, titleOf: MilestoneTitle): PlannedMilestone[] {
  const recognizedOn = facts.happened?.recognition;
  if (!recognizedOn) return [];
  const { kind, everyMonths, basis, article } = APPLICATION_REPORT;
  return Array.from({ length: (facts.applicationReportsDone ?? 0) + 1 }, (_, at) => ({
    kind,
    title: titleOf(kind, at + 1),
    dueDate: plusMonths(recognizedOn, everyMonths * (at + 1)),
    article: cite(facts, basis, article),
    projected: false,
  }));
}

/** With the dossier the work is handed in: no further report or inspection of it. */
function lastDayOfWork({ endsOn, happened }: ScheduleFacts): PlainDate {
  const handedInOn = happened?.['acceptance-dossier'];
  return handedInOn && handedInOn < endsOn ? handedInOn : endsOn;
}

/** What was met is told, also when it came late; what was passed over is asked for no more. */
function isMoot({ happened = {}, ...facts }: ScheduleFacts, { kind, until }: SingleRule): boolean {
  if (kind === 'extension-request' && facts.wasExtended) return true;
  if (!happened[kind] && until?.some((later) => happened[later])) return true;
  return Boolean(facts.wasRefused) && FOLLOWS_ACCEPTANCE.includes(kind);
}

function plus(day: PlainDate, count: number, unit: Unit, calendar: WorkCalendar): PlainDate {
  if (unit === 'months') return plusMonths(day, count);
  return unit === 'days' ? plusDays(day, count) : plusWorkingDays(day, count, calendar);
}

function cite(facts: ScheduleFacts, basis: LegalBasis | null, article: string | null): string | null {
  const { effectiveOn, approvedOn } = facts;
  const isOfItsTime =
    (basis?.validFrom ?? effectiveOn) <= effectiveOn &&
    firstDayOf(approvedOn ?? effectiveOn) < FIRST_APPROVAL_UNDER_NEW_LAW;
  if (!basis || !isOfItsTime) return null;
  return article ? `Điều ${article} ${basis.document}` : basis.document;
}
