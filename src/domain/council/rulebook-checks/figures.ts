/** Fractions, points, spans and deadlines that can be counted with. */
import type { Refusal } from '../../refusal.js';
import { hundredthsOf } from '../../values/points.js';
import { type Fraction, isProperFraction } from '../fraction.js';
import type { Rulebook } from '../rulebook.js';
import type { Condition, Span } from '../verdict-conditions.js';
import { formsOf } from './forms.js';

type At<T> = readonly [path: string, value: T];

/** Ten years. */
const LONGEST = 3650;

export function checkFractions(rulebook: Rulebook): readonly Refusal[] {
  return fractionsOf(rulebook)
    .filter(([, fraction]) => !isProperFraction(fraction))
    .map(([path, { numerator, denominator }]) => ({
      code: 'rulebook-fraction-invalid',
      path,
      facts: { fraction: `${numerator}/${denominator}` },
    }));
}

export function checkPoints(rulebook: Rulebook): readonly Refusal[] {
  return pointsOf(rulebook)
    .filter(([, points]) => hundredthsOf(points) === null)
    .map(([path, points]) => ({
      code: 'rulebook-points-invalid',
      path,
      facts: { points: String(points) },
    }));
}

export function checkSpans({ verdict, deadlines }: Rulebook): readonly Refusal[] {
  const { lateness, reEvaluation } = verdict;
  const counts: At<number>[] = [
    ...(lateness ? [['verdict.lateness.months', lateness.months] as const] : []),
    ...(reEvaluation ? [['verdict.reEvaluation.within.count', reEvaluation.within.count] as const] : []),
    ...deadlines.map(({ count }, i) => [`deadlines.${i}.count`, count] as const),
  ];
  const lates = conditionsOf(verdict.rules).flatMap(([path, condition]): At<Span>[] =>
    'late' in condition ? [[`${path}.by.count`, condition.by]] : [],
  );
  const wrong = [
    ...counts.filter(([, count]) => !isWithin(count, 1)),
    // No day late is on time.
    ...lates.map(([path, { count }]) => [path, count] as const).filter(([, count]) => !isWithin(count, 0)),
  ];
  return wrong.map(([path, count]) => ({ code: 'rulebook-span-invalid', path, facts: { count } }));
}

function isWithin(count: number, least: number): boolean {
  return Number.isSafeInteger(count) && least <= count && count <= LONGEST;
}

/** Conditions of rules in order, each with its place. */
export function conditionsOf(
  rules: readonly { readonly conditions: readonly Condition[] }[],
): readonly At<Condition>[] {
  return rules.flatMap(({ conditions }, i) =>
    conditions.map((condition, j) => [`verdict.rules.${i}.conditions.${j}`, condition] as const),
  );
}

function fractionsOf({ quorum, ballot, verdict, selection }: Rulebook): At<Fraction>[] {
  const at = (path: string, fraction?: Fraction | null): At<Fraction>[] =>
    fraction ? [[path, fraction]] : [];
  return [
    ...quorum.bySize.flatMap(({ fraction }, i) => at(`quorum.bySize.${i}.fraction`, fraction)),
    ...at('ballot.score.invalidBeyond.fraction', ballot.score?.invalidBeyond?.fraction),
    ...ballot.memberRules.flatMap(({ conditions }, i) =>
      conditions.flatMap((each, j) =>
        at(
          `ballot.memberRules.${i}.conditions.${j}.fraction`,
          'fraction' in each ? each.fraction : undefined,
        ),
      ),
    ),
    ...conditionsOf(verdict.rules).flatMap(([path, condition]) => {
      if ('of' in condition) return at(`${path}.fraction`, condition.fraction);
      if (!('noCriterionZeroBy' in condition)) return [];
      return at(`${path}.noCriterionZeroBy.fraction`, condition.noCriterionZeroBy.fraction);
    }),
    ...at('selection.bonus.fraction', selection?.bonus?.fraction),
  ];
}

function pointsOf({ ballot, verdict, selection }: Rulebook): At<number>[] {
  const at = (path: string, points?: number | null): At<number>[] =>
    points === undefined || points === null ? [] : [[path, points]];
  return [
    ...at('ballot.score.outOf', ballot.score?.outOf),
    ...formsOf(ballot).flatMap(({ path, criteria }) =>
      criteria.flatMap(({ maxPoints }, i) => at(`${path}.${i}.maxPoints`, maxPoints)),
    ),
    ...ballot.memberRules.flatMap(({ conditions }, i) =>
      conditions.flatMap((each, j) =>
        'total' in each ? at(`ballot.memberRules.${i}.conditions.${j}.total.points`, each.total.points) : [],
      ),
    ),
    ...conditionsOf(verdict.rules).flatMap(([path, condition]) =>
      'averageOf' in condition ? at(`${path}.points`, condition.points) : [],
    ),
    ...at('selection.bonus.minimumAverage', selection?.bonus?.minimumAverage),
  ];
}
