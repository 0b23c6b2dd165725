/** What a rulebook asks of a ballot, as a body describes it. */
import { ASPECTS, type Aspect, BALLOT_KINDS, type BallotKind } from '../../domain/council/ballot-rules.js';
import { type Choice, GRADES, type Grade, VOTES } from '../../domain/council/grades.js';
import { POINT_OPERATORS, type PointOperator } from '../../domain/council/verdict-conditions.js';
import { Flag, Nested, OneOf, Points, Text, Whole } from '../../platform/http/fields.js';
import { PROJECT_FIELDS, PROJECT_KINDS } from '../projects/project.entity.js';
import { BothLanguages, FractionInput } from './rulebook-parts.dto.js';

export const CHOICES = [...GRADES, ...VOTES] as const;
const PER = ['product', 'project'] as const;
const MOST_POINTS = 1_000;

export class CriterionInput {
  @Text({ max: 60 })
  code: string;

  @Nested(() => BothLanguages)
  label: BothLanguages;

  @OneOf(PER, { optional: true, description: 'project unless told' })
  per?: (typeof PER)[number];

  @OneOf(ASPECTS, { optional: true, description: 'item unless told' })
  aspect?: Aspect;

  @Whole(1, MOST_POINTS, { optional: true })
  maxPoints?: number;

  @Whole(1, 100, { optional: true })
  weight?: number;

  @Text({ optional: true, min: 1, max: 60 })
  group?: string;

  @Nested(() => BothLanguages, { optional: true })
  guidance?: BothLanguages;
}

export class BallotFormInput {
  @Text({ max: 60 })
  code: string;

  @Nested(() => BothLanguages)
  title: BothLanguages;

  @OneOf(PROJECT_KINDS, { list: true, optional: true, description: 'every kind unless told' })
  kinds?: string[];

  @OneOf(PROJECT_FIELDS, { list: true, optional: true, description: 'every field unless told' })
  fields?: string[];

  @Nested(() => CriterionInput, { list: true, most: 100 })
  criteria: CriterionInput[];
}

export class DeviationInput {
  @Nested(() => FractionInput)
  fraction: FractionInput;

  @Text({ max: 100 })
  article: string;
}

export class ScoreRulesInput {
  @Whole(1, MOST_POINTS)
  outOf: number;

  @Nested(() => DeviationInput, { optional: true })
  invalidBeyond?: DeviationInput;
}

export class TotalInput {
  @OneOf(POINT_OPERATORS)
  operator: PointOperator;

  @Points()
  points: number;
}

/** Of assessments `aspects`, `grade`, `fraction` (and `othersReachThreeQuarters`); of scores `total`. */
export class MemberConditionInput {
  @OneOf(ASPECTS, { list: true, optional: true })
  aspects?: Aspect[];

  @OneOf(GRADES, { optional: true })
  grade?: Grade;

  @Nested(() => FractionInput, { optional: true })
  fraction?: FractionInput;

  @Flag({ optional: true })
  othersReachThreeQuarters?: boolean;

  @Nested(() => TotalInput, { optional: true })
  total?: TotalInput;
}

export class MemberRuleInput {
  @OneOf(CHOICES)
  choice: Choice;

  @Text({ max: 100 })
  article: string;

  @Nested(() => MemberConditionInput, { list: true, most: 20 })
  conditions: MemberConditionInput[];
}

export class BallotRulesInput {
  @OneOf(BALLOT_KINDS)
  kind: BallotKind;

  @OneOf(CHOICES, { list: true, optional: true, description: 'what a ballot may say, best first' })
  choices?: Choice[];

  @OneOf(GRADES, { list: true, optional: true })
  assessmentGrades?: Grade[];

  @Nested(() => CriterionInput, { list: true, most: 100, optional: true })
  criteria?: CriterionInput[];

  @Nested(() => BallotFormInput, { list: true, most: 20, optional: true })
  forms?: BallotFormInput[];

  @Nested(() => ScoreRulesInput, { optional: true })
  score?: ScoreRulesInput;

  @Nested(() => MemberRuleInput, { list: true, most: 20, optional: true })
  memberRules?: MemberRuleInput[];

  @Text({ max: 100 })
  article: string;
}
