import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../../domain/lifecycle/adjustment-rules.js';
import { Day, Nested, OneOf, Text } from '../../platform/http/fields.js';
import { PaperInput } from '../decisions/decision.dto.js';

export class AdjustmentInput {
  @OneOf(ADJUSTMENT_KINDS)
  kind: AdjustmentKind;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Day({ optional: true, description: 'for an extension' })
  newEndDate?: string;

  @Text({ optional: true })
  reason?: string;

  @Day({ optional: true, description: 'for an extension the day it was asked for; today unless told' })
  effectiveDate?: string;
}
