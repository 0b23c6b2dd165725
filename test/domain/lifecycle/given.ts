/** Projects and verdicts for the specs, in the subject's words. */
import type { CouncilPurpose } from '../../../src/domain/council/rulebook.js';
import type { Stage } from '../../../src/domain/lifecycle/stages.js';
import type {
  ClosedVerdict,
  CouncilResult,
  TransitionFacts,
  TransitionRequest,
} from '../../../src/domain/lifecycle/transition-facts.js';

export const TODAY = '2021-12-31';

export const COMPLETE_DECISION = { number: '690/QĐ-UBND', date: '2020-04-15', issuer: 'UBND huyện' };
export const COMPLETE_CONTRACT = {
  number: '03/2020/HĐ',
  signedOn: '2020-04-15',
  effectiveOn: '2020-04-15',
  endsOn: '2021-12-31',
};

/** Some rulebooks allow a second evaluation. */
export const ONE_MORE = {
  within: { count: 24, unit: 'months' },
  onlyIfNeverExtended: false,
  article: '37',
} as const;

export function projectAt(stage: Stage, facts: Partial<TransitionFacts> = {}): TransitionFacts {
  return {
    kind: 'topic',
    stage,
    stageBefore: null,
    lastActDate: '2020-01-10',
    today: TODAY,
    actorRoles: ['secretary'],
    actorTakesPart: false,
    councils: [],
    verdictsUndoneAt: null,
    hasApprovedFundingPlan: true,
    lacksCounterpartProof: false,
    hasLeadInstitution: true,
    incompleteDossiers: [],
    chosenRival: null,
    reEvaluations: 0,
    wasExtended: false,
    ...facts,
  };
}

export function concluded(purpose: CouncilPurpose, verdict: Partial<ClosedVerdict> = {}): CouncilResult {
  return {
    purpose,
    closedVerdict: {
      grade: 'pass',
      accepts: true,
      valid: true,
      heldOn: '2020-02-10',
      closedAt: new Date('2020-02-10T09:00:00Z'),
      reEvaluation: null,
      ...verdict,
    },
  };
}

/** The verdict that this move needs, if it needs one. */
export function supporting(to: Stage): CouncilResult[] {
  const failed = { grade: 'fail', accepts: false } as const;
  const results: Partial<Record<Stage, CouncilResult[]>> = {
    defined: [concluded('definition')],
    selected: [concluded('selection')],
    accepted: [concluded('acceptance')],
    'not-accepted': [concluded('acceptance', failed)],
    'acceptance-submitted': [concluded('acceptance', { ...failed, reEvaluation: ONE_MORE })],
  };
  return results[to] ?? [];
}

/** A request that brings everything any arrow may ask for. */
export function fullRequest(to: Stage, request: Partial<TransitionRequest> = {}): TransitionRequest {
  return {
    to,
    decision: COMPLETE_DECISION,
    ...(to === 'contracted' && { contract: COMPLETE_CONTRACT }),
    ...(to === 'recognized' && { registration: { certificateNumber: '12/2022' } }),
    reason: 'direct-assignment',
    ...request,
  };
}
