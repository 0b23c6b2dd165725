/** What a contract says changes only while it runs, with its paper or reason; its end moves once, not far, and not at the last moment. */
import { allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import { isCompletePaper } from '../values/official-paper.js';
import type { PlainDate } from '../values/plain-date.js';
import type { AdjustmentFacts, AdjustmentRequest } from './adjustment-request.js';
import { ADJUSTMENTS, type AdjustmentKind, extensionRulesOn } from './adjustment-rules.js';
import { checkEffectiveDate, checkToTheDay } from './effective-date.js';
import { checkExtension } from './extension.js';
import type { Stage } from './stages.js';

export interface AdjustmentChange {
  readonly kind: AdjustmentKind;
  readonly effectiveDate: PlainDate;
  readonly previousEndDate: PlainDate | null;
  readonly newEndDate: PlainDate | null;
  readonly warnings: readonly 'extension-rules-unknown'[];
}

const OPEN_STAGES: readonly Stage[] = ['contracted', 'in-progress', 'acceptance-submitted', 'suspended'];

export function decideAdjustment(
  facts: AdjustmentFacts,
  request: AdjustmentRequest,
): Decision<AdjustmentChange> {
  const { stage, today, lastActDate, contract, approvedOn } = facts;
  const { kind } = request;
  const { article, by, needs } = ADJUSTMENTS[kind];
  if (!OPEN_STAGES.includes(stage)) return refuse('adjustment-not-open', { stage });
  if (
    !facts.actorRoles.some((role) => by.includes(role) && (role !== 'investigator' || facts.actorTakesPart))
  ) {
    return refuse('adjustment-reserved-for-office', { kind, article });
  }
  const effectiveDate = request.effectiveDate ?? today;
  const isExtension = kind === 'extension';
  const rules = extensionRulesOn(effectiveDate, approvedOn);
  const refusals = [
    ...(needs === 'decision' ? checkDecision(request) : checkReason(request)),
    ...checkToTheDay(effectiveDate),
    ...checkEffectiveDate({ effectiveDate, today, lastActDate }),
    ...(isExtension ? checkExtension(facts, request, effectiveDate, rules) : []),
    ...(kind === 'products' && contract?.lumpSumMode === 'final-product'
      ? [{ code: 'products-fixed-by-lump-sum', facts: { article }, path: 'kind' } as const]
      : []),
  ];
  return allowUnless(refusals, {
    kind,
    effectiveDate,
    previousEndDate: contract?.endsOn ?? null,
    newEndDate: isExtension ? (request.newEndDate ?? null) : null,
    warnings: isExtension && !rules ? ['extension-rules-unknown'] : [],
  });
}

function checkDecision({ decision }: AdjustmentRequest): Refusal[] {
  if (isCompletePaper(decision)) return [];
  const code = decision?.number || decision?.date ? 'decision-incomplete' : 'decision-missing';
  return [{ code, path: 'decision' }];
}

function checkReason({ reason }: AdjustmentRequest): Refusal[] {
  return reason?.trim() ? [] : [{ code: 'reason-missing', path: 'reason' }];
}
