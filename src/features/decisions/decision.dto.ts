import { DayMonthOrYear, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import { type OfficialDecision, PAPER_KINDS } from './decision.entity.js';

/** A paper as a body names it: the register finds it or takes it in. */
export class PaperInput {
  @Text({ optional: true, min: 1, max: 100, description: 'as printed, such as 690/QĐ-UBND' })
  number?: string;

  @DayMonthOrYear({ optional: true })
  date?: string;

  @Text({ optional: true, min: 1, max: 300 })
  issuer?: string;

  @OneOf(PAPER_KINDS, { optional: true, nullable: false, description: 'QD unless told' })
  kind?: OfficialDecision['kind'];

  @Text({ optional: true, min: 1 })
  subject?: string;

  @Text({ optional: true, min: 1, description: 'the words of an old source that lacks number or date' })
  asWritten?: string;

  @Text({ optional: true, min: 1, description: 'where this is known from' })
  source?: string;
}

export class DecisionQuery extends PageQuery {
  @Whole(1900, 2199, { optional: true, description: 'year of the paper' })
  year?: number;

  @OneOf(PAPER_KINDS, { optional: true })
  kind?: OfficialDecision['kind'];

  @Text({ optional: true, max: 300, description: 'a part of the issuer’s name, found without accents too' })
  issuer?: string;

  @Text({ optional: true, max: 200, description: 'a part of number, subject or printed words' })
  q?: string;
}
