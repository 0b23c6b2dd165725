/** Each need of an act is one check: some look at the record, some at what the request brings. */

import { lastDayWithin } from '../council/lateness.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { Refusal } from '../refusal.js';
import { isCompletePaper } from '../values/official-paper.js';
import { firstDayOf } from '../values/plain-date.js';
import { checkContract } from './contract-paper.js';
import type { Need } from './stages.js';
import { lastVerdict, standingVerdict } from './standing-verdict.js';
import type { TransitionFacts, TransitionRequest } from './transition-facts.js';

type Unmet = Refusal | null;

/** What the record itself must show: a page can tell before anything is filled in. */
export const NEEDS_OF_RECORD: Partial<Record<Need, (facts: TransitionFacts) => Unmet>> = {
  'definition-verdict': (facts) => favourable(facts, 'definition'),
  'selection-verdict': (facts) => favourable(facts, 'selection') ?? rivalChosen(facts),
  'accepting-verdict': (facts) => favourable(facts, 'acceptance'),
  'rejecting-verdict': (facts): Unmet => {
    const verdict = standingVerdict(facts, 'acceptance');
    if (!verdict) return { code: 'verdict-missing', facts: { purpose: 'acceptance' } };
    return verdict.accepts ? { code: 'verdict-accepts', facts: { grade: verdict.grade } } : null;
  },
  // TT 11/2014 knows no second evaluation; other rulebooks do.
  're-evaluation': (facts): Unmet => {
    const verdict = lastVerdict(facts, 'acceptance');
    if (!verdict) return { code: 'verdict-missing', facts: { purpose: 'acceptance' } };
    const { reEvaluation } = verdict;
    if (!reEvaluation) return { code: 're-evaluation-not-allowed' };
    const { article, onlyIfNeverExtended } = reEvaluation;
    if (facts.reEvaluations > 0) return { code: 're-evaluation-used', facts: { article } };
    if (onlyIfNeverExtended && facts.wasExtended) {
      return { code: 're-evaluation-after-extension', facts: { article } };
    }
    return null;
  },
};

export const NEEDS_OF_REQUEST: Partial<
  Record<Need, (request: TransitionRequest, facts: TransitionFacts) => Unmet>
> = {
  decision: ({ decision }, { today }): Unmet => {
    if (!decision?.number && !decision?.date) return { code: 'decision-missing', path: 'decision' };
    if (!isCompletePaper(decision)) return { code: 'decision-incomplete', path: 'decision' };
    return firstDayOf(decision.date!) > today
      ? { code: 'decision-in-future', facts: { date: decision.date! }, path: 'decision.date' }
      : null;
  },
  're-evaluation': ({ effectiveDate }, facts): Unmet => {
    const verdict = lastVerdict(facts, 'acceptance');
    if (!verdict?.reEvaluation) return null;
    const { within, article } = verdict.reEvaluation;
    const lastDay = lastDayWithin(verdict.heldOn, within);
    const date = firstDayOf(effectiveDate ?? facts.today);
    return date > lastDay
      ? { code: 're-evaluation-too-late', facts: { date, lastDay, article }, path: 'effectiveDate' }
      : null;
  },
  contract: ({ contract }) => checkContract(contract),
  reason: ({ reason }) => (reason?.trim() ? null : { code: 'reason-missing', path: 'reason' }),
  'direct-assignment': ({ reason }) =>
    /^direct-assignment\b/.test(reason ?? '')
      ? null
      : { code: 'direct-assignment-reason-missing', path: 'reason' },
};

function rivalChosen({ chosenRival }: TransitionFacts): Unmet {
  return chosenRival === null ? null : { code: 'topic-already-awarded', facts: { project: chosenRival } };
}

function favourable(facts: TransitionFacts, purpose: CouncilPurpose): Unmet {
  const verdict = standingVerdict(facts, purpose);
  if (!verdict) return { code: 'verdict-missing', facts: { purpose } };
  return verdict.accepts ? null : { code: 'verdict-rejects', facts: { purpose, grade: verdict.grade } };
}
