/** The form of a new council: what it holds, and what of it a program would send. */
import { COUNCIL_PURPOSES, type CouncilPurpose } from '../../../domain/council/rulebook.js';
import { SEAT_ROLES, type SeatRole } from '../../../domain/council/seat.js';
import type { RegisterNames } from '../../../features/institutions/register-names.js';
import { Refused } from '../../../platform/refused.js';
import { type FormFields, listIn, textIn } from '../../fields/form-fields.js';
import { paperIn } from '../../fields/paper-fields.view.js';
import type { RefusedForm } from '../../fields/submission.js';

export const MOST_ROWS = 30;

/** A row of the form whose person was found in the register. */
export interface DraftSeat {
  readonly row: number;
  readonly personId: string;
  readonly role: SeatRole;
}

export const personField = (row: number) => `seats.${row}.personId`;
export const roleField = (row: number) => `seats.${row}.role`;

export function purposeIn(fields: FormFields, usual: CouncilPurpose): CouncilPurpose {
  const wanted = textIn(fields, 'purpose');
  return COUNCIL_PURPOSES.find((purpose) => purpose === wanted) ?? usual;
}

/** As many rows as were shown, and as were filled. */
export function rowsIn(fields: FormFields, usual: number): number {
  const shown = Number(textIn(fields, 'rows')) || usual;
  return Math.min(Math.max(shown, usual), MOST_ROWS);
}

/** Those who were found; whom the register does not know is refused beside the row. */
export async function seatsIn(fields: FormFields, names: RegisterNames) {
  const seats: DraftSeat[] = [];
  const unread: Refused['refusals'][number][] = [];
  for (let row = 0; row < MOST_ROWS; row++) {
    const name = textIn(fields, personField(row));
    if (!name) continue;
    const wanted = textIn(fields, roleField(row));
    const role = SEAT_ROLES.find((each) => each === wanted) ?? 'member';
    try {
      seats.push({ row, role, personId: await names.readPerson(name, personField(row)) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      unread.push(...error.refusals);
    }
  }
  return { seats, unread };
}

export function projectIdsIn(fields: FormFields, projectId: string, competitors: readonly { id: string }[]) {
  const ticked = listIn(fields, 'projectIds');
  return [projectId, ...competitors.map(({ id }) => id).filter((id) => ticked.includes(id))];
}

export function councilIn(fields: FormFields, seats: readonly DraftSeat[], projectIds: readonly string[]) {
  const text = (name: string) => textIn(fields, name);
  return {
    projectIds,
    purpose: text('purpose'),
    rulebookId: text('rulebookId'),
    decision: paperIn(fields, 'decision'),
    seats: seats.map(({ personId, role }) => ({ personId, role })),
    sizeReason: text('sizeReason'),
    calledOn: text('calledOn'),
    effectiveDate: text('effectiveDate'),
  };
}

/** What stands against a seat or a paper of the request belongs beside the field that it came from. */
export function asOnForm(refused: RefusedForm, seats: readonly DraftSeat[]): RefusedForm {
  const errors = refused.errors.map((error) => ({ ...error, path: fieldOf(error.path, seats) }));
  return { ...refused, errors };
}

function fieldOf(path: string, seats: readonly DraftSeat[]): string {
  const [root = '', part = '', rest] = path.split('.');
  if (root === 'decision' && part) return `decision${part[0]?.toUpperCase()}${part.slice(1)}`;
  const seat = root === 'seats' && rest ? seats[Number(part)] : undefined;
  return seat ? `seats.${seat.row}.${rest}` : path;
}
