import { formatDate } from '../../domain/values/plain-date.js';
import { COUNCIL_PAGE } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { nameOf } from '../session/rooms.js';
import type { Council } from './council.view.js';

type Seat = Council['seats'][number];

export function SeatsView({ council }: { council: Council }) {
  const { say } = useReader();
  const columns: readonly Column<Seat>[] = [
    { title: COUNCIL_PAGE.member, cell: (seat) => <strong>{nameOf(seat)}</strong> },
    { title: COUNCIL_PAGE.role, cell: ({ role }) => say(SEAT_ROLE_WORDS[role]) },
    { title: COUNCIL_PAGE.since, cell: (seat) => formatDate(sinceWhen(council, seat)) },
    { title: COUNCIL_PAGE.standing, cell: (seat) => <Standing council={council} seat={seat} /> },
  ];
  return (
    <Card id="seats" title={COUNCIL_PAGE.seats}>
      <Table caption={COUNCIL_PAGE.seats} columns={columns} rows={council.seats} keyOf={({ id }) => id} />
    </Card>
  );
}

/** From the day of the council unless the seat was filled later. */
function sinceWhen({ establishedOn }: Council, seat: Seat): string {
  const { joinedOn }: Pick<Seat, 'id'> & { joinedOn?: string | null } = seat;
  return joinedOn ?? establishedOn;
}

function Standing({ council, seat }: { council: Council; seat: Seat }) {
  const { say } = useReader();
  const { leftOn, leftReason, recusedFrom } = seat;
  const codes = council.projects.filter(({ id }) => recusedFrom.includes(id)).map(({ code }) => code);
  const which = council.projects.length > 1 ? `: ${codes.join(', ')}` : '';
  return (
    <div class="frame">
      {leftOn ? (
        <span>
          {[`${say(COUNCIL_PAGE.left)} ${formatDate(leftOn)}`, leftReason].filter(Boolean).join(': ')}
        </span>
      ) : (
        <Badge colour="green">{say(COUNCIL_PAGE.inOffice)}</Badge>
      )}
      {codes.length > 0 && <Badge colour="orange">{`${say(COUNCIL_PAGE.recused)}${which}`}</Badge>}
    </div>
  );
}
