/** What the law allows but an office would look at twice. */
import { firstDayOf, lastDayOf, type PartialDate } from '../values/plain-date.js';
import type { Stage } from './stages.js';
import type { TransitionFacts, TransitionRequest, TransitionWarning } from './transition-facts.js';

type Check = (facts: TransitionFacts, request: TransitionRequest, effectiveDate: PartialDate) => boolean;

const WORTH_A_LOOK: Readonly<Record<TransitionWarning, Check>> = {
  'no-approved-funding-plan': (facts, { to }) => to === 'contracted' && !facts.hasApprovedFundingPlan,
  'counterpart-proof-missing': (facts, { to }) => to === 'contracted' && facts.lacksCounterpartProof,
  'no-lead-institution': (facts, { to }) => to === 'contracted' && !facts.hasLeadInstitution,
  'registration-missing': (_, { to, registration }) => to === 'recognized' && !registration,
  'dossier-incomplete': (facts, { to }) => facts.incompleteDossiers.includes(to),
  'decision-after-effective-date': (_, { decision }, effectiveDate) =>
    Boolean(decision?.date && firstDayOf(decision.date) > lastDayOf(effectiveDate)),
  'contract-signed-after-effect': (_, { contract }) =>
    Boolean(
      contract?.signedOn && contract.effectiveOn && firstDayOf(contract.signedOn) > contract.effectiveOn,
    ),
};

/** They tell something of the project's money. */
export const WARNINGS_OF_MONEY: readonly TransitionWarning[] = [
  'no-approved-funding-plan',
  'counterpart-proof-missing',
];

export function warningsOf(...about: Parameters<Check>): TransitionWarning[] {
  const codes = Object.keys(WORTH_A_LOOK) as TransitionWarning[];
  return codes.filter((code) => WORTH_A_LOOK[code](...about));
}

/** Those that the record alone gives rise to: a page can tell before anything is filled in. */
const OF_RECORD: readonly TransitionWarning[] = [
  'no-approved-funding-plan',
  'counterpart-proof-missing',
  'no-lead-institution',
  'dossier-incomplete',
];

export function warningsOfRecord(facts: TransitionFacts, to: Stage): TransitionWarning[] {
  return OF_RECORD.filter((code) => WORTH_A_LOOK[code](facts, { to }, facts.today));
}
