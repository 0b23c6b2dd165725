import {
  CUT_DIMENSIONS,
  type CutDimension,
  FUNDING_SOURCES,
  type FundingSource,
  LINE_PRECISIONS,
  type LinePrecision,
  PLAN_KINDS,
  type PlanKind,
  TOTAL_PRECISIONS,
} from '../../domain/funding/funding-plan.js';
import { NORMS } from '../../domain/funding/norms.js';
import {
  DayMonthOrYear,
  Id,
  Money,
  Nested,
  OneOf,
  Pattern,
  Text,
  Whole,
} from '../../platform/http/fields.js';
import { PaperInput } from '../decisions/decision.dto.js';

const NORM_CODES = NORMS.map(({ code }) => code);

export class FundingLineInput {
  @OneOf(FUNDING_SOURCES)
  source: FundingSource;

  @Text({ optional: true, max: 500, description: 'the words of the decision' })
  sourceDetail?: string;

  @Text({
    optional: true,
    max: 500,
    description: 'who contributes, as written, where it is no institution of the register',
  })
  contributors?: string;

  @Id({ optional: true, description: 'the institution that contributes' })
  institutionId?: string;

  @Whole(1990, 2100, { optional: true })
  year?: number;

  @Text({
    optional: true,
    max: 200,
    description: 'one of the ten lines of TT 03/2023 from 2023-02-26 on; free before',
  })
  budgetLine?: string;

  @Money({ optional: true, description: 'required but in recorded plans' })
  amountVnd?: string;

  @OneOf(LINE_PRECISIONS, {
    optional: true,
    nullable: false,
    description: 'exact unless told; others in recorded plans only',
  })
  precision?: LinePrecision;

  @Pattern(/^(100(\.0+)?|\d{1,2}(\.\d{1,4})?)$/, {
    optional: true,
    description: 'for precision percent, such as "27.51"',
  })
  percent?: string;

  @Text({ optional: true, max: 300, description: 'as printed, such as "gần 1,5 tỷ"' })
  asWritten?: string;

  @OneOf(NORM_CODES, { optional: true, description: 'the norm that a unit is priced by, with unitVnd' })
  norm?: string;

  @Money({ optional: true, description: 'price of one unit, with norm' })
  unitVnd?: string;
}

export class FundingCutEntryInput {
  @Text({ max: 200, description: 'the year, budget line or contributor' })
  key: string;

  @Money()
  amountVnd: string;
}

export class FundingCutInput {
  @OneOf(CUT_DIMENSIONS)
  dimension: CutDimension;

  @Nested(() => FundingCutEntryInput, { list: true, most: 100 })
  entries: FundingCutEntryInput[];
}

export class FundingPlanInput {
  @OneOf(PLAN_KINDS, { optional: true, nullable: false, description: 'estimate unless told' })
  kind?: PlanKind;

  @Money({ optional: true, description: 'required but in recorded plans' })
  totalVnd?: string;

  @OneOf(TOTAL_PRECISIONS, { optional: true, nullable: false, description: 'exact unless told' })
  totalPrecision?: (typeof TOTAL_PRECISIONS)[number];

  @Text({ optional: true, max: 300, description: 'the total as printed' })
  totalAsWritten?: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Nested(() => FundingLineInput, { list: true, most: 200 })
  lines: FundingLineInput[];

  @Nested(() => FundingCutInput, { optional: true, list: true, most: 3 })
  cuts?: FundingCutInput[];

  @Text({ optional: true, description: 'why a recorded plan does not tie' })
  differenceReason?: string;

  @Text({ optional: true, max: 500, description: 'where a recorded plan is known from' })
  source?: string;

  @DayMonthOrYear({
    optional: true,
    description: 'day of the decision, else today (recorded: the day of the proposal), unless told',
  })
  effectiveDate?: string;
}

export class FundingPlanQuery {
  @Whole(1, 10_000, { optional: true, description: 'the newest unless told' })
  version?: number;
}

export class PlanApproval {
  @Whole(1, 10_000, { optional: true, description: 'the recorded version; the newest unless told' })
  version?: number;

  @Nested(() => PaperInput)
  decision: PaperInput;

  @DayMonthOrYear({ optional: true, description: 'day of the decision unless told' })
  effectiveDate?: string;
}

export class PlanDifferencesQuery {
  @Whole(1, 10_000, { optional: true, description: 'the version before `to` unless told' })
  from?: number;

  @Whole(1, 10_000, { optional: true, description: 'the newest unless told' })
  to?: number;
}
