/** How a rulebook makes a verdict of ballots and ranks proposals, as a body describes it. */
import type { Operator } from '../../domain/council/fraction.js';
import { type Choice, GRADES, type Grade } from '../../domain/council/grades.js';
import { TIE_BREAKERS, type TieBreaker } from '../../domain/council/selection-rules.js';
import {
  BASES,
  type Base,
  POINT_OPERATORS,
  type PointOperator,
} from '../../domain/council/verdict-conditions.js';
import { Flag, Nested, OneOf, Points, Text, Whole } from '../../platform/http/fields.js';
import { CHOICES } from './rulebook-ballot.dto.js';
import { BothLanguages, FractionInput } from './rulebook-parts.dto.js';

const SPAN_UNITS = ['calendar-days', 'months'] as const;
const LATE = ['at-most', 'more-than'] as const;
const ZERO_OPERATORS = ['at-least', 'more-than'] as const;

export class GradeInput {
  @OneOf(GRADES)
  grade: Grade;

  @Flag()
  accepts: boolean;
}

export class SpanInput {
  @Whole(0, 1_000)
  count: number;

  @OneOf(SPAN_UNITS)
  unit: (typeof SPAN_UNITS)[number];
}

export class LatenessInput {
  @Text({ max: 60 })
  rule: string;

  @Text({ max: 100 })
  article: string;

  @Whole(0, 240)
  months: number;

  @OneOf(GRADES)
  grade: Grade;
}

export class ReEvaluationInput {
  @Nested(() => SpanInput)
  within: SpanInput;

  @Flag({ optional: true })
  onlyIfNeverExtended?: boolean;

  @Text({ max: 100 })
  article: string;
}

export class ZeroInput {
  @OneOf(ZERO_OPERATORS)
  operator: (typeof ZERO_OPERATORS)[number];

  @Nested(() => FractionInput)
  fraction: FractionInput;
}

/**
 * Exactly one of: `of`, `operator`, `fraction`, `base` (a share of ballots); `averageOf`, `operator`, `points` (an average);
 * `noCriterionZeroBy`, `base`; `late`, `by` (when the dossier came).
 */
export class ConditionInput {
  @OneOf(CHOICES, { optional: true })
  of?: Choice;

  @OneOf(BASES, { optional: true })
  base?: Base;

  @OneOf(POINT_OPERATORS, { optional: true, description: 'less-than only of averages' })
  operator?: Operator | PointOperator;

  @Nested(() => FractionInput, { optional: true })
  fraction?: FractionInput;

  @Text({ optional: true, min: 1, max: 60, description: '`total`, a group of criteria or one of them' })
  averageOf?: string;

  @Points({ optional: true })
  points?: number;

  @Nested(() => ZeroInput, { optional: true })
  noCriterionZeroBy?: ZeroInput;

  @OneOf(LATE, { optional: true })
  late?: (typeof LATE)[number];

  @Nested(() => SpanInput, { optional: true })
  by?: SpanInput;
}

export class VerdictRuleInput {
  @Text({ max: 60 })
  rule: string;

  @Nested(() => BothLanguages, { optional: true })
  title?: BothLanguages;

  @Text({ max: 100 })
  article: string;

  @OneOf(GRADES)
  grade: Grade;

  @Nested(() => ConditionInput, { list: true, most: 20, description: 'empty only for the last rule' })
  conditions: ConditionInput[];
}

export class VerdictRulesInput {
  @Nested(() => GradeInput, { list: true, most: 5 })
  grades: GradeInput[];

  @Nested(() => LatenessInput, { optional: true })
  lateness?: LatenessInput;

  @Nested(() => VerdictRuleInput, { list: true, most: 50 })
  rules: VerdictRuleInput[];

  @Nested(() => ReEvaluationInput, { optional: true })
  reEvaluation?: ReEvaluationInput;
}

export class BonusInput {
  @Nested(() => FractionInput)
  fraction: FractionInput;

  @Points()
  minimumAverage: number;

  @Text({ max: 100 })
  article: string;
}

export class TieInput {
  @OneOf(TIE_BREAKERS)
  by: TieBreaker;

  @Text({ optional: true, min: 1, max: 60 })
  of?: string;

  @Text({ max: 100 })
  article: string;
}

export class SelectionRulesInput {
  @Nested(() => BonusInput, { optional: true })
  bonus?: BonusInput;

  @Nested(() => TieInput, { list: true, most: 10, optional: true })
  ties?: TieInput[];

  @Text({ max: 100 })
  article: string;
}
