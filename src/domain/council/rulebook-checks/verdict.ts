/** Rules speak of grades, choices and averages that there are, and the last of them always decides. */
import type { Refusal } from '../../refusal.js';
import { GRADES, VOTES } from '../grades.js';
import type { Rulebook } from '../rulebook.js';
import { conditionsOf } from './figures.js';
import { formsOf } from './forms.js';

export function checkGrades({ verdict }: Rulebook): readonly Refusal[] {
  const known = new Set(verdict.grades.map((each) => each.grade));
  const yielding = [
    ...verdict.rules.map(({ grade }, i) => [`verdict.rules.${i}.grade`, grade] as const),
    ...(verdict.lateness ? [['verdict.lateness.grade', verdict.lateness.grade] as const] : []),
  ];
  const unknown = yielding
    .filter(([, grade]) => !known.has(grade))
    .map(([path, grade]): Refusal => ({ code: 'rulebook-grade-unknown', path, facts: { grade } }));
  const unnamed = verdict.grades.flatMap(({ grade }, i): Refusal[] =>
    yielding.some(([, yields]) => yields === grade)
      ? []
      : [{ code: 'rulebook-grade-unreachable', path: `verdict.grades.${i}`, facts: { grade } }],
  );
  const twice = verdict.grades.flatMap(({ grade }, i): Refusal[] =>
    verdict.grades.findIndex((each) => each.grade === grade) < i
      ? [{ code: 'rulebook-grade-twice', path: `verdict.grades.${i}`, facts: { grade } }]
      : [],
  );
  return [...unknown, ...unnamed, ...twice];
}

export function checkChoices({ ballot, verdict }: Rulebook): readonly Refusal[] {
  const { kind, choices, memberRules } = ballot;
  const sayable: readonly string[] = kind === 'vote' ? VOTES : GRADES;
  const foreign = choices.filter((choice) => !sayable.includes(choice));
  if (foreign.length > 0 || (choices.length === 0 && kind !== 'score')) {
    return [
      {
        code: 'rulebook-choices-of-another-kind',
        path: 'ballot.choices',
        facts: { kind, choice: foreign.join(', ') },
      },
    ];
  }
  const spoken = [
    ...memberRules.map(({ choice }, i) => [`ballot.memberRules.${i}.choice`, choice] as const),
    ...conditionsOf(verdict.rules).flatMap(([path, each]) =>
      'of' in each ? [[`${path}.of`, each.of] as const] : [],
    ),
  ];
  return spoken
    .filter(([, choice]) => !choices.includes(choice))
    .map(([path, choice]) => ({ code: 'rulebook-choice-unknown', path, facts: { choice } }));
}

export function checkOrder({
  ballot: { memberRules },
  verdict: { rules, lateness },
}: Rulebook): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!endsWithOtherwise(rules)) {
    refusals.push({ code: 'rulebook-without-otherwise', path: 'verdict.rules' });
  }
  if (memberRules.length > 0 && !endsWithOtherwise(memberRules)) {
    refusals.push({ code: 'rulebook-without-otherwise', path: 'ballot.memberRules' });
  }
  const names = [...(lateness ? [lateness.rule] : []), ...rules.map(({ rule }) => rule)];
  for (const rule of new Set(names.filter((name, i) => names.indexOf(name) < i))) {
    refusals.push({ code: 'rulebook-rule-twice', path: 'verdict.rules', facts: { rule } });
  }
  return refusals;
}

/** Scores decide by averages, or by the choices made of each total; ballots of other kinds have none. */
export function checkScoring({ ballot, verdict }: Rulebook): readonly Refusal[] {
  const conditions = conditionsOf(verdict.rules);
  const isAboutPoints = ([, each]: (typeof conditions)[number]) =>
    'averageOf' in each || 'noCriterionZeroBy' in each;
  if (ballot.kind !== 'score') {
    const totals = ballot.memberRules.flatMap(({ conditions }, i) =>
      conditions.some((each) => 'total' in each) ? [`ballot.memberRules.${i}`] : [],
    );
    return [...conditions.filter(isAboutPoints).map(([path]) => path), ...totals].map((path) => ({
      code: 'rulebook-average-without-scores',
      path,
    }));
  }
  const decides = conditions.some(
    ([, each]) => 'averageOf' in each || ('of' in each && ballot.memberRules.length > 0),
  );
  return decides ? [] : [{ code: 'rulebook-scores-without-average', path: 'verdict.rules' }];
}

/** What a rule or a tie names is a criterion or a group in every form, for any project may come. */
export function checkNamedParts({ ballot, verdict, selection }: Rulebook): readonly Refusal[] {
  const named = [
    ...conditionsOf(verdict.rules).flatMap(([path, each]) =>
      'averageOf' in each && each.averageOf !== 'total'
        ? [[`${path}.averageOf`, each.averageOf] as const]
        : [],
    ),
    ...(selection?.ties ?? []).flatMap(({ by, of }, i) =>
      by === 'higher-average-of' ? [[`selection.ties.${i}.of`, of ?? ''] as const] : [],
    ),
  ];
  const forms = formsOf(ballot);
  return named.flatMap(([path, name]) =>
    forms
      .filter(({ criteria }) => !criteria.some(({ code, group }) => name === code || name === group))
      .map(({ form }): Refusal => ({ code: 'rulebook-average-unknown', path, facts: { name, form } })),
  );
}

export function checkSelection({ purpose, ballot, selection }: Rulebook): readonly Refusal[] {
  if (!selection) return [];
  return purpose === 'selection' && ballot.kind === 'score'
    ? []
    : [{ code: 'rulebook-selection-misplaced', path: 'selection' }];
}

/** Exactly the last rule is without conditions, so that one always decides and none stands idle behind it. */
function endsWithOtherwise(rules: readonly { readonly conditions: readonly unknown[] }[]): boolean {
  return (
    rules.length > 0 && rules.every((rule, i) => (rule.conditions.length === 0) === (i === rules.length - 1))
  );
}
