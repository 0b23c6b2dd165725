import type { Actor } from '../../domain/access/actor.js';
import type { ConflictWarning } from '../../domain/council/conflict-of-interest.js';
import type { CouncilsService } from '../../features/councils/councils.service.js';
import type { RefusedForm } from '../fields/submission.js';

export type Council = Awaited<ReturnType<CouncilsService['getCouncil']>>;

export interface CouncilProps {
  readonly council: Council;
  readonly actor: Actor;
  readonly timeZone: string;
  readonly refused?: RefusedForm;
  /** What the declaration that was just sent leaves open. */
  readonly warning?: ConflictWarning;
}
