/** Forms ask each thing once, and of scores add up to what the rulebook counts out of. */
import type { Refusal } from '../../refusal.js';
import { hundredthsOf, pointsText } from '../../values/points.js';
import type { Criterion } from '../ballot-rules.js';
import type { Rulebook } from '../rulebook.js';
import { type AskedForm, formsOf } from './forms.js';

export function checkForms({ ballot }: Rulebook): readonly Refusal[] {
  const codes = ballot.forms.map(({ code }) => code);
  const formsTwice = codes.flatMap((form, i): Refusal[] =>
    codes.indexOf(form) < i
      ? [{ code: 'rulebook-form-twice', path: `ballot.forms.${i}.code`, facts: { form } }]
      : [],
  );
  return [...formsTwice, ...formsOf(ballot).flatMap(checkNames)];
}

export function checkScoreCriteria({ ballot }: Rulebook): readonly Refusal[] {
  const { kind, score } = ballot;
  if ((kind === 'score') !== (score !== null)) {
    return [{ code: 'rulebook-score-rules-misplaced', path: 'ballot.score' }];
  }
  if (!score) return [];
  return formsOf(ballot).flatMap((asked) => [...checkCriteria(asked), ...checkSum(asked, score.outOf)]);
}

function checkNames({ form, path, criteria }: AskedForm): readonly Refusal[] {
  const codes = criteria.map(({ code }) => code);
  return criteria.flatMap(({ code: criterion, group }, i): Refusal[] => {
    if (codes.indexOf(criterion) < i) {
      return [
        { code: 'rulebook-criterion-twice', path: `${path}.${i}.code`, facts: { form, name: criterion } },
      ];
    }
    // Rules name groups and criteria alike, and `total` is all of them.
    const taken = group === 'total' || (group && codes.includes(group)) ? group : null;
    const name = criterion === 'total' ? criterion : taken;
    return name ? [{ code: 'rulebook-name-taken', path: `${path}.${i}`, facts: { form, name } }] : [];
  });
}

function checkCriteria({ form, path, criteria }: AskedForm): readonly Refusal[] {
  return criteria.flatMap((criterion, i): Refusal[] => {
    const facts = { form, criterion: criterion.code };
    if (criterion.per !== 'project') {
      return [{ code: 'rulebook-criterion-not-per-project', path: `${path}.${i}.per`, facts }];
    }
    const { maxPoints, weight = 1 } = criterion;
    if (!maxPoints || maxPoints < 1) {
      return [{ code: 'rulebook-criterion-without-points', path: `${path}.${i}.maxPoints`, facts }];
    }
    return Number.isSafeInteger(weight ?? 1) && (weight ?? 1) >= 1
      ? []
      : [{ code: 'rulebook-weight-invalid', path: `${path}.${i}.weight`, facts }];
  });
}

function checkSum({ form, path, criteria }: AskedForm, outOf: number): readonly Refusal[] {
  const sum = criteria.reduce((all, each) => all + worthOf(each), 0);
  return sum === hundredthsOf(outOf)
    ? []
    : [{ code: 'rulebook-weights-do-not-add-up', path, facts: { form, sum: pointsText(sum), outOf } }];
}

function worthOf({ maxPoints, weight }: Criterion): number {
  return (hundredthsOf(maxPoints ?? 0) ?? 0) * (weight ?? 1);
}
