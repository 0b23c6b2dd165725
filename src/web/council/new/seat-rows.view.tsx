import type { Rulebook } from '../../../domain/council/rulebook.js';
import { SEAT_ROLES, type SeatRole } from '../../../domain/council/seat.js';
import { SETUP_COUNCIL } from '../../../wording/council-setup.js';
import { CONFLICTS } from '../../../wording/refusals/council-codes.js';
import { sentenceOf } from '../../../wording/refusals/index.js';
import { SEAT_ROLE_WORDS } from '../../../wording/words.js';
import { textIn } from '../../fields/form-fields.js';
import { Select } from '../../fields/form-parts.view.js';
import { RegisterField } from '../../fields/register-field.view.js';
import { useReader } from '../../layout/render.js';
import { personField, roleField } from './draft.js';
import type { NewCouncilProps } from './new-council-props.js';

/** A row for each seat: the role, the person by name, and what the records say of both. */
export function SeatRows(props: NewCouncilProps) {
  const { say } = useReader();
  const { project, rows, checked, fields } = props;
  const usual = usualRoles(checked?.rulebook);
  return (
    <div class="card-body stack">
      <p class="text-secondary mb-0">
        {say(SETUP_COUNCIL.seatsHint)} <a href="/persons/new">{say(SETUP_COUNCIL.addPerson)}</a>
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="seat-row" key={row}>
          <legend class="visually-hidden">{`${say(SETUP_COUNCIL.seats)} ${row + 1}`}</legend>
          <Select
            name={roleField(row)}
            label={SETUP_COUNCIL.role}
            codes={SEAT_ROLES}
            words={SEAT_ROLE_WORDS}
            chosen={textIn(fields, roleField(row)) ?? usual[row] ?? 'member'}
          />
          <RegisterField register="persons" name={personField(row)} label={SETUP_COUNCIL.person} />
          <Finding {...props} row={row} />
        </fieldset>
      ))}
      <div>
        <button
          class="btn"
          type="submit"
          formAction={`/projects/${project.id}/councils/new#seats`}
          name="act"
          value="more"
        >
          {say(SETUP_COUNCIL.more)}
        </button>
      </div>
    </div>
  );
}

export const findingId = (row: number) => `seat-${row}-finding`;

function Finding({ checked, seats, row }: NewCouncilProps & { row: number }) {
  const { say, language } = useReader();
  const at = seats.findIndex((seat) => seat.row === row);
  const finding = at < 0 ? undefined : checked?.findings[at];
  const unlike = finding?.kinds.map((kind) => (CONFLICTS[kind] ? say(CONFLICTS[kind]) : kind)) ?? [];
  return (
    <div class="seat-finding" id={findingId(row)} aria-live="polite">
      {finding?.refusals.map((refusal) => (
        <p key={refusal.code} class="text-danger mb-0">
          {sentenceOf(refusal, language)}
        </p>
      ))}
      {finding && finding.refusals.length === 0 && (
        <p class="text-secondary mb-0">
          {unlike.length > 0
            ? `${say(SETUP_COUNCIL.mayConflict)}: ${unlike.join('; ')}.`
            : say(SETUP_COUNCIL.noConflict)}
        </p>
      )}
    </div>
  );
}

/** Most councils begin like this, whichever rulebook will be chosen. */
const COMMON_ROLES: readonly SeatRole[] = [
  'chair',
  'vice-chair',
  'reviewer',
  'reviewer',
  'scientific-secretary',
];

/** As many of each role as the rulebook asks for, then members up to its usual number. */
function usualRoles(rulebook: Rulebook | undefined): readonly SeatRole[] {
  if (!rulebook) return COMMON_ROLES;
  const needed = SEAT_ROLES.filter((role) => role !== 'member').flatMap((role) =>
    Array<SeatRole>(rulebook.seats.roles[role].min).fill(role),
  );
  const others = Math.max(0, rulebook.seats.count.default - needed.length);
  return [...needed, ...Array<SeatRole>(others).fill('member')];
}
