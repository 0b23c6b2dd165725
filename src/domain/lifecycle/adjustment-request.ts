/** What is asked to be changed about a contract, and what is known of it. */
import type { Role } from '../access/actor.js';
import type { OfficialPaper } from '../values/official-paper.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';
import type { AdjustmentKind } from './adjustment-rules.js';
import type { Stage } from './stages.js';
import type { LumpSumMode } from './transition-facts.js';

export interface AdjustmentFacts {
  readonly stage: Stage;
  readonly today: PlainDate;
  readonly lastActDate: PartialDate | null;
  readonly actorRoles: readonly Role[];
  readonly actorTakesPart: boolean;
  readonly contract: RunningContract | null;
  readonly extensionsGranted: number;
  readonly approvedOn: PartialDate | null;
}

export interface RunningContract {
  readonly effectiveOn: PlainDate | null;
  /** With the extension, if there was one. */
  readonly endsOn: PlainDate | null;
  readonly lumpSumMode: LumpSumMode | null;
}

export interface AdjustmentRequest {
  readonly kind: AdjustmentKind;
  readonly decision?: OfficialPaper | null;
  readonly newEndDate?: PlainDate | null;
  readonly reason?: string | null;
  /** For an extension the day of its request; today unless told. */
  readonly effectiveDate?: PlainDate;
}
