/** What a decision about a stage looks at, and what it answers. */
import type { Role } from '../access/actor.js';
import type { Grade } from '../council/grades.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { ReEvaluation } from '../council/verdict-conditions.js';
import type { RefusalCode } from '../refusal.js';
import type { OfficialPaper } from '../values/official-paper.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import type { Stage } from './stages.js';

export interface TransitionFacts {
  readonly kind: string;
  readonly stage: Stage;
  /** Where a suspended project stood. */
  readonly stageBefore: Stage | null;
  /** The day its last act took effect. */
  readonly lastActDate: PartialDate | null;
  readonly today: PlainDate;
  readonly actorRoles: readonly Role[];
  /** On the project's team, or of its lead or a partner institution. */
  readonly actorTakesPart: boolean;
  readonly councils: readonly CouncilResult[];
  /** When the last act that undid verdicts was entered (`undoesVerdicts`). */
  readonly verdictsUndoneAt: Date | null;
  readonly hasApprovedFundingPlan: boolean;
  readonly lacksCounterpartProof: boolean;
  readonly hasLeadInstitution: boolean;
  /** The stages whose dossier still lacks a paper that it must have. */
  readonly incompleteDossiers: readonly Stage[];
  /** The code of another proposal of the same topic that was chosen already. */
  readonly chosenRival: string | null;
  /** How often it came back after it was not accepted. */
  readonly reEvaluations: number;
  readonly wasExtended: boolean;
}

export interface CouncilResult {
  readonly purpose: CouncilPurpose;
  readonly closedVerdict: ClosedVerdict | null;
}

export interface ClosedVerdict {
  readonly grade: Grade;
  readonly accepts: boolean;
  /** The session met its rulebook's quorum. */
  readonly valid: boolean;
  readonly heldOn: PlainDate;
  readonly closedAt: Date;
  /** Whether, and until when, the project may come before another council. */
  readonly reEvaluation: ReEvaluation | null;
}

export interface TransitionRequest {
  readonly to: Stage;
  /** Today unless told. */
  readonly effectiveDate?: PartialDate;
  readonly decision?: OfficialPaper | null;
  readonly contract?: ContractPaper | null;
  readonly appraisal?: {
    readonly date?: PartialDate;
    readonly document?: string;
    readonly conclusion?: string;
  };
  readonly registration?: { readonly certificateNumber: string; readonly date?: PartialDate } | null;
  readonly reason?: string | null;
  readonly recorded?: RecordedAct | null;
}

export interface ContractPaper {
  readonly number?: string | null;
  readonly signedOn?: PartialDate | null;
  readonly effectiveOn?: PlainDate | null;
  readonly endsOn?: PlainDate | null;
  readonly lumpSumMode?: LumpSumMode | null;
}

export const LUMP_SUM_MODES = ['final-product', 'partial', 'none'] as const;
export type LumpSumMode = (typeof LUMP_SUM_MODES)[number];

/** An act of the past, taken over from old papers with the holes that they have. */
export interface RecordedAct {
  /** Where it is known from, or why nothing better is to be had. */
  readonly reason?: string | null;
  /** `unknown` says that the papers name none. */
  readonly grade?: Grade | 'unknown' | null;
  readonly gradeAsWritten?: string | null;
  readonly scoreAsWritten?: string | null;
  readonly acceptedOn?: PartialDate | null;
}

export const TRANSITION_WARNINGS = [
  'no-approved-funding-plan',
  'no-lead-institution',
  'counterpart-proof-missing',
  'registration-missing',
  'dossier-incomplete',
  'decision-after-effective-date',
  'contract-signed-after-effect',
] as const;
export type TransitionWarning = (typeof TRANSITION_WARNINGS)[number];

export interface TransitionChange {
  readonly from: Stage;
  readonly to: Stage;
  readonly effectiveDate: PartialDate;
  /** Lawful, but worth a second look. */
  readonly warnings: readonly TransitionWarning[];
  /** What an act of today would have been refused for; recorded acts only. */
  readonly gaps: readonly RefusalCode[];
}
