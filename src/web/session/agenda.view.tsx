import { takesBallots } from '../../domain/council/session-state.js';
import { HANDED_IN, ROOM } from '../../wording/session-pages.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { handedIn } from './handed-in.js';
import { OutcomeView } from './outcome.view.js';
import { QuorumView } from './quorum.view.js';
import { type AgendaItem, type Room, sharedQuorum } from './rooms.js';
import { toldVerdict } from './told-verdict.js';

/** What the session is about, how far it is with each project, and the quorum, once where it is the same for all. */
export function AgendaView({ room }: { room: Room }) {
  const { session } = room;
  const shared = sharedQuorum(session);
  return (
    <Card id="agenda" title={ROOM.agenda} isEmpty={session.items.length === 0}>
      {shared && (
        <div class="card-body">
          <QuorumView quorum={shared} />
        </div>
      )}
      <ul class="list-group list-group-flush">
        {session.items.map((item) => (
          <ItemView key={item.projectId} room={room} item={item} showsQuorum={!shared} />
        ))}
      </ul>
    </Card>
  );
}

function ItemView({ room, item, showsQuorum }: { room: Room; item: AgendaItem; showsQuorum: boolean }) {
  const { say } = useReader();
  const { project, recused } = item;
  const verdict = toldVerdict(item);
  return (
    <li class="list-group-item stack" id={`item-${item.projectId}`}>
      <div>
        <span class="text-secondary">{project.code}</span> <strong>{project.title}</strong>
      </div>
      {recused ? (
        <p class="alert alert-warning mb-0">{say(ROOM.recusedHere)}</p>
      ) : (
        <div class="frame no-print">
          <a href={`/projects/${item.projectId}`}>{say(ROOM.dossier)}</a>
          <a href={`/projects/${item.projectId}#documents`}>{say(ROOM.documents)}</a>
          <OwnBallot room={room} item={item} />
        </div>
      )}
      {showsQuorum && <QuorumView quorum={item.quorum} />}
      <HandedInView room={room} item={item} />
      {verdict && <OutcomeView verdict={verdict} />}
    </li>
  );
}

/** The way to one's own ballot; whether it can be written now, its page says. */
function OwnBallot({ room: { session }, item }: { room: Room; item: AgendaItem }) {
  const { say } = useReader();
  const { seatId } = session.reader;
  if (!seatId) return null;
  const path = `/sessions/${session.id}/ballot?projectId=${item.projectId}`;
  const isCast = item.myBallot !== null && item.myBallot.state !== 'draft';
  const isOpen = takesBallots(session.state, session.ballotsFrom) === null && !isCast;
  return (
    <a class={isOpen ? 'btn btn-primary' : 'btn'} href={path}>
      {say(isCast ? ROOM.myBallot : ROOM.toBallot)}
    </a>
  );
}

function HandedInView({ room: { session }, item }: { room: Room; item: AgendaItem }) {
  const { say, language } = useReader();
  const told = handedIn(session, item);
  if (!told || session.state === 'scheduled') return null;
  return (
    <div>
      <strong>{HANDED_IN[language](told.cast, told.voters)}</strong>
      {told.unconfirmed > 0 && (
        <span class="text-secondary">{` · ${say(ROOM.unconfirmed)} ${told.unconfirmed}`}</span>
      )}
    </div>
  );
}
