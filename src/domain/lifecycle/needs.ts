/** What each need of an arrow looks at: an input of the act or a fact of the record, and the refusal when it is not met. */
import type { Grade } from '../council/grades.js';
import type { Refusal, RefusalCode } from '../refusal.js';
import { type OfficialPaper, isCompletePaper } from '../values/official-paper.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import type { Need, Stage } from './stages.js';

export interface ClosedVerdict {
  readonly purpose: 'definition' | 'selection' | 'acceptance';
  readonly grade: Grade;
  readonly accepts: boolean;
  readonly valid: boolean;
  readonly heldOn: PlainDate;
  readonly allowsReEvaluation: boolean;
}

export interface MoveFacts {
  readonly kind: string;
  readonly stage: Stage;
  readonly suspendedFrom: Stage | null;
  readonly verdicts: readonly ClosedVerdict[];
  readonly hasBindingPlan: boolean;
}

export interface ContractInput {
  readonly number?: string | null;
  readonly signedOn?: PartialDate | null;
  readonly effectiveOn?: PlainDate | null;
  readonly endsOn?: PlainDate | null;
}

export interface MoveRequest {
  readonly to: Stage;
  readonly effectiveDate?: PartialDate;
  readonly decision?: OfficialPaper;
  readonly contract?: ContractInput;
  readonly appraisal?: object;
  readonly registration?: object;
  readonly reason?: string;
  /** The act is taken over from old papers: what it lacks is listed as a gap and nothing is invented. */
  readonly recorded?: RecordedAct;
}

export interface RecordedAct {
  readonly source: string;
  readonly grade?: Grade;
  readonly gradeAsWritten?: string;
  readonly scoreAsWritten?: string;
}

type Check = (facts: MoveFacts, request: MoveRequest) => readonly Refusal[];

const NO: readonly Refusal[] = [];

function no(code: RefusalCode, path?: string): readonly Refusal[] {
  return [path ? { code, path } : { code }];
}

/** The newest valid verdict of a purpose decides; an invalid meeting decides nothing. */
function newestVerdict(facts: MoveFacts, purpose: ClosedVerdict['purpose']): ClosedVerdict | undefined {
  return facts.verdicts
    .filter((verdict) => verdict.purpose === purpose && verdict.valid)
    .reduce<ClosedVerdict | undefined>((newest, one) => (newest && newest.heldOn > one.heldOn ? newest : one), undefined);
}

function positive(purpose: 'definition' | 'selection'): Check {
  return (facts) => {
    const verdict = newestVerdict(facts, purpose);
    if (!verdict) return no(`${purpose}-verdict-missing`);
    return verdict.accepts ? NO : no(`${purpose}-verdict-negative`);
  };
}

const CHECKS: Readonly<Record<Need, Check>> = {
  'definition-verdict': positive('definition'),
  'selection-verdict': positive('selection'),
  'accepting-verdict': (facts) => {
    const verdict = newestVerdict(facts, 'acceptance');
    if (!verdict) return no('acceptance-verdict-missing');
    return verdict.accepts ? NO : no('acceptance-verdict-fails');
  },
  'refusing-verdict': (facts) => {
    const verdict = newestVerdict(facts, 'acceptance');
    if (!verdict) return no('acceptance-verdict-missing');
    return verdict.accepts ? no('acceptance-verdict-passes') : NO;
  },
  're-evaluation-allowed': (facts) =>
    newestVerdict(facts, 'acceptance')?.allowsReEvaluation ? NO : no('re-evaluation-not-allowed'),
  decision: (_, { decision }) => (isCompletePaper(decision) ? NO : no('decision-missing', 'decision')),
  'direct-assignment': (_, { reason }) => (reason ? NO : no('direct-assignment-reason-missing', 'reason')),
  reason: (_, { reason }) => (reason ? NO : no('reason-missing', 'reason')),
  contract: (_, { contract }) => {
    if (!contract) return no('contract-missing', 'contract');
    const { number, effectiveOn, endsOn } = contract;
    if (!number || !effectiveOn || !endsOn) return no('contract-incomplete', 'contract');
    return endsOn > effectiveOn ? NO : no('contract-dates-reversed', 'contract.endsOn');
  },
};

export function refusalsOfNeed(need: Need, facts: MoveFacts, request: MoveRequest): readonly Refusal[] {
  return CHECKS[need](facts, request);
}

/** How a recorded act names what it lacks. */
export const GAP_OF_NEED: Readonly<Record<Need, string>> = {
  'definition-verdict': 'definition-council',
  'selection-verdict': 'selection-council',
  'accepting-verdict': 'acceptance-ballots',
  'refusing-verdict': 'acceptance-ballots',
  're-evaluation-allowed': 're-evaluation-rule',
  decision: 'decision',
  'direct-assignment': 'assignment-reason',
  reason: 'reason',
  contract: 'contract',
};
