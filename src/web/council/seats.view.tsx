import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { LEAVING_WORDS, SEAT_FORMS } from '../../wording/seat-pages.js';
import { COUNCIL_PAGE } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { nameOf } from '../session/rooms.js';
import type { Council, CouncilProps } from './council-props.js';
import { LeavingForm } from './leaving-form.view.js';

type Seat = Council['seats'][number];

export function SeatsView(props: CouncilProps) {
  const { say } = useReader();
  const { council, actor } = props;
  const columns: readonly Column<Seat>[] = [
    { title: COUNCIL_PAGE.member, cell: (seat) => <strong>{nameOf(seat)}</strong> },
    { title: COUNCIL_PAGE.role, cell: ({ role }) => say(SEAT_ROLE_WORDS[role]) },
    { title: COUNCIL_PAGE.since, cell: ({ joinedOn }) => formatDate(joinedOn ?? council.establishedOn) },
    { title: COUNCIL_PAGE.standing, cell: (seat) => <Standing council={council} seat={seat} /> },
  ];
  return (
    <Card id="seats" title={COUNCIL_PAGE.seats}>
      <Table caption={COUNCIL_PAGE.seats} columns={columns} rows={council.seats} keyOf={({ id }) => id} />
      {may(actor, 'council.manage') && (
        <>
          <p class="card-body mb-0 no-print">
            <a href={`/councils/${council.id}/joining`}>{say(SEAT_FORMS.join)}</a>
          </p>
          <LeavingForm {...props} />
        </>
      )}
    </Card>
  );
}

function Standing({ council, seat }: { council: Council; seat: Seat }) {
  const { say } = useReader();
  const { leftOn, leftKind, leftReason, recusedFrom } = seat;
  const why = [leftKind && say(LEAVING_WORDS[leftKind]), leftReason].filter(Boolean).join('; ');
  const codes = council.projects.filter(({ id }) => recusedFrom.includes(id)).map(({ code }) => code);
  const which = council.projects.length > 1 ? `: ${codes.join(', ')}` : '';
  return (
    <div class="frame">
      {leftOn ? (
        <span>{[`${say(COUNCIL_PAGE.left)} ${formatDate(leftOn)}`, why].filter(Boolean).join(': ')}</span>
      ) : (
        <Badge colour="green">{say(COUNCIL_PAGE.inOffice)}</Badge>
      )}
      {codes.length > 0 && <Badge colour="orange">{`${say(COUNCIL_PAGE.recused)}${which}`}</Badge>}
    </div>
  );
}
