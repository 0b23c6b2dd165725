import type { CouncilPurpose, Rulebook } from '../../../domain/council/rulebook.js';
import type { Refusal } from '../../../domain/refusal.js';
import type { SeatFinding } from '../../../features/councils/council-drafts.service.js';
import type { RulebooksService } from '../../../features/councils/rulebooks.service.js';
import type { RegisterName } from '../../../features/institutions/register-names.js';
import type { FormFields } from '../../fields/form-fields.js';
import type { RefusedForm } from '../../fields/submission.js';
import type { DraftSeat } from './draft.js';

interface Judged {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface NewCouncilProps {
  readonly project: Judged;
  readonly competitors: readonly Judged[];
  readonly purpose: CouncilPurpose;
  readonly offer: Awaited<ReturnType<RulebooksService['getOffer']>>;
  /** Chosen instead of the offered one. */
  readonly rulebookId?: string;
  /** By the rulebook that is chosen or offered; null where there is none yet. */
  readonly checked: {
    readonly rulebook: Rulebook;
    readonly composition: readonly Refusal[];
    readonly findings: readonly SeatFinding[];
  } | null;
  readonly seats: readonly DraftSeat[];
  /** How those who were found are written. */
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: number;
  readonly suggested: readonly RegisterName[];
  readonly fields: FormFields;
  readonly refused?: RefusedForm;
}
