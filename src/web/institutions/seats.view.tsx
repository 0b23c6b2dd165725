import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { SeatOfRecord } from '../../features/dossier/register-record.repository.js';
import { PERSONS } from '../../wording/registers.js';
import { COUNCIL_PAGE } from '../../wording/session-pages.js';
import type { Label } from '../../wording/wording.js';
import { PURPOSE_WORDS, SEAT_ROLE_WORDS } from '../../wording/words.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface SeatsProps {
  readonly caption: Label;
  readonly seats: readonly SeatOfRecord[];
  /** Of several persons. */
  readonly namesPersons?: boolean;
}

export function SeatsOfRecord({ caption, seats, namesPersons = false }: SeatsProps) {
  const { say } = useReader();
  const person: Column<SeatOfRecord> = {
    title: PERSONS.fullName,
    cell: ({ personId, fullName }) => <a href={`/persons/${personId}`}>{fullName}</a>,
  };
  const columns: readonly Column<SeatOfRecord>[] = [
    { title: PERSONS.council, cell: (seat) => <CouncilLink seat={seat} /> },
    ...(namesPersons ? [person] : []),
    { title: PERSONS.role, cell: ({ role }) => say(SEAT_ROLE_WORDS[role]) },
    { title: PERSONS.since, cell: ({ establishedOn }) => formatDate(establishedOn) },
    { title: COUNCIL_PAGE.projects, cell: ({ projects }) => projects.map(({ code }) => code).join(', ') },
    { title: PERSONS.standing, cell: ({ state }) => say(state === 'left' ? PERSONS.left : PERSONS.inOffice) },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={seats}
      keyOf={({ councilId, personId }) => `${councilId} ${personId}`}
    />
  );
}

function CouncilLink({ seat: { councilId, purpose } }: { seat: SeatOfRecord }) {
  const { say, actor } = useReader();
  const name = say(PURPOSE_WORDS[purpose]);
  return actor && may(actor, 'council.read') ? (
    <a href={`/councils/${councilId}`}>{name}</a>
  ) : (
    <span>{name}</span>
  );
}
