/** A rulebook is dated data: who sits, when a session is valid, what a ballot says and how ballots become a grade. */
import type { Text } from '../values/language.js';
import type { PlainDate } from '../values/plain-date.js';
import type { BallotRules } from './ballot-rules.js';
import type { ConflictRule } from './conflict-rule.js';
import type { MeetingRules, QuorumRules } from './meeting-rules.js';
import type { SeatRole } from './seat.js';
import type { SelectionRules } from './selection-rules.js';
import type { VerdictRules } from './verdict-conditions.js';

export const COUNCIL_PURPOSES = ['definition', 'selection', 'acceptance'] as const;
export type CouncilPurpose = (typeof COUNCIL_PURPOSES)[number];

/** Whose day decides which rulebook a project falls under: transition clauses differ (TT 20/2023 art 25; Luật 93/2025 art 73). */
export const DECIDING_DAYS = ['council-decision', 'call', 'approval'] as const;
export type DecidingDay = (typeof DECIDING_DAYS)[number];

export interface Rulebook {
  readonly code: string;
  readonly version: number;
  readonly purpose: CouncilPurpose;
  readonly title: Text;
  /** Levels and kinds of project that the document itself covers. */
  readonly levels: readonly string[];
  readonly kinds: readonly string[];
  /**
   * Where the document speaks of one authority's or one programme's projects alone, which no record tells apart: it stands
   * ready to be chosen, and is offered by itself only to an authority that adopts it.
   */
  readonly confinedTo?: Text | null;
  readonly legalBasis: { readonly document: string; readonly articles: readonly string[] };
  readonly validFrom: PlainDate;
  /** Last day, or null while it stands. */
  readonly validTo: PlainDate | null;
  /** The day that must lie within the validity. */
  readonly decidingDay: DecidingDay;
  /** Projects approved on or after this day are left to the office's choice. */
  readonly offeredForApprovalsBefore: PlainDate | null;
  readonly adoptions: readonly Adoption[];
  readonly seats: SeatRules;
  readonly conflicts: readonly ConflictRule[];
  readonly quorum: QuorumRules;
  readonly meeting: MeetingRules;
  readonly ballot: BallotRules;
  readonly verdict: VerdictRules;
  /** Only for selection: how proposals that compete are ranked. */
  readonly selection: SelectionRules | null;
  readonly deadlines: readonly Deadline[];
}

/** An authority's choice to apply a rulebook beyond its own scope; `authority: null` is any that has not chosen otherwise. */
export interface Adoption {
  readonly authority: string | null;
  readonly level: string;
  readonly from: PlainDate;
  readonly note: Text;
}

export interface SeatRules {
  /** `only` where not every number of the range is lawful: 5 or 7. */
  readonly count: {
    readonly min: number;
    readonly max: number;
    readonly default: number;
    readonly only?: readonly number[] | null;
  };
  readonly roles: Readonly<Record<SeatRole, RoleRange>>;
  readonly mayBeOtherWithReason: boolean;
  readonly article: string;
}

export interface RoleRange {
  readonly min: number;
  readonly max: number | null;
}

export const DEADLINE_EVENTS = [
  'meeting',
  'council-decision',
  'conclusion',
  'recognition-file',
  'dossier-opening',
  'dossier-received',
  'valid-dossier',
  'contract-end',
] as const;
export type DeadlineEvent = (typeof DEADLINE_EVENTS)[number];

export interface Deadline {
  readonly code: string;
  /** For codes that the program has no words for. */
  readonly title?: Text | null;
  readonly count: number;
  readonly unit: 'calendar-days' | 'working-days';
  readonly relation: 'before' | 'after';
  readonly event: DeadlineEvent;
  readonly article: string;
}

export function accepts(rulebook: Rulebook, grade: string): boolean {
  return rulebook.verdict.grades.some((each) => each.grade === grade && each.accepts);
}
