/** One thing that waits for one reader: what, by when, and why just for them. */
import type { Role } from '../access/actor.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { SeatRole } from '../council/seat.js';
import type { PlainDate } from '../values/plain-date.js';

/** In the order in which things of one day, or of none, stand below each other. */
export const WORK_KINDS = [
  'cast-ballot',
  'run-session',
  'confirm-papers',
  'answer-conflict',
  'write-comment',
  'decide-conflicts',
  'prepare-session',
  'hand-in-dossier',
  'meet-milestone',
  'settle-advance',
  'check-plan',
  'explain-difference',
  'heed-missed-reports',
  'get-counterpart',
  'get-proof',
  'take-decision',
  'move-project',
  'settle-failures',
  'write-report',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface NamedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** What it is about: a project, a meeting of a council, or neither. */
export interface WorkSubject {
  readonly project?: NamedProject | null;
  /** Of a meeting that has more on its agenda. */
  readonly furtherProjects?: number;
  readonly purpose?: CouncilPurpose;
  readonly councilId?: string;
  readonly sessionId?: string;
  readonly milestoneId?: string;
}

export type WorkReason =
  | { readonly by: 'seat'; readonly role: SeatRole }
  | { readonly by: 'presiding' }
  | { readonly by: 'responsible' }
  | { readonly by: 'principal-investigator' }
  | { readonly by: 'office'; readonly role: Role };

export interface WorkItem {
  readonly kind: WorkKind;
  readonly subject: WorkSubject;
  readonly dueOn: PlainDate | null;
  /** A meeting begins at its hour; everything else is in time until the end of its day. */
  readonly startsAt?: Date | null;
  readonly why: WorkReason;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Standing = 'overdue' | 'today' | 'ahead' | 'undated';

export function standingOf({ dueOn }: Pick<WorkItem, 'dueOn'>, today: PlainDate): Standing {
  if (dueOn === null) return 'undated';
  if (dueOn === today) return 'today';
  return dueOn < today ? 'overdue' : 'ahead';
}

export const inOffice = (role: Role): WorkReason => ({ by: 'office', role });
