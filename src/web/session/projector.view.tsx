import { isOver } from '../../domain/council/session-state.js';
import { SESSION_STATE_WORDS } from '../../wording/council-words.js';
import { PROJECTOR, QUORUM } from '../../wording/session-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { Elapsed } from './elapsed.view.js';
import { type AgendaItem, type Room, sharedQuorum } from './rooms.js';
import { toldVerdict } from './told-verdict.js';

/** For the wall of the meeting room, where all see what one reader opened: no names, and before the closing nothing of ballots. */
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
            <WallItem key={item.projectId} item={item} showsQuorum={!shared} />
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
  readonly item: AgendaItem;
  readonly showsQuorum: boolean;
}

function WallItem({ item, showsQuorum }: WallItemProps) {
  const conclusion = toldVerdict(item)?.conclusion;
  return (
    <li>
      <div class="wall-title">{item.project.title}</div>
      {conclusion && <div class="wall-conclusion">{conclusion}</div>}
      {showsQuorum && !conclusion && <WallQuorum quorum={item.quorum} />}
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
