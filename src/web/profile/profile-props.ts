import type { OwnAccount } from '../../features/identity/own-account.repository.js';
import type { OwnSeat } from '../../features/worklist/own-seats.repository.js';
import type { RefusedForm } from '../fields/submission.js';

export interface ProfileProps {
  readonly account: OwnAccount;
  readonly seats: readonly OwnSeat[];
  readonly timeZone: string;
  readonly isSaved?: boolean;
  readonly refused?: RefusedForm | null;
}
