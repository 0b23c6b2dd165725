import { BALLOT } from '../../wording/ballot-pages.js';
import { ROOM } from '../../wording/session-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BallotHead } from './ballot.view.js';
import type { OwnPlace } from './own-ballots.js';

/** A member in conflict has no ballot on this project. */
export function RecusedView({ room, item }: OwnPlace) {
  const { say } = useReader();
  return (
    <Layout title={say(BALLOT.title)}>
      <article class="stack narrow">
        <BallotHead room={room} item={item} />
        <p class="alert alert-info mb-0">{say(BALLOT.recused)}</p>
        <a href={`/sessions/${room.session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}
