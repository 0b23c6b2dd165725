/** A rulebook is dated data: who sits, when a session is valid, what a ballot says and how ballots become a grade. */
import type { PlainDate } from '../values/plain-date.js';
import type { BallotRules, Text } from './ballot-rules.js';
import type { ConflictRule } from './conflict-of-interest.js';
import type { Fraction, Threshold } from './fraction.js';
import type { Choice, Grade } from './grades.js';
import type { SeatRole } from './seat.js';

export const COUNCIL_PURPOSES = ['definition', 'selection', 'acceptance'] as const;
export type CouncilPurpose = (typeof COUNCIL_PURPOSES)[number];

export interface Rulebook {
  readonly code: string;
  readonly version: number;
  readonly purpose: CouncilPurpose;
  readonly title: Text;
  /** Levels and kinds of project that the document itself covers. */
  readonly levels: readonly string[];
  readonly kinds: readonly string[];
  readonly legalBasis: { readonly document: string; readonly articles: readonly string[] };
  readonly validFrom: PlainDate;
  /** Last day, or null while it stands. */
  readonly validTo: PlainDate | null;
  /** Projects approved on or after this day are left to the office's choice. */
  readonly offeredForApprovalsBefore: PlainDate | null;
  readonly adoptions: readonly Adoption[];
  readonly seats: SeatRules;
  readonly conflicts: readonly ConflictRule[];
  readonly quorum: QuorumRules;
  readonly ballot: BallotRules;
  readonly verdict: VerdictRules;
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
  readonly count: { readonly min: number; readonly max: number; readonly default: number };
  readonly roles: Readonly<Record<SeatRole, RoleRange>>;
  readonly mayBeOtherWithReason: boolean;
  readonly article: string;
}

export interface RoleRange {
  readonly min: number;
  readonly max: number | null;
}

/** Sizes in rising order; the last entry has no `upTo`. */
export interface QuorumRules {
  readonly bySize: readonly QuorumStep[];
  /** Every seat of the role, or at least so many. */
  readonly mustAttend: readonly { readonly role: SeatRole; readonly count: 'all' | number }[];
  readonly chairOrAuthorisedVice: boolean;
  readonly article: string;
}

export type QuorumStep = { readonly upTo?: number } & (
  | { readonly fraction: Fraction; readonly absolute?: undefined }
  | { readonly absolute: number; readonly fraction?: undefined }
);

export interface VerdictRules {
  readonly grades: readonly { readonly grade: Grade; readonly accepts: boolean }[];
  /** Stands before every other rule: a dossier later than this gets this grade, whatever the ballots say. */
  readonly lateness: LatenessRule | null;
  /** The first whose conditions all hold decides; the last has none. */
  readonly rules: readonly VerdictRule[];
  readonly reEvaluation: { readonly withinMonths: number; readonly article: string } | null;
}

export interface LatenessRule {
  readonly rule: string;
  readonly article: string;
  readonly months: number;
  readonly grade: Grade;
}

export interface VerdictRule {
  readonly rule: string;
  readonly article: string;
  readonly grade: Grade;
  readonly conditions: readonly Condition[];
}

/** `cast` counts every ballot handed in, `valid` leaves out the invalid ones, `present` leaves out the recused. */
export type Base = 'appointed' | 'present' | 'cast' | 'valid';

export interface Condition extends Threshold {
  readonly of: Choice;
  readonly base: Base;
}

export interface Deadline {
  readonly code: string;
  readonly count: number;
  readonly unit: 'calendar-days' | 'working-days';
  readonly relation: 'before' | 'after';
  readonly event: 'meeting' | 'council-decision' | 'conclusion' | 'recognition-file';
  readonly article: string;
}

/** Whether a failed project may come before another council (TT 11/2014 knows no second time). */
export function allowsReEvaluation({ verdict }: Rulebook): boolean {
  return verdict.reEvaluation !== null;
}

export function accepts(rulebook: Rulebook, grade: Grade): boolean {
  return rulebook.verdict.grades.some((each) => each.grade === grade && each.accepts);
}
