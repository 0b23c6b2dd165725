/** A body becomes the content of a rulebook: what it may leave out gets its plain meaning, what has two meanings is refused. */
import { PLAIN_MEETING } from '../../domain/council/meeting-rules.js';
import type { Refusal } from '../../domain/refusal.js';
import type { RulebookInput, SuccessorInput } from './rulebook.dto.js';
import type { RulebookContent } from './rulebook.entity.js';
import type { CriterionInput } from './rulebook-ballot.dto.js';
import type { BothLanguages } from './rulebook-parts.dto.js';

/** Content without its version, which the program gives. */
export type WrittenContent = Omit<RulebookContent, 'version'>;

export function contentOf(input: RulebookInput): WrittenContent {
  const { code, purpose, levels, kinds, legalBasis, validFrom, seats, quorum, ballot, verdict } = input;
  return plain({
    code,
    purpose,
    title: bothLanguages(input.title),
    ...(input.confinedTo && { confinedTo: bothLanguages(input.confinedTo) }),
    levels: [...new Set(levels)],
    kinds: [...new Set(kinds)],
    legalBasis,
    validFrom,
    decidingDay: input.decidingDay ?? 'council-decision',
    offeredForApprovalsBefore: input.offeredForApprovalsBefore ?? null,
    adoptions: (input.adoptions ?? [])
      .filter(({ id }) => !id)
      .map(({ authority = null, level, from, note }) => ({
        authority,
        level,
        from,
        note: bothLanguages(note),
      })),
    seats: {
      ...seats,
      count: { ...seats.count, default: seats.count.default ?? seats.count.max },
      roles: Object.fromEntries(
        Object.entries(seats.roles).map(([role, { min, max = null }]) => [role, { min, max }]),
      ),
      mayBeOtherWithReason: seats.mayBeOtherWithReason ?? false,
    },
    conflicts: input.conflicts ?? [],
    quorum: {
      ...quorum,
      mustAttend: quorum.mustAttend ?? [],
      presides: quorum.presides ?? 'chair-or-authorised-vice',
    },
    meeting: withDefaults(PLAIN_MEETING, input.meeting ?? {}),
    ballot: {
      ...ballot,
      choices: ballot.choices ?? [],
      assessmentGrades: ballot.assessmentGrades ?? [],
      criteria: (ballot.criteria ?? []).map(criterion),
      forms: (ballot.forms ?? []).map((form) => ({
        ...form,
        title: bothLanguages(form.title),
        kinds: form.kinds ?? [],
        fields: form.fields ?? [],
        criteria: form.criteria.map(criterion),
      })),
      score: ballot.score ? { ...ballot.score, invalidBeyond: ballot.score.invalidBeyond ?? null } : null,
      memberRules: (ballot.memberRules ?? []).map((rule) => ({
        ...rule,
        conditions: rule.conditions.map((each) =>
          each.total ? { ...each, total: { ...each.total, points: Number(each.total.points) } } : each,
        ),
      })),
    },
    verdict: {
      ...verdict,
      lateness: verdict.lateness ?? null,
      rules: verdict.rules.map((rule) => ({
        ...rule,
        ...(rule.title && { title: bothLanguages(rule.title) }),
        conditions: rule.conditions.map((each) =>
          isGiven(each.points) ? { ...each, points: Number(each.points) } : each,
        ),
      })),
      reEvaluation: verdict.reEvaluation
        ? {
            ...verdict.reEvaluation,
            onlyIfNeverExtended: verdict.reEvaluation.onlyIfNeverExtended ?? false,
          }
        : null,
    },
    selection: input.selection
      ? {
          ...input.selection,
          bonus: input.selection.bonus
            ? { ...input.selection.bonus, minimumAverage: Number(input.selection.bonus.minimumAverage) }
            : null,
          ties: input.selection.ties ?? [],
        }
      : null,
    deadlines: (input.deadlines ?? []).map((each) => ({
      ...each,
      ...(each.title && { title: bothLanguages(each.title) }),
    })),
  });
}

