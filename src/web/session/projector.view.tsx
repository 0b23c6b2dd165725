import { isOver, isRunning } from '../../domain/council/session-state.js';
import { SESSION_STATE_WORDS } from '../../wording/council-words.js';
import { HANDED_IN, PROJECTOR, QUORUM } from '../../wording/session-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Elapsed } from './elapsed.view.js';
import { handedIn } from './handed-in.js';
import { type AgendaItem, type Room, sharedQuorum } from './rooms.js';
import { toldVerdict } from './told-verdict.js';

/** For the wall of the meeting room: no names, and before the closing no count of anything but papers handed in. */
export function ProjectorView({ room }: { room: Room }) {
  const { say } = useReader();
  const { session } = room;
  const isAlive = !isOver(session.state);
  const shared = sharedQuorum(session);
  const path = `/sessions/${session.id}/projector`;
  const refresh = isAlive && (
    <noscript>
      <meta http-equiv="refresh" content="10" />
    </noscript>
  );
  return (
    <Layout title={say(PROJECTOR.title)} isBare head={refresh}>
      <div
        id="wall"
        class="wall calm"
        {...(isAlive && {
          'hx-get': path,
          'hx-trigger': 'every 5s',
          'hx-target': '#wall',
          'hx-select': '#wall',
          'hx-swap': 'outerHTML',
        })}
      >
        <header class="wall-head">
          <h1>{say(PURPOSE_WORDS[session.council.purpose])}</h1>
          <div class="frame">
            <strong class={`wall-state ${session.state}`}>{say(SESSION_STATE_WORDS[session.state])}</strong>
            <Elapsed room={room} />
          </div>
        </header>
        {shared && isAlive && <WallQuorum quorum={shared} />}
        <ol class={session.items.length > 1 ? 'wall-agenda' : 'wall-agenda only'}>
          {session.items.map((item) => (
            <WallItem key={item.projectId} room={room} item={item} showsQuorum={!shared} />
          ))}
        </ol>
        <a class="no-print wall-back" href={`/sessions/${session.id}`}>
          {say(PROJECTOR.back)}
        </a>
      </div>
    </Layout>
  );
}

interface WallItemProps {
  readonly room: Room;
  readonly item: AgendaItem;
  readonly showsQuorum: boolean;
}

function WallItem({ room: { session }, item, showsQuorum }: WallItemProps) {
  const { language } = useReader();
  const conclusion = toldVerdict(item)?.conclusion;
  const told = handedIn(session, item);
  return (
    <li>
      <div class="wall-title">{item.project.title}</div>
      {conclusion && <div class="wall-conclusion">{conclusion}</div>}
      {showsQuorum && !conclusion && <WallQuorum quorum={item.quorum} />}
      {told && isRunning(session.state) && <div>{HANDED_IN[language](told.cast, told.voters)}</div>}
    </li>
  );
}

function WallQuorum({ quorum: { counted, needed, holds } }: Pick<AgendaItem, 'quorum'>) {
  const { say } = useReader();
  return (
    <div class="wall-figures">
      <div>
        <span class="wall-figure">{counted}</span>
        {say(PROJECTOR.counted)}
      </div>
      <div>
        <span class="wall-figure">{needed}</span>
        {say(PROJECTOR.needed)}
      </div>
      <div class={holds ? 'wall-yes' : 'wall-no'}>{say(holds ? QUORUM.holds : QUORUM.fails)}</div>
    </div>
  );
}
