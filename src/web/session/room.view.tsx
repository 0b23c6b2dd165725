import { may } from '../../domain/access/permissions.js';
import { isOver } from '../../domain/council/session-state.js';
import { MODE_WORDS } from '../../wording/meeting.js';
import { ACTS, ROOM } from '../../wording/session-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { FormsLink } from '../forms/forms-link.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ActsView, hasActs } from './acts.view.js';
import { AgendaView } from './agenda.view.js';
import { AwaitingLink } from './awaiting.view.js';
import { CommentsView } from './comments.view.js';
import { DeadlinesView } from './deadlines.view.js';
import { Elapsed } from './elapsed.view.js';
import { ProposalsView } from './proposals.view.js';
import { RankingView } from './ranking.view.js';
import type { RoomProps } from './room-props.js';
import type { Room } from './rooms.js';
import { RosterView } from './roster.view.js';
import { SessionStateBadge } from './state-badge.view.js';
import { UndrawnRefusal } from './undrawn-refusal.view.js';

/** One page for the chair, the secretary and the members; each sees what the session's view gives them. */
export function RoomView({ room, refused }: RoomProps) {
  const { say } = useReader();
  const { session } = room;
  const title = `${say(ROOM.title)}: ${say(PURPOSE_WORDS[session.council.purpose])}`;
  return (
    <Layout title={title}>
      <article class="stack">
        <Heading room={room} title={title} />
        <UndrawnRefusal room={room} refused={refused} />
        <div class="columns">
          <Live room={room} />
          <div class="stack">
            <ActsView room={room} refused={refused} />
            <AwaitingLink room={room} />
            <WarningsView room={room} />
            <ProposalsView room={room} refused={refused} />
            <DeadlinesView room={room} refused={refused} />
            <CommentsView room={room} refused={refused} />
          </div>
        </div>
      </article>
    </Layout>
  );
}

function Heading({ room, title }: { room: Room; title: string }) {
  const { say } = useReader();
  const { session, timeZone } = room;
  const { id, council, mode, place, scheduledAt, rulebook } = session;
  return (
    <header class="stack">
      <h1 class="page-title">{title}</h1>
      <p class="mb-0">
        <Instant at={scheduledAt} timeZone={timeZone} />
        {[say(MODE_WORDS[mode]), place].filter(Boolean).map((words) => ` · ${words}`)}
        <span class="text-secondary">{` · ${say(rulebook.title)}`}</span>
      </p>
      <Kin session={session} />
      <nav class="frame no-print" aria-label={say(ROOM.links)}>
        <a href={`/councils/${council.id}`}>{say(ROOM.council)}</a>
        <a href={`/sessions/${id}/projector`}>{say(ROOM.projector)}</a>
        {session.state === 'closed' && <a href={`/sessions/${id}/minutes`}>{say(ROOM.minutes)}</a>}
        <FormsLink subjectId={id} />
        <a href={`/sessions/${id}`}>{say(ROOM.reload)}</a>
        {hasActs(room) && <a href="#acts">{say(ACTS.title)}</a>}
      </nav>
    </header>
  );
}

/** The sessions that this one corrects, follows, or is succeeded by. */
function Kin({ session }: { session: Room['session'] }) {
  const { say } = useReader();
  const kin = [
    [ROOM.corrects, session.correctsSessionId, session.correctionReason],
    [ROOM.follows, session.followsSessionId, null],
    [ROOM.correctedBy, session.correctedBySessionId, null],
    [ROOM.followedBy, session.followedBySessionId, null],
  ] as const;
  const told = kin.filter(([, id]) => id);
  if (told.length === 0 && !session.postponedReason) return null;
  return (
    <div class="alert alert-info mb-0">
      {session.postponedReason && <div>{`${say(ROOM.postponedBecause)}: ${session.postponedReason}`}</div>}
      {told.map(([label, id, reason]) => (
        <div key={id}>
          <a href={`/sessions/${id}`}>{say(label)}</a>
          {reason && `: ${reason}`}
        </div>
      ))}
    </div>
  );
}

/** The part that lives: it holds nothing that anybody types into, and asks for itself anew while the session is not over. */
function Live({ room }: { room: Room }) {
  const { session } = room;
  const path = `/sessions/${session.id}`;
  const isAlive = !isOver(session.state);
  return (
    <div
      id="live"
      class="stack calm"
      data-state={session.state}
      {...(isAlive && {
        'hx-get': `${path}?seen=${session.state}`,
        'hx-trigger': 'every 5s',
        'hx-target': '#live',
        'hx-select': '#live',
        'hx-swap': 'outerHTML',
      })}
    >
      <Now room={room} />
      <AgendaView room={room} />
      <RankingView room={room} />
      <RosterView room={room} />
    </div>
  );
}

function Now({ room }: { room: Room }) {
  const { say, path } = useReader();
  const { session } = room;
  const seen = /[?&]seen=([a-z]+)/.exec(path)?.[1];
  return (
    <div class="frame state-line">
      <SessionStateBadge state={session.state} />
      <Elapsed room={room} />
      {seen && seen !== session.state && (
        <strong>
          {`${say(ROOM.stateChanged)} `}
          <a href={`/sessions/${session.id}`}>{say(ROOM.reload)}</a>
        </strong>
      )}
    </div>
  );
}

function WarningsView({ room: { session, actor } }: { room: Room }) {
  const { warnings } = session;
  if (warnings.length === 0 || !may(actor, 'council.read')) return null;
  return (
    <Card id="warnings" title={ROOM.warnings}>
      <ul class="list-group list-group-flush">
        {warnings.map(({ code, message }) => (
          <li class="list-group-item" key={code}>
            {message}
          </li>
        ))}
      </ul>
    </Card>
  );
}
