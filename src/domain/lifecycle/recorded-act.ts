/**
 * An act taken over from old papers keeps their holes as gaps instead of being refused for them; what the papers do say
 * must agree with the stage and with any verdict on record.
 */
import type { Refusal, RefusalCode } from '../refusal.js';
import type { Stage } from './stages.js';
import { standingVerdict } from './standing-verdict.js';
import type { RecordedAct, TransitionFacts, TransitionRequest } from './transition-facts.js';

/** Missing or half-known papers. A paper or verdict that speaks against the act is no gap. */
export const GAPS_OF_RECORD: readonly RefusalCode[] = [
  'verdict-missing',
  'decision-missing',
  'decision-incomplete',
  'contract-missing',
  'contract-incomplete',
];

const IMPOSSIBLE_GRADES: Partial<Record<Stage, readonly string[]>> = {
  accepted: ['fail'],
  'not-accepted': ['excellent', 'good', 'pass'],
};

export function isGap({ code }: Refusal): boolean {
  return GAPS_OF_RECORD.includes(code);
}

export function checkRecordedAct(facts: TransitionFacts, { to, recorded }: TransitionRequest): Refusal[] {
  if (!recorded) return [];
  const refusals: Refusal[] = [];
  if (!facts.actorRoles.includes('secretary')) refusals.push({ code: 'recording-reserved-for-secretary' });
  if (!recorded.reason?.trim()) refusals.push({ code: 'recording-reason-missing', path: 'recorded.reason' });
  if (to === 'accepted' || to === 'not-accepted') refusals.push(...checkRecordedGrade(facts, to, recorded));
  return refusals;
}

function checkRecordedGrade(facts: TransitionFacts, to: Stage, recorded: RecordedAct): Refusal[] {
  const path = 'recorded.grade';
  const { grade, gradeAsWritten, scoreAsWritten } = recorded;
  const verdict = standingVerdict(facts, 'acceptance');
  if (!verdict && !grade && !gradeAsWritten && !scoreAsWritten)
    return [{ code: 'recorded-grade-missing', path }];
  if (!grade || grade === 'unknown') return [];
  if (verdict && grade !== verdict.grade) {
    return [{ code: 'recorded-grade-contradicts-verdict', facts: { grade, verdict: verdict.grade }, path }];
  }
  return IMPOSSIBLE_GRADES[to]?.includes(grade)
    ? [{ code: 'recorded-grade-contradicts-stage', facts: { grade, stage: to }, path }]
    : [];
}
