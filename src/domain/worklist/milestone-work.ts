/**
 * Reports and other milestones to hand in, by the person responsible or by the office. What is still projected waits for
 * another milestone, which stands in the list itself; of a day that is only a limit nothing can be done once it is past.
 */
import type { Role } from '../access/actor.js';
import type { ChecklistCode } from '../documents/checklists.js';
import { actorOf, LAW_MILESTONE_KINDS, workingDaysOf } from '../schedule/law-milestones.js';
import { type PlainDate, plusDays } from '../values/plain-date.js';
import { inOffice, type NamedProject, type WorkItem, type WorkReason } from './work-item.js';

/** Whoever looks this far ahead still has time to write a report. */
const DAYS_AHEAD = 30;

export function lastDayAhead(today: PlainDate): PlainDate {
  return plusDays(today, DAYS_AHEAD);
}

const LIMITS: readonly string[] = ['contract-end', 'extension-request', 'late-limit'];

/** Settled with the Treasury by finance; all else that is up to the office by its secretary. */
export const TREASURY = 'treasury-settlement';
export const SECRETARY_KINDS = LAW_MILESTONE_KINDS.filter(
  (kind) => actorOf(kind) === 'office' && kind !== TREASURY,
);

/** Part of preparing a meeting, which stands in the list itself once it is called. */
export const OF_THE_MEETING: readonly string[] = ['documents-to-members', 'acceptance-meeting'];

/** Which dossier is handed in with it. */
export const DOSSIER_OF: Readonly<Record<string, ChecklistCode>> = {
  'acceptance-dossier': 'acceptance',
  recognition: 'recognition',
};

export interface MilestoneFacts {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly origin: 'law' | 'own';
  readonly dueDate: PlainDate;
  readonly project: NamedProject;
  /** Whose milestone it is by name. */
  readonly responsiblePersonId: string | null;
  /** Items of its dossier that are not there yet; null where no dossier goes with it. */
  readonly lacking: number | null;
}

export function milestoneWork(facts: MilestoneFacts, today: PlainDate, office: Role | null): WorkItem[] {
  const { id, kind, title, origin, dueDate, project, lacking } = facts;
  if (dueDate < today && origin === 'law' && LIMITS.includes(kind)) return [];
  const span = origin === 'law' ? workingDaysOf(kind) : null;
  return [
    {
      kind: lacking ? 'hand-in-dossier' : 'meet-milestone',
      subject: { project, milestoneId: id },
      dueOn: dueDate,
      why: office ? inOffice(office) : reasonOf(facts),
      facts: {
        milestone: kind,
        title,
        ...(lacking && { lacking }),
        ...(span && { workingDays: Math.abs(span.count) }),
      },
    },
  ];
}

function reasonOf({ responsiblePersonId }: MilestoneFacts): WorkReason {
  return { by: responsiblePersonId ? 'responsible' : 'principal-investigator' };
}
