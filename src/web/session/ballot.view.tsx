import { checkCasting } from '../../domain/council/ballot.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { ROOM } from '../../wording/session-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BallotFields } from './ballot-fields.view.js';
import { ballotPath, type OwnBallotProps } from './ballot-props.js';
import type { AgendaItem, Room } from './rooms.js';
import { StandingView } from './standing.view.js';

/** The member's own ballot while it is a draft: saved by its button, and by htmx as one types. */
export function BallotView(props: OwnBallotProps) {
  const { say, csrfToken, language } = useReader();
  const { room, item } = props;
  const path = ballotPath(room, item);
  const [shut] = shutReasons(room, item);
  return (
    <Layout title={say(BALLOT.title)}>
      <article class="stack narrow" data-mine>
        <BallotHead room={room} item={item} />
        {shut && <p class="alert alert-info mb-0">{sentenceOf(shut, language)}</p>}
        <form
          class="stack calm"
          method="post"
          action={path}
          id="ballot"
          {...(!shut && {
            'hx-post': path,
            'hx-trigger': 'input delay:800ms',
            'hx-target': '#standing',
            'hx-select': '#standing',
            'hx-swap': 'outerHTML',
            'hx-sync': 'this:replace',
            'hx-validate': 'false',
          })}
        >
          <input type="hidden" name="_csrf" value={csrfToken} />
          <fieldset class="stack" disabled={shut !== undefined}>
            <BallotFields {...props} />
            {!shut && (
              <div class="ballot-bar">
                <StandingView {...props} />
                <div class="frame">
                  <button class="btn btn-lg" type="submit" name="step" value="save">
                    {say(BALLOT.save)}
                  </button>
                  <button class="btn btn-lg btn-primary" type="submit" name="step" value="look">
                    {say(BALLOT.look)}
                  </button>
                </div>
              </div>
            )}
          </fieldset>
        </form>
        <a href={`/sessions/${room.session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

/** What keeps this member from casting now, by the very rule that would refuse the ballot. */
function shutReasons({ session }: Room, { roster, recused }: AgendaItem) {
  const seat = roster.find(({ seatId }) => seatId === session.reader.seatId);
  return checkCasting({
    state: session.state,
    ballotsFrom: session.ballotsFrom,
    seat: { present: seat?.present ?? false, recused, hasCast: false },
  });
}

export function BallotHead({
  room,
  item: { project, projectId, recused },
}: {
  room: Room;
  item: AgendaItem;
}) {
  const { say } = useReader();
  return (
    <header class="stack">
      <h1 class="page-title">{say(BALLOT.title)}</h1>
      <p class="mb-0">
        <span class="text-secondary">{project.code}</span> <strong>{project.title}</strong>
      </p>
      {!recused && (
        <nav class="frame no-print" aria-label={say(ROOM.links)}>
          <a href={`/projects/${projectId}`}>{say(ROOM.dossier)}</a>
          <a href={`/projects/${projectId}#documents`}>{say(ROOM.documents)}</a>
          <a href={`/sessions/${room.session.id}`}>{say(ROOM.back)}</a>
        </nav>
      )}
    </header>
  );
}
