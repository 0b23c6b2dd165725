import { Transform } from 'class-transformer';
import { FUNDING_SOURCES, type FundingSource } from '../../domain/funding/funding-plan.js';
import { DISBURSEMENT_KINDS, type DisbursementKind } from '../../domain/funding/ledger.js';
import { Day, Flag, Id, Money, Nested, OneOf, Text, tidy } from '../../platform/http/fields.js';

/** The Treasury's paper, or for other money the voucher; a plain text is its number. */
export class MoneyDocument {
  @Text({ max: 100, description: 'number as printed' })
  number: string;

  @Day({ optional: true })
  date?: string;
}

function numberAlone({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? Object.assign(new MoneyDocument(), { number: tidy(value) }) : value;
}

export class NewDisbursement {
  @OneOf(DISBURSEMENT_KINDS)
  kind: DisbursementKind;

  @OneOf(FUNDING_SOURCES)
  source: FundingSource;

  @Id({ optional: true, description: 'the institution whose contribution it is' })
  institutionId?: string;

  @Id({ optional: true, description: 'who got it; the lead institution unless told' })
  recipientId?: string;

  @Money({ description: 'of a payment the accepted value, before the advance is taken off' })
  amountVnd: string;

  @Money({
    optional: true,
    description:
      'how much of the open advance it settles: nothing for a payment, what is open for a refund or settlement, unless told',
  })
  offsetsAdvanceVnd?: string;

  @Day()
  date: string;

  @Nested(() => MoneyDocument, {
    description: 'number (and date) of the Treasury document; a text is its number',
  })
  @Transform(numberAlone)
  document: MoneyDocument;

  @Flag({ optional: true, description: 'the last payment, which needs a grade of pass or better' })
  final?: boolean;

  @Text({ optional: true, max: 1_000 })
  reason?: string;
}

export class Reversal {
  @Text({ max: 1_000 })
  reason: string;

  @Day({ optional: true, description: 'today unless told' })
  date?: string;

  @Nested(() => MoneyDocument, { optional: true, description: "the entry's own unless told" })
  @Transform(numberAlone)
  document?: MoneyDocument;
}

export class NewLedgerLock {
  @Day({ description: 'entries up to this day are closed' })
  lockedThrough: string;

  @Text({ optional: true, max: 1_000 })
  reason?: string;
}
