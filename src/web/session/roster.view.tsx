import { may } from '../../domain/access/permissions.js';
import { isOver, takesBallots } from '../../domain/council/session-state.js';
import { PAPER_BALLOT } from '../../wording/ballot-pages.js';
import { RECEIPT_WORDS, ROSTER } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { type Receipt, receiptOf } from './handed-in.js';
import { type AgendaItem, nameOf, type Room, type SessionSeat } from './rooms.js';

/** Who sits, who came, who is kept from which project, and, for who may know, who has handed in. */
export function RosterView({ room }: { room: Room }) {
  const { session } = room;
  const sitting = new Set(session.items.flatMap(({ roster }) => roster.map(({ seatId }) => seatId)));
  const seats = session.seats.filter(({ id }) => sitting.has(id));
  const columns: Column<SessionSeat>[] = [
    { title: ROSTER.member, cell: (seat) => <Member seat={seat} /> },
    { title: ROSTER.presence, cell: (seat) => <Presence room={room} seat={seat} /> },
  ];
  if (session.ballots && session.state !== 'scheduled') {
    columns.push({ title: ROSTER.ballot, cell: (seat) => <Receipts room={room} seat={seat} /> });
  }
  return (
    <Card id="roster" title={ROSTER.title} isEmpty={seats.length === 0}>
      <Table caption={ROSTER.title} columns={columns} rows={seats} keyOf={({ id }) => id} />
    </Card>
  );
}

function Member({ seat }: { seat: SessionSeat }) {
  const { say } = useReader();
  return (
    <>
      <strong>{nameOf(seat)}</strong>
      <div class="text-secondary">{say(SEAT_ROLE_WORDS[seat.role])}</div>
    </>
  );
}

function Presence({ room: { session, timeZone }, seat }: { room: Room; seat: SessionSeat }) {
  const { say } = useReader();
  const came = session.attendance.find(({ seatId }) => seatId === seat.id);
  const conflicts = session.items.filter(({ roster }) =>
    roster.some(({ seatId, recused }) => recused && seatId === seat.id),
  );
  const teller = session.tellers.find(({ seatId }) => seatId === seat.id);
  return (
    <div class="frame">
      <Badge colour={came?.present ? 'green' : 'secondary'}>
        {say(came?.present ? ROSTER.present : ROSTER.absent)}
      </Badge>
      {came?.present && came.how === 'online' && <Badge colour="azure">{say(ROSTER.online)}</Badge>}
      {came?.leftAt && (
        <span class="text-secondary">
          {say(ROSTER.left)} <Instant at={came.leftAt} timeZone={timeZone} />
        </span>
      )}
      {conflicts.length > 0 && (
        <Badge colour="orange">{`${say(ROSTER.recused)}${whichOf(session.items, conflicts)}`}</Badge>
      )}
      {teller && <Badge colour="purple">{say(teller.isHead ? ROSTER.headTeller : ROSTER.teller)}</Badge>}
      {session.meetingSecretarySeatId === seat.id && (
        <Badge colour="purple">{say(ROSTER.meetingSecretary)}</Badge>
      )}
      {session.chairAuthorisation && session.chairAuthorisation.seatId === seat.id && (
        <Badge colour="blue">{say(ROSTER.authorised)}</Badge>
      )}
    </div>
  );
}

/** Of a session with one project there is nothing to name. */
function whichOf(items: readonly AgendaItem[], some: readonly AgendaItem[]): string {
  return items.length > 1 ? `: ${some.map(({ project }) => project.code).join(', ')}` : '';
}

function Receipts({ room, seat }: { room: Room; seat: SessionSeat }) {
  const { session } = room;
  const items = session.items.filter(({ roster, projectId }) => {
    const place = roster.find(({ seatId }) => seatId === seat.id);
    return place?.present || receiptOf(session, seat.id, projectId);
  });
  return (
    <>
      {items.map((item) => (
        <ReceiptView key={item.projectId} room={room} seat={seat} item={item} />
      ))}
    </>
  );
}

function ReceiptView({ room, seat, item }: { room: Room; seat: SessionSeat; item: AgendaItem }) {
  const { say } = useReader();
  const { session } = room;
  const receipt = receiptOf(session, seat.id, item.projectId);
  const isTaking = takesBallots(session.state, session.ballotsFrom) === null;
  const recused = item.roster.some(({ seatId, recused }) => recused && seatId === seat.id);
  if (recused && !receipt) return null;
  return (
    <div class="frame">
      {session.items.length > 1 && <span class="text-secondary">{item.project.code}</span>}
      <Badge colour={receipt?.state === 'submitted' ? 'green' : receipt ? 'orange' : 'secondary'}>
        {say(RECEIPT_WORDS[receipt?.state ?? 'nothing'])}
      </Badge>
      {receipt && !isOver(session.state) && <ReceiptActs room={room} receipt={receipt} />}
      {!receipt && isTaking && may(room.actor, 'ballot.key-in') && (
        <a
          class="no-print"
          href={`/sessions/${session.id}/paper-ballot?seatId=${seat.id}&projectId=${item.projectId}`}
        >
          {say(ROSTER.keyIn)}
        </a>
      )}
    </div>
  );
}

function ReceiptActs({ room, receipt }: { room: Room; receipt: Receipt }) {
  const { say } = useReader();
  const { session } = room;
  const { id, state } = receipt;
  const { presides, runsTheMeeting } = session.reader;
  return (
    <>
      <PaperActs room={room} receipt={receipt} />
      {(presides || (runsTheMeeting && state === 'awaiting-confirmation')) && (
        <a class="no-print" href={`/sessions/${session.id}/reopening?ballotId=${id}`}>
          {say(ROSTER.reopen)}
        </a>
      )}
    </>
  );
}

/** The paper beside its ballot: its scan, and for another than who keyed it in the confirmation. */
function PaperActs({ room: { session, actor }, receipt: { id, paper } }: { room: Room; receipt: Receipt }) {
  const { say, csrfToken } = useReader();
  if (!paper) return null;
  return (
    <>
      <span class="text-secondary">{`${say(PAPER_BALLOT.number)} ${paper.number}`}</span>
      {paper.hasScan && (
        <a class="no-print" href={`/api/v1/ballots/${id}/scan`}>
          {say(PAPER_BALLOT.scan)}
        </a>
      )}
      {may(actor, 'ballot.key-in') && (
        <a class="no-print" href={`/sessions/${session.id}/paper-scan?ballotId=${id}`}>
          {say(paper.hasScan ? PAPER_BALLOT.otherScan : PAPER_BALLOT.attach)}
        </a>
      )}
      {paper.isKeyedInByReader ? (
        <span class="text-secondary">{say(PAPER_BALLOT.byAnother)}</span>
      ) : (
        <form method="post" action={`/sessions/${session.id}/acts/confirmation`} class="no-print">
          <input type="hidden" name="_csrf" value={csrfToken} />
          <button class="btn btn-sm" type="submit" name="ballotId" value={id}>
            {say(ROSTER.confirm)}
          </button>
        </form>
      )}
    </>
  );
}
