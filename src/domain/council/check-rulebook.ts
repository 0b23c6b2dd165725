/** A rulebook is refused when no council could follow it: every reason at once. */
import type { Refusal } from '../refusal.js';
import { type Fraction, isProperFraction } from './fraction.js';
import { seatsNeeded } from './quorum.js';
import type { Rulebook } from './rulebook.js';
import { SEAT_ROLES } from './seat.js';
import type { Condition } from './verdict-conditions.js';

export function checkRulebook(rulebook: Rulebook, others: readonly Rulebook[] = []): readonly Refusal[] {
  return [
    ...checkValidity(rulebook, others),
    ...checkSeats(rulebook),
    ...checkQuorum(rulebook),
    ...checkFractions(rulebook),
    ...checkVerdict(rulebook),
  ];
}

function checkValidity(rulebook: Rulebook, others: readonly Rulebook[]): Refusal[] {
  const { code, validFrom, validTo } = rulebook;
  if (validTo !== null && validTo < validFrom) {
    return [{ code: 'rulebook-dates-reversed', path: 'validTo', facts: { validFrom, validTo } }];
  }
  return others
    .filter((other) => other.code === code && other.version !== rulebook.version)
    .filter(
      (other) => (!other.validTo || other.validTo >= validFrom) && (!validTo || validTo >= other.validFrom),
    )
    .map((other) => ({
      code: 'rulebook-versions-overlap',
      path: 'validFrom',
      facts: {
        rulebook: code,
        version: other.version,
        validFrom: other.validFrom,
        validTo: other.validTo ?? '…',
      },
    }));
}

function checkSeats({ seats: { count, roles } }: Rulebook): Refusal[] {
  const least = SEAT_ROLES.reduce((sum, role) => sum + roles[role].min, 0);
  const most = SEAT_ROLES.reduce((sum, role) => sum + (roles[role].max ?? Number.POSITIVE_INFINITY), 0);
  const ordered = 1 <= count.min && count.min <= count.default && count.default <= count.max;
  const rangesStand = SEAT_ROLES.every((role) => roles[role].min <= (roles[role].max ?? roles[role].min));
  if (ordered && rangesStand && least <= count.min && count.max <= most) return [];
  return [
    { code: 'rulebook-seats-impossible', path: 'seats', facts: { least, min: count.min, max: count.max } },
  ];
}

function checkQuorum({ seats, quorum }: Rulebook): Refusal[] {
  const refusals: Refusal[] = [];
  const steps = quorum.bySize.map((step) => step.upTo ?? Number.POSITIVE_INFINITY);
  const rising = steps.every((upTo, i) => i === 0 || upTo > steps[i - 1]!);
  if (!rising || steps.at(-1) !== Number.POSITIVE_INFINITY) {
    return [{ code: 'rulebook-quorum-has-gaps', path: 'quorum.bySize' }];
  }
  for (let size = seats.count.min; size <= seats.count.max; size++) {
    const needed = seatsNeeded(quorum, size);
    if (needed > size) {
      refusals.push({ code: 'rulebook-quorum-unreachable', path: 'quorum.bySize', facts: { size, needed } });
    }
  }
  for (const { role, count } of quorum.mustAttend) {
    const max = seats.roles[role].max ?? seats.count.max;
    if (max < (count === 'all' ? 1 : count)) {
      refusals.push({
        code: 'rulebook-quorum-unreachable',
        path: 'quorum.mustAttend',
        facts: { role, size: max, needed: count === 'all' ? 1 : count },
      });
    }
  }
  return refusals;
}

function checkFractions({ quorum, ballot, verdict }: Rulebook): Refusal[] {
  const fractions = [
    ...quorum.bySize.flatMap((step) => step.fraction ?? []),
    ...ballot.memberRules.flatMap((rule) =>
      rule.conditions.flatMap((each) => ('fraction' in each ? each.fraction : [])),
    ),
    ...verdict.rules.flatMap((rule) => rule.conditions.flatMap(fractionsOf)),
  ];
  return fractions
    .filter((fraction) => !isProperFraction(fraction))
    .map(({ numerator, denominator }) => ({
      code: 'rulebook-fraction-invalid',
      facts: { fraction: `${numerator}/${denominator}` },
    }));
}

function checkVerdict({ ballot, verdict }: Rulebook): Refusal[] {
  const refusals: Refusal[] = [];
  const known = new Set(verdict.grades.map((each) => each.grade));
  const reached = new Set(
    [...verdict.rules, ...(verdict.lateness ? [verdict.lateness] : [])].map((r) => r.grade),
  );
  const spoken = [
    ...ballot.memberRules.map((rule) => rule.choice),
    ...verdict.rules.flatMap((rule) => rule.conditions.flatMap((each) => ('of' in each ? each.of : []))),
  ];
  const strange = new Set(spoken.filter((choice) => !ballot.choices.includes(choice)));

  for (const grade of reached) {
    if (!known.has(grade))
      refusals.push({ code: 'rulebook-grade-unknown', path: 'verdict.rules', facts: { grade } });
  }
  for (const grade of known) {
    if (!reached.has(grade)) {
      refusals.push({ code: 'rulebook-grade-unreachable', path: 'verdict.grades', facts: { grade } });
    }
  }
  for (const choice of strange) {
    refusals.push({ code: 'rulebook-choice-unknown', path: 'ballot.choices', facts: { choice } });
  }
  if (!endsWithOtherwise(verdict.rules)) {
    refusals.push({ code: 'rulebook-without-otherwise', path: 'verdict.rules' });
  }
  if (ballot.memberRules.length > 0 && !endsWithOtherwise(ballot.memberRules)) {
    refusals.push({ code: 'rulebook-without-otherwise', path: 'ballot.memberRules' });
  }
  return refusals;
}

/** Exactly the last rule is without conditions, so that one always decides and none stands idle behind it. */
function endsWithOtherwise(rules: readonly { readonly conditions: readonly unknown[] }[]): boolean {
  return (
    rules.length > 0 && rules.every((rule, i) => (rule.conditions.length === 0) === (i === rules.length - 1))
  );
}

function fractionsOf(condition: Condition): Fraction[] {
  if ('fraction' in condition) return [condition.fraction];
  return 'noCriterionZeroBy' in condition ? [condition.noCriterionZeroBy.fraction] : [];
}
