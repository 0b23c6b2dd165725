/** Which interests keep somebody from judging. */
import type { SeatRole } from './seat.js';

export const CONFLICT_KINDS = [
  'team-member',
  'host-staff',
  'partner-staff',
  'contributor',
  'relative',
  'sanctioned',
  'interest',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What a rulebook says of a kind: the seat is closed, or only these roles are. */
export interface ConflictRule {
  readonly kind: ConflictKind;
  readonly closes: 'seat' | readonly SeatRole[];
  readonly article: string;
}
