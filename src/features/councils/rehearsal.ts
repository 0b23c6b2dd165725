/** A past deliberation judged under another rulebook, or the reason why its ballots cannot be. */
import { ballotForm } from '../../domain/council/ballot-form.js';
import { type CountedBallot } from '../../domain/council/counted-ballot.js';
import { decideVerdict, type Verdict } from '../../domain/council/grading.js';
import { choiceFrom } from '../../domain/council/member-choice.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import { checkScores, missingScores, totalOf } from '../../domain/council/scores.js';
import type { Sitting } from '../../domain/council/seat.js';
import { tally } from '../../domain/council/tally.js';
import { countedBallot } from './ballot-content.js';
import type { PastItem } from './past-deliberations.repository.js';
import { sittingOf } from './sitting.js';

export const INCOMPARABLE = [
  'ballots-of-another-kind',
  'choice-not-offered',
  'scores-of-another-form',
  'roster-not-known',
] as const;
export type Incomparable = (typeof INCOMPARABLE)[number];

export type Rehearsed = { readonly verdict: Verdict } | { readonly reason: Incomparable };

export function rehearse(rulebook: Rulebook, item: PastItem): Rehearsed {
  const day = item.session.heldOn!;
  const about = { projectIds: [item.project.id], keptOutSince: [], day };
  const sitting = sittingOf({ ...item, ...about, rulebook }, item.project.id);
  const ballots = item.ballots.map(countedBallot);
  const form = ballotForm(rulebook, item.project);
  if (!isAsItWas(item, sitting, ballots)) return { reason: 'roster-not-known' };
  const kind = kindOf(ballots);
  if (kind !== null && kind !== rulebook.ballot.kind) return { reason: 'ballots-of-another-kind' };
  if (kind === 'score') {
    const fits = ballots.every(
      ({ scores, invalid }) =>
        invalid ||
        (scores && checkScores(form, scores).length === 0 && missingScores(form, scores).length === 0),
    );
    if (!fits) return { reason: 'scores-of-another-form' };
  } else if (ballots.some(({ choice }) => choice !== null && !rulebook.ballot.choices.includes(choice))) {
    return { reason: 'choice-not-offered' };
  }
  const counted =
    kind === 'score' && rulebook.ballot.memberRules.length > 0
      ? ballots.map((ballot) => ({
          ...ballot,
          choice: choiceFrom(rulebook, form, { assessments: [], total: totalOf(form, ballot.scores ?? []) }),
        }))
      : ballots;
  const { submission } = item;
  return { verdict: decideVerdict({ rulebook, sitting, ballots: counted, form, submission }) };
}

/** The heads that its verdict counted must be found again, else something of the record was changed since. */
function isAsItWas({ verdict }: PastItem, sitting: Sitting, ballots: readonly CountedBallot[]): boolean {
  const rules = { ballot: { kind: 'grade', score: null } } as unknown as Pick<Rulebook, 'ballot'>;
  const { counts } = tally(rules, null, sitting.seats, ballots);
  const heads = ['appointed', 'present', 'recused', 'cast'] as const;
  return heads.every((head) => counts[head] === verdict.counts[head]);
}

/** What the ballots say, whatever the rulebook was that asked for it; null where none says anything. */
function kindOf(ballots: readonly CountedBallot[]): Rulebook['ballot']['kind'] | null {
  const said = ballots.find(({ choice, scores }) => choice !== null || scores);
  if (!said) return null;
  if (said.scores) return 'score';
  return said.choice === 'approve' || said.choice === 'reject' ? 'vote' : 'grade';
}
