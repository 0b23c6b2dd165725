import { OmitType, PartialType } from '@nestjs/swagger';
import {
  COUNCIL_PURPOSES,
  type CouncilPurpose,
  DECIDING_DAYS,
  type DecidingDay,
} from '../../domain/council/rulebook.js';
import { Day, Flag, LEFT_OUT_ONLY, Nested, OneOf, Pattern, Text } from '../../platform/http/fields.js';
import { PROJECT_KINDS, PROJECT_LEVELS } from '../projects/project.entity.js';
import { BallotRulesInput } from './rulebook-ballot.dto.js';
import { Ignored } from './rulebook-fields.js';
import {
  BothLanguages,
  ConflictRuleInput,
  DeadlineInput,
  LegalBasisInput,
  MeetingInput,
  QuorumInput,
  RulebookAdoptionInput,
  SeatRulesInput,
} from './rulebook-parts.dto.js';
import { SelectionRulesInput, VerdictRulesInput } from './rulebook-verdict.dto.js';

/** The answer of GET /rulebooks/{id} is a body of this shape: what the program says of it beside its content is passed over. */
class AnsweredRulebook {
  @Ignored()
  id?: unknown;

  @Ignored()
  version?: unknown;

  @Ignored()
  state?: unknown;

  @Ignored()
  builtIn?: unknown;

  @Ignored()
  rowVersion?: unknown;

  @Ignored()
  createdAt?: unknown;

  @Ignored()
  councils?: unknown;

  @Ignored()
  versions?: unknown;

  @Ignored()
  findings?: unknown;
}

export class RulebookInput extends AnsweredRulebook {
  @Pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, { description: 'one code for all versions' })
  code: string;

  @OneOf(COUNCIL_PURPOSES)
  purpose: CouncilPurpose;

  @Nested(() => BothLanguages)
  title: BothLanguages;

  @Nested(() => BothLanguages, {
    optional: true,
    description: 'whose projects alone the text speaks of; offered to who adopted it only',
  })
  confinedTo?: BothLanguages;

  @OneOf(PROJECT_LEVELS, { list: true, description: 'that the document itself covers' })
  levels: string[];

  @OneOf(PROJECT_KINDS, { list: true })
  kinds: string[];

  @Nested(() => LegalBasisInput)
  legalBasis: LegalBasisInput;

  @Day()
  validFrom: string;

  @Day({ optional: true, description: 'last day' })
  validTo?: string;

  @OneOf(DECIDING_DAYS, { optional: true, description: 'council-decision unless told' })
  decidingDay?: DecidingDay;

  @Day({ optional: true, description: 'projects approved from this day are left to the office' })
  offeredForApprovalsBefore?: string;

  @Nested(() => RulebookAdoptionInput, { list: true, optional: true })
  adoptions?: RulebookAdoptionInput[];

  @Nested(() => SeatRulesInput)
  seats: SeatRulesInput;

  @Nested(() => ConflictRuleInput, { list: true, most: 20, optional: true })
  conflicts?: ConflictRuleInput[];

  @Nested(() => QuorumInput)
  quorum: QuorumInput;

  @Nested(() => MeetingInput, { optional: true, description: 'a plain meeting unless told' })
  meeting?: MeetingInput;

  @Nested(() => BallotRulesInput)
  ballot: BallotRulesInput;

  @Nested(() => VerdictRulesInput)
  verdict: VerdictRulesInput;

  @Nested(() => SelectionRulesInput, { optional: true })
  selection?: SelectionRulesInput;

  @Nested(() => DeadlineInput, { list: true, most: 50, optional: true })
  deadlines?: DeadlineInput[];

  @Text({ optional: true, min: 1, description: 'what this version changes and why' })
  versionNote?: string;
}

export class NewRulebook extends RulebookInput {
  @Flag({ optional: true, description: 'for trying out; no council takes it until it is published' })
  draft?: boolean;
}

/** Parts that it does not name are those of the version before. */
export class SuccessorInput extends PartialType(
  OmitType(RulebookInput, ['code', 'purpose', 'validFrom', 'validTo']),
  LEFT_OUT_ONLY,
) {
  @Ignored()
  code?: unknown;

  @Ignored()
  purpose?: unknown;

  @Day()
  validFrom: string;

  @Day({ optional: true, description: 'last day' })
  validTo?: string;
}
