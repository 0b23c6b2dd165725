import { GRADES } from '../../domain/council/grades.js';
import { STAGES, type Stage } from '../../domain/lifecycle/stages.js';
import {
  LUMP_SUM_MODES,
  type LumpSumMode,
  type RecordedAct,
} from '../../domain/lifecycle/transition-facts.js';
import { Day, DayMonthOrYear, Nested, OneOf, Text } from '../../platform/http/fields.js';
import { PaperInput } from '../decisions/decision.dto.js';

export class AppraisalInput {
  @DayMonthOrYear({ optional: true })
  date?: string;

  @Text({ optional: true, max: 500 })
  document?: string;

  @Text({ optional: true })
  conclusion?: string;
}

export class ContractInput {
  @Text({ optional: true, max: 100 })
  number?: string;

  @DayMonthOrYear({ optional: true })
  signedOn?: string;

  @Day({ optional: true })
  effectiveOn?: string;

  @Day({ optional: true })
  endsOn?: string;

  @OneOf(LUMP_SUM_MODES, { optional: true })
  lumpSumMode?: LumpSumMode;
}

export class RegistrationInput {
  @Text({ max: 100 })
  certificateNumber: string;

  @DayMonthOrYear({ optional: true })
  date?: string;
}

/** An act taken over from old papers: what it lacks is listed as a gap, nothing is invented. */
export class RecordedActInput implements RecordedAct {
  @Text({ description: 'where it is known from' })
  reason: string;

  @OneOf([...GRADES, 'unknown'], { optional: true })
  grade?: NonNullable<RecordedAct['grade']>;

  @Text({ optional: true, max: 200, description: 'as printed, such as "đạt xuất sắc"' })
  gradeAsWritten?: string;

  @Text({ optional: true, max: 100, description: 'as printed, such as "86,7 điểm"' })
  scoreAsWritten?: string;

  @DayMonthOrYear({ optional: true, description: 'day of the meeting, as exactly as it is known' })
  acceptedOn?: string;
}

export class TransitionInput {
  @OneOf(STAGES)
  to: Stage;

  @DayMonthOrYear({
    optional: true,
    description: 'today unless told; a month or year only for recorded acts',
  })
  effectiveDate?: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Nested(() => AppraisalInput, { optional: true })
  appraisal?: AppraisalInput;

  @Nested(() => ContractInput, { optional: true })
  contract?: ContractInput;

  @Nested(() => RegistrationInput, { optional: true })
  registration?: RegistrationInput;

  @Text({ optional: true })
  reason?: string;

  @Nested(() => RecordedActInput, { optional: true })
  recorded?: RecordedActInput;
}

export class TransitionQuery {
  @OneOf(['true', 'false'], {
    optional: true,
    description: 'true answers what would happen and changes nothing',
  })
  dryRun?: 'true' | 'false';
}
