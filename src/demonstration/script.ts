/** What happened to a demonstration project, as data: how far it is told is how far it is played. */
import type { Grade } from '../domain/council/grades.js';
import type { PaperInput } from '../features/decisions/decision.dto.js';
import type { NewDisbursement } from '../features/funding/disbursement.dto.js';
import type { FundingLineInput } from '../features/funding/funding.dto.js';
import type { NewProject } from '../features/projects/project.dto.js';
import type { DEMO_INSTITUTIONS } from './institutions.js';

export type DemoInstitution = keyof typeof DEMO_INSTITUTIONS;

export interface ScriptedEntry
  extends Pick<NewDisbursement, 'kind' | 'source' | 'amountVnd' | 'offsetsAdvanceVnd' | 'date' | 'final'> {
  /** The day on which it was found to be wrong, and taken back. */
  readonly reversedOn?: string;
}

export interface Script
  extends Pick<
    NewProject,
    | 'title'
    | 'kind'
    | 'level'
    | 'field'
    | 'socioEconomicObjective'
    | 'scale'
    | 'period'
    | 'fieldSources'
    | 'topicId'
  > {
  readonly lead: DemoInstitution;
  /** Who leads it, where it is not the office's only investigator: an invented person without an account. */
  readonly investigator?: string;
  readonly partners?: readonly { readonly institution: DemoInstitution; readonly role: string }[];
  readonly products?: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly unit: string;
    readonly delivered?: number;
  }[];
  readonly proposedOn: string;
  readonly definition?: { readonly on: string; readonly decision: string };
  /** Selected among competitors; the council's papers are not part of the demonstration. */
  readonly selectedOn?: string;
  readonly approval?: { readonly on: string; readonly decision: PaperInput; readonly assigned: string };
  readonly funding?: { readonly total: string; readonly lines: readonly FundingLineInput[] };
  /** Figures before an approval: an estimate at work, or of an old paper. */
  readonly draftFunding?: {
    readonly kind: 'estimate' | 'recorded';
    readonly total: string;
    readonly lines: readonly FundingLineInput[];
  };
  /** What moved, in the order of booking; invented throughout, and marked so. */
  readonly ledger?: readonly ScriptedEntry[];
  /** What the lead institution promised of the counterpart money, and what its papers show. */
  readonly commitment?: { readonly promised: string; readonly shown: string };
  readonly contract?: {
    readonly number: string;
    readonly signedOn: string;
    readonly effectiveOn: string;
    readonly endsOn: string;
  };
  readonly extension?: { readonly on: string; readonly decision: string; readonly newEndDate: string };
  /** Work has begun; told where nothing later says so. */
  readonly inProgress?: boolean;
  readonly submittedOn?: string;
  readonly acceptance?: {
    readonly on: string;
    readonly mode: 'in-person' | 'online' | 'hybrid';
    readonly decision: string;
    readonly ballots: readonly Grade[];
  };
  readonly recognition?: { readonly on: string; readonly decision: string };
  readonly closedOn?: string;
  readonly outcome?: {
    readonly carriedOnBy: DemoInstitution;
    readonly with: readonly DemoInstitution[];
    readonly products: readonly string[];
    readonly market?: string;
    readonly source?: string;
  };
  /** Left the path before its end. */
  readonly exit?: {
    readonly to: 'rejected' | 'withdrawn' | 'suspended' | 'terminated';
    readonly on: string;
    readonly reason: string;
  };
}
