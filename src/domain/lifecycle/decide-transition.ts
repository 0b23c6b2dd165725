/** A project moves along an arrow of the table when the right person asks, on a day that fits, with all that the arrow needs. */
import { allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import { lastDayOf, type PartialDate } from '../values/plain-date.js';
import { checkEffectiveDate, checkToTheDay } from './effective-date.js';
import { NEEDS_OF_RECORD, NEEDS_OF_REQUEST } from './needs.js';
import { checkRecordedAct, isGap } from './recorded-act.js';
import { type Need, TRANSITIONS, type Transition } from './stages.js';
import { PURPOSE_OF_NEED, standingVerdict } from './standing-verdict.js';
import type { TransitionChange, TransitionFacts, TransitionRequest } from './transition-facts.js';
import { warningsOf } from './transition-warnings.js';

export function decideTransition(
  facts: TransitionFacts,
  request: TransitionRequest,
): Decision<TransitionChange> {
  const { stage: from, today, lastActDate } = facts;
  const arrow = arrowsFrom(facts).find(({ to }) => to === request.to);
  if (!arrow) return refuse('transition-not-open', { from, to: request.to }, 'to');
  // Who may not move it learns nothing of what else stands against it: a grade, or the name of a rival.
  const rightless = checkRight(facts, arrow);
  if (rightless.length > 0) return { allowed: false, refusals: rightless };
  const effectiveDate = request.effectiveDate ?? today;

  const unmet = [...unmetByRecord(facts, arrow), ...unmetByRequest(facts, arrow, request)];
  const gaps = request.recorded ? unmet.filter(isGap) : [];
  const refusals = [
    ...checkBelonging(request),
    ...checkRecordedAct(facts, request),
    ...unmet.filter((each) => !gaps.includes(each)),
    ...(request.recorded ? [] : checkToTheDay(effectiveDate)),
    ...checkEffectiveDate({ effectiveDate, today, lastActDate }),
    ...checkAfterSession(facts, arrow, effectiveDate),
  ];
  return allowUnless(refusals, {
    from,
    to: request.to,
    effectiveDate,
    warnings: warningsOf(facts, request, effectiveDate),
    gaps: gaps.map(({ code }) => code),
  });
}

const WAIVED_FOR_SUPPORT: readonly Need[] = ['definition-verdict', 'selection-verdict', 'direct-assignment'];

/** Where the table lets this project go: a suspended one back where it was, a support project without first councils. */
export function arrowsFrom(
  facts: Pick<TransitionFacts, 'stage' | 'kind' | 'stageBefore'>,
): readonly Transition[] {
  const { stage, kind, stageBefore } = facts;
  return TRANSITIONS.filter(
    ({ from, to, onlyKind, onlyBack }) =>
      from === stage && (!onlyKind || onlyKind === kind) && (!onlyBack || to === stageBefore),
  ).map((arrow) =>
    kind === 'support'
      ? { ...arrow, needs: arrow.needs.filter((need) => !WAIVED_FOR_SUPPORT.includes(need)) }
      : arrow,
  );
}

/** Papers of one act do not slip in with another: a contract is signed at `contracted` and extended by adjustments only. */
const BELONGS_TO = { contract: 'contracted', registration: 'recognized', appraisal: 'approved' } as const;

function checkBelonging(request: TransitionRequest): Refusal[] {
  const fields = Object.keys(BELONGS_TO) as (keyof typeof BELONGS_TO)[];
  return fields
    .filter((field) => request[field] && request.to !== BELONGS_TO[field])
    .map((field) => ({
      code: 'paper-of-another-act',
      path: field,
      facts: { field, stage: BELONGS_TO[field] },
    }));
}

export function checkRight(
  { actorRoles, actorTakesPart, stage }: TransitionFacts,
  { by, to }: Transition,
): Refusal[] {
  const may = actorRoles.some((role) => by.includes(role) && (role !== 'investigator' || actorTakesPart));
  return may ? [] : [{ code: 'transition-reserved-for-office', facts: { from: stage, to } }];
}

export function unmetByRecord(facts: TransitionFacts, { needs }: Transition): Refusal[] {
  return needs.flatMap((need) => NEEDS_OF_RECORD[need]?.(facts) ?? []);
}

function unmetByRequest(
  facts: TransitionFacts,
  { needs }: Transition,
  request: TransitionRequest,
): Refusal[] {
  return needs.flatMap((need) => NEEDS_OF_REQUEST[need]?.(request, facts) ?? []);
}

/** The meeting is an act too: what rests on its verdict cannot take effect before it. */
function checkAfterSession(
  facts: TransitionFacts,
  { needs }: Transition,
  effectiveDate: PartialDate,
): Refusal[] {
  return needs.flatMap((need) => {
    const purpose = PURPOSE_OF_NEED[need];
    const heldOn = purpose && standingVerdict(facts, purpose)?.heldOn;
    if (!heldOn || lastDayOf(effectiveDate) >= heldOn) return [];
    const refusal: Refusal = {
      code: 'effective-date-before-session',
      facts: { date: effectiveDate, heldOn },
      path: 'effectiveDate',
    };
    return [refusal];
  });
}
