/** A seat is one member of a council in one role; the role `scientific-secretary` is the council's, not the office's. */
export const SEAT_ROLES = ['chair', 'vice-chair', 'reviewer', 'scientific-secretary', 'member'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export interface Seat {
  readonly personId: string;
  readonly role: SeatRole;
}

/** A seat in office on the day of a session, as attendance has it. */
export interface SittingSeat {
  readonly seatId: string;
  readonly role: SeatRole;
  readonly present: boolean;
  readonly recused: boolean;
}

/** Who sits on the day, and the chair's written authorisation of the vice-chair if there is one. */
export interface Sitting {
  readonly seats: readonly SittingSeat[];
  readonly chairAuthorisation?: { readonly seatId: string; readonly document: string } | null;
}

/** A recused member never counts as present. */
export function takesPart(seat: SittingSeat): boolean {
  return seat.present && !seat.recused;
}
