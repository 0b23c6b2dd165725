/** Cases in which the conditions of a rulebook could answer differently: enough of them to find every grade it can give. */
import { plusDays } from '../../values/plain-date.js';
import { type BallotForm, ballotForm } from '../ballot-form.js';
import type { Submission } from '../lateness.js';
import { timelyDay } from '../lateness.js';
import type { Rulebook } from '../rulebook.js';
import { type ScoreTally, tallyScores } from '../score-tally.js';
import type { Span } from '../verdict-conditions.js';
import type { Evidence } from '../verdict-rules.js';
import { formsOf } from './forms.js';
import { meetingSizes, possibleCounts } from './possible-counts.js';

export function* possibleEvidence(
  rulebook: Rulebook,
  tallies: readonly ScoreTally[],
  submission: Submission,
): Generator<Evidence> {
  for (const size of meetingSizes(rulebook)) {
    for (const counts of possibleCounts(rulebook, size)) {
      for (const scores of possibleScores(tallies, size.present)) yield { counts, scores, submission };
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

/** Of each form, before anybody gave a point; none where ballots give no points. */
export function emptyTallies(rulebook: Rulebook): readonly ScoreTally[] {
  const { score } = rulebook.ballot;
  return score ? possibleForms(rulebook).map((form) => tallyScores(score, form, [])) : [];
}

function* possibleScores(tallies: readonly ScoreTally[], ballots: number): Generator<ScoreTally | null> {
  if (tallies.length === 0) yield null;
  for (const empty of tallies) {
    const scores = { ...empty, valid: { ballots, sum: 0 } };
    yield { ...scores, zeros: {} };
    const first = Object.keys(empty.zeros)[0] ?? '';
    yield { ...scores, zeros: { [first]: ballots } };
  }
}

function possibleForms({ ballot }: Rulebook): BallotForm[] {
  return formsOf(ballot).map(({ criteria }) =>
    ballotForm({ ballot: { ...ballot, criteria, forms: [] } }, { kind: '', field: null, products: [] }),
  );
}
