/** A move needs its arrow, the person's right to it, a date after the last act, and every fact or paper the arrow asks for. */
import type { Actor } from '../access/actor.js';
import { type Decision, type Refusal, allowUnless, refuse } from '../refusal.js';
import { type OfficialPaper, isCompletePaper } from '../values/official-paper.js';
import { type PartialDate, type PlainDate, firstDayOf, lastDayOf } from '../values/plain-date.js';
import { GAP_OF_NEED, type MoveFacts, type MoveRequest, refusalsOfNeed } from './needs.js';
import { type Stage, type Transition, arrowsFrom, transitionFor } from './stages.js';

export type { MoveFacts, MoveRequest } from './needs.js';

export interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly effectiveDate: PartialDate;
  /** What a careful office would still add; nothing stands in the way. */
  readonly warnings: readonly MoveWarning[];
  /** What a move taken over from old papers lacks, named and not invented. */
  readonly gaps: readonly string[];
}

export type MoveWarning = 'no-approved-funding-plan' | 'no-registration-certificate' | 'no-appraisal';

export interface MoveOccasion {
  readonly today: PlainDate;
  /** The day the last act on this project took effect. */
  readonly lastActOn: PartialDate | null;
  readonly actor: Pick<Actor, 'roles'>;
}

export function decideTransition(facts: MoveFacts, request: MoveRequest, occasion: MoveOccasion): Decision<Move> {
  const transition = transitionFor(facts.kind, facts.stage, request.to, facts.suspendedFrom);
  if (!transition) return refuse('no-such-transition', { from: facts.stage, to: request.to });
  if (!mayMove(transition, occasion.actor)) {
    return refuse('transition-not-yours', { from: facts.stage, to: request.to });
  }
  const effectiveDate = request.effectiveDate ?? occasion.today;
  const unmet = transition.needs.flatMap((need) => refusalsOfNeed(need, facts, request).map((refusal) => ({ need, refusal })));
  const standing = request.recorded ? recordedRefusals(request, occasion) : unmet.map(({ refusal }) => refusal);
  const refusals = [...standing, ...dateRefusals(effectiveDate, request, occasion)];
  return allowUnless(refusals, {
    from: facts.stage,
    to: request.to,
    effectiveDate,
    warnings: warningsOf(facts, request),
    gaps: request.recorded ? [...new Set(unmet.map(({ need }) => GAP_OF_NEED[need]))] : [],
  });
}

/** Every arrow from here with whether it is open now, and if not the first reason; the page shows it beside the button. */
export function allowedMoves(facts: MoveFacts, occasion: MoveOccasion) {
  return arrowsFrom(facts.kind, facts.stage, facts.suspendedFrom).map((transition) => {
    const decision = decideTransition(facts, { to: transition.to, ...FILLED_IN }, occasion);
    const action = `transition:${transition.to}`;
    if (decision.allowed) return { action, allowed: true } as const;
    return { action, allowed: false, reason: decision.refusals[0]!.code } as const;
  });
}

/** What the person will still type in: a page asks whether the record stands in the way, not whether the form is filled. */
const FILLED_IN = {
  decision: { number: '0', date: '2000-01-01' },
  contract: { number: '0', signedOn: '2000-01-01', effectiveOn: '2000-01-01', endsOn: '2000-01-02' },
  reason: 'direct-assignment',
} as const;

function mayMove(transition: Transition, actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.some((role) => transition.by.includes(role));
}

/** Old papers are taken over by the secretary, who says from where; a grade among them is given as printed. */
function recordedRefusals({ to, recorded }: MoveRequest, { actor }: MoveOccasion): Refusal[] {
  const refusals: Refusal[] = [];
  if (!actor.roles.includes('secretary')) refusals.push({ code: 'recorded-by-secretary-only' });
  const isGraded = to === 'accepted' || to === 'not-accepted';
  const saysGrade = recorded?.grade || recorded?.gradeAsWritten || recorded?.scoreAsWritten;
  if (isGraded && !saysGrade) refusals.push({ code: 'recorded-grade-missing', path: 'recorded.gradeAsWritten' });
  return refusals;
}

/** Not in the future, not before the act it follows; a month or a year only where old papers know no more. */
function dateRefusals(date: PartialDate, { recorded }: MoveRequest, { today, lastActOn }: MoveOccasion): Refusal[] {
  const path = 'effectiveDate';
  if (date.length < 10 && !recorded) return [{ code: 'effective-date-incomplete', path, facts: { date } }];
  if (firstDayOf(date) > today) return [{ code: 'effective-date-in-future', path, facts: { date } }];
  if (lastActOn && lastDayOf(date) < firstDayOf(lastActOn)) {
    return [{ code: 'effective-date-before-last-act', path, facts: { date, lastActOn } }];
  }
  return [];
}

function warningsOf(facts: MoveFacts, request: MoveRequest): MoveWarning[] {
  const warnings: MoveWarning[] = [];
  if (request.to === 'contracted' && !facts.hasBindingPlan) warnings.push('no-approved-funding-plan');
  if (request.to === 'recognized' && !request.registration) warnings.push('no-registration-certificate');
  if (request.to === 'approved' && !request.appraisal) warnings.push('no-appraisal');
  return warnings;
}

export function isUsableDecision(decision: OfficialPaper | undefined): boolean {
  return isCompletePaper(decision);
}
