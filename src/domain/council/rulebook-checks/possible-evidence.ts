/** Cases in which the conditions of a rulebook could answer differently: enough of them to find every grade it can give. */
import { plusDays } from '../../values/plain-date.js';
import { averageBounds, regionsOf } from '../average-regions.js';
import { type BallotForm, ballotForm } from '../ballot-form.js';
import type { Submission } from '../lateness.js';
import { timelyDay } from '../lateness.js';
import { movedTo, sumsOf } from '../point-distance.js';
import type { Rulebook } from '../rulebook.js';
import { type ScoreTally, tallyScores } from '../score-tally.js';
import type { Span } from '../verdict-conditions.js';
import type { Evidence } from '../verdict-rules.js';
import { formsOf } from './forms.js';
import { meetingSizes, possibleCounts } from './possible-counts.js';

export function* possibleEvidence(rulebook: Rulebook, submission: Submission): Generator<Evidence> {
  for (const size of meetingSizes(rulebook)) {
    for (const scores of possibleScores(rulebook, size.present)) {
      for (const counts of possibleCounts(rulebook, size)) yield { counts, scores, submission };
    }
  }
}

/** Never known, in time, and the last day and the day after it of each span. */
export function possibleSubmissions({ verdict: { lateness, rules } }: Rulebook): readonly Submission[] {
  const spans: Span[] = [
    ...(lateness ? [{ count: lateness.months, unit: 'months' as const }] : []),
    ...rules.flatMap(({ conditions }) => conditions.flatMap((each) => ('late' in each ? [each.by] : []))),
  ];
  const endsOn = '2021-01-31';
  const days = spans.flatMap((span) => {
    const last = timelyDay(span, { endsOn, submittedOn: null })!;
    return [last, plusDays(last, 1)];
  });
  return [null, ...new Set(days)].map((submittedOn) => ({ endsOn, submittedOn }));
}

function* possibleScores(rulebook: Rulebook, ballots: number): Generator<ScoreTally | null> {
  const { score } = rulebook.ballot;
  if (!score) return yield null;
  const bounds = averageBounds(rulebook, ballots);
  for (const form of possibleForms(rulebook)) {
    const empty = tallyScores(score, form, []);
    const start = { ...empty, valid: { ballots, sum: 0 } };
    for (const region of regionsOf(sumsOf(start), bounds)) {
      const scores = movedTo(start, region);
      yield { ...scores, zeros: {} };
      const first = form.criteria[0]?.code ?? '';
      yield { ...scores, zeros: { [first]: ballots } };
    }
  }
}

function possibleForms({ ballot }: Rulebook): BallotForm[] {
  return formsOf(ballot).map(({ criteria }) =>
    ballotForm({ ballot: { ...ballot, criteria, forms: [] } }, { kind: '', field: null, products: [] }),
  );
}
