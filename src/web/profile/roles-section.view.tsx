import { formatDate } from '../../domain/values/plain-date.js';
import type { OwnSeat } from '../../features/worklist/own-seats.repository.js';
import { ROLE_HINTS, ROLE_WORDS } from '../../wording/account-pages.js';
import { earlierSeats, PROFILE } from '../../wording/profile-pages.js';
import { PURPOSE_WORDS, SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import type { ProfileProps } from './profile-props.js';

const SHOWN_AT_ONCE = 5;

function Seats({ rows }: { rows: readonly OwnSeat[] }) {
  const { say } = useReader();
  const columns: readonly Column<OwnSeat>[] = [
    { title: PROFILE.seatRole, cell: ({ role }) => say(SEAT_ROLE_WORDS[role]) },
    { title: PROFILE.council, cell: (seat) => <Council seat={seat} /> },
    { title: PROFILE.projects, cell: (seat) => <Projects seat={seat} /> },
    { title: PROFILE.seatSince, cell: ({ since }) => <time dateTime={since}>{formatDate(since)}</time> },
    {
      title: PROFILE.seatUntil,
      cell: ({ until }) =>
        until ? <time dateTime={until}>{formatDate(until)}</time> : say(PROFILE.inOffice),
    },
  ];
  return (
    <Table
      caption={PROFILE.seats}
      columns={columns}
      rows={rows}
      keyOf={({ councilId, since }) => `${councilId} ${since}`}
    />
  );
}

export function RolesSection({ account, seats }: ProfileProps) {
  const { say, language } = useReader();
  return (
    <Card id="roles" title={PROFILE.roles}>
      <div class="card-body">
        <ul class="mb-0">
          {account.roles.map((role) => (
            <li key={role}>
              <strong>{say(ROLE_WORDS[role])}</strong>: {say(ROLE_HINTS[role])}
            </li>
          ))}
        </ul>
        <p class="text-secondary mt-2 mb-0">{say(PROFILE.rolesHint)}</p>
        <h3 class="mt-3 mb-0">{say(PROFILE.seats)}</h3>
        {seats.length === 0 && <p class="text-secondary mb-0">{say(PROFILE.noSeats)}</p>}
      </div>
      {seats.length > 0 && <Seats rows={seats.slice(0, SHOWN_AT_ONCE)} />}
      {seats.length > SHOWN_AT_ONCE && (
        <details>
          <summary class="card-body">{earlierSeats(seats.length - SHOWN_AT_ONCE, language)}</summary>
          <Seats rows={seats.slice(SHOWN_AT_ONCE)} />
        </details>
      )}
    </Card>
  );
}

/** Only of those in office the council's page is theirs to open. */
function Council({ seat: { councilId, purpose, until, projects } }: { seat: OwnSeat }) {
  const { say } = useReader();
  const words = say(PURPOSE_WORDS[purpose]);
  return until || projects.length === 0 ? words : <a href={`/councils/${councilId}`}>{words}</a>;
}

function Projects({ seat: { projects, until } }: { seat: OwnSeat }) {
  return (
    <>
      {projects.map(({ id, code, title }) => (
        <div key={id}>
          {until ? code : <a href={`/projects/${id}`}>{code}</a>} {title}
        </div>
      ))}
    </>
  );
}