const MAY_BE_NULL = ['selection', 'offeredForApprovalsBefore'];

/** The version before with those parts changed that the successor names. */
export function mergedInput(before: RulebookContent, changes: SuccessorInput): RulebookInput {
  const named = Object.entries(changes).filter(
    ([name, value]) =>
      name !== 'code' &&
      name !== 'purpose' &&
      (isGiven(value) || (value === null && MAY_BE_NULL.includes(name))),
  );
  return { ...before, ...Object.fromEntries(named), code: before.code, purpose: before.purpose } as never;
}

/** What the shape of the body lets through although it says two things or none; checked before any rule is. */
export function checkMeaning({ quorum, ballot, verdict }: WrittenContent): Refusal[] {
  return [
    ...quorum.bySize.flatMap((step, at): Refusal[] =>
      isGiven(step.fraction) === isGiven(step.absolute)
        ? [{ code: 'rulebook-quorum-step-unclear', path: `quorum.bySize.${at}` }]
        : [],
    ),
    ...ballot.memberRules.flatMap(({ conditions }, rule) =>
      conditions.flatMap((each, at) =>
        checkKind(MEMBER_CONDITIONS, each, `ballot.memberRules.${rule}.conditions.${at}`),
      ),
    ),
    ...verdict.rules.flatMap(({ conditions }, rule) =>
      conditions.flatMap((each, at) =>
        checkKind(VERDICT_CONDITIONS, each, `verdict.rules.${rule}.conditions.${at}`),
      ),
    ),
  ];
}

interface ConditionKind {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
  readonly operators?: readonly string[];
}

const VERDICT_CONDITIONS: readonly ConditionKind[] = [
  { needs: ['of', 'operator', 'fraction', 'base'], operators: ['at-least', 'more-than', 'at-most'] },
  { needs: ['averageOf', 'operator', 'points'] },
  { needs: ['noCriterionZeroBy', 'base'] },
  { needs: ['late', 'by'] },
];

const MEMBER_CONDITIONS: readonly ConditionKind[] = [
  { needs: ['aspects', 'grade', 'fraction'], may: ['othersReachThreeQuarters'] },
  { needs: ['total'] },
];

function checkKind(kinds: readonly ConditionKind[], condition: object, path: string): Refusal[] {
  const said = Object.entries(condition)
    .filter(([, value]) => isGiven(value))
    .map(([name]) => name);
  const { operator } = condition as { operator?: string };
  const fits = kinds.some(
    ({ needs, may = [], operators }) =>
      needs.every((name) => said.includes(name)) &&
      said.every((name) => needs.includes(name) || may.includes(name)) &&
      (!operators || operators.includes(operator ?? '')),
  );
  if (fits) return [];
  const facts = { kinds: kinds.map(({ needs }) => needs.join(', ')).join(' | ') };
  return [{ code: 'rulebook-condition-unclear', path, facts }];
}

function criterion({ label, guidance, per = 'project', aspect = 'item', ...rest }: CriterionInput) {
  return {
    ...rest,
    label: bothLanguages(label),
    per,
    aspect,
    ...(guidance && { guidance: bothLanguages(guidance) }),
  };
}

function bothLanguages({ vi, en }: BothLanguages): { vi: string; en: string } {
  return { vi, en: en ?? vi };
}

function withDefaults<T extends object>(defaults: T, given: object = {}): T {
  const said = Object.entries(given).filter(([, value]) => isGiven(value));
  return { ...defaults, ...Object.fromEntries(said) };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** As it is stored: no classes, nothing undefined, and of conditions no field that says nothing. */
function plain(content: unknown): WrittenContent {
  return JSON.parse(JSON.stringify(content), (key, value) =>
    key === 'conditions' && Array.isArray(value) ? value.map(withoutNulls) : value,
  );
}

function withoutNulls(condition: object): object {
  return Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== null));
}
