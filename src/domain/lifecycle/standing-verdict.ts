/** A council supports an act by its last valid verdict that no later act has undone. */
import type { CouncilPurpose } from '../council/rulebook.js';
import type { Need } from './stages.js';
import type { ClosedVerdict, TransitionFacts } from './transition-facts.js';

export const PURPOSE_OF_NEED: Partial<Record<Need, CouncilPurpose>> = {
  'definition-verdict': 'definition',
  'selection-verdict': 'selection',
  'accepting-verdict': 'acceptance',
  'rejecting-verdict': 'acceptance',
};

type Verdicts = Pick<TransitionFacts, 'councils' | 'verdictsUndoneAt'>;

export function standingVerdict(facts: Verdicts, purpose: CouncilPurpose): ClosedVerdict | null {
  return lastVerdict(
    facts,
    purpose,
    (verdict) => facts.verdictsUndoneAt === null || verdict.closedAt > facts.verdictsUndoneAt,
  );
}

/** Also one that was undone since. */
export function lastVerdict(
  { councils }: Pick<Verdicts, 'councils'>,
  purpose: CouncilPurpose,
  stands: (verdict: ClosedVerdict) => boolean = () => true,
): ClosedVerdict | null {
  return councils
    .filter((council) => council.purpose === purpose)
    .flatMap(({ closedVerdict }) => (closedVerdict?.valid && stands(closedVerdict) ? [closedVerdict] : []))
    .reduce<ClosedVerdict | null>(
      (last, each) => (last && last.closedAt >= each.closedAt ? last : each),
      null,
    );
}
