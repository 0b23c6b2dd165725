import { isOver } from '../../domain/council/session-state.js';
import { BALLOT } from '../../wording/ballot-pages.js';
import { ROOM } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BallotHead } from './ballot.view.js';
import { BallotPaperView } from './ballot-paper.view.js';
import type { OwnBallotProps } from './ballot-props.js';
import { nameOf, type Session } from './rooms.js';

/** Enough to tell receipts apart by eye; the whole of it is in the answer of the API. */
const SHOWN_OF_RECEIPT = 16;

/** What was handed in: frozen, and who could give it back. */
export function BallotDoneView(props: OwnBallotProps) {
  const { say } = useReader();
  const { room, item } = props;
  const ballot = item.myBallot!;
  return (
    <Layout title={say(BALLOT.title)}>
      <article class="stack narrow" data-mine>
        <BallotHead room={room} item={item} />
        {ballot.state === 'missing' ? (
          <p class="alert alert-warning mb-0">{say(BALLOT.wasMissing)}</p>
        ) : (
          <>
            <p class="alert alert-success mb-0">
              {say(ballot.state === 'submitted' ? BALLOT.submitted : BALLOT.keyedIn)}
              {ballot.submittedAt && (
                <>
                  {' · '}
                  <Instant at={ballot.submittedAt} timeZone={room.timeZone} />
                </>
              )}
              {ballot.paperNumber && ` · ${say(BALLOT.paperNumber)} ${ballot.paperNumber}`}
            </p>
            {ballot.invalidReason && (
              <p class="alert alert-warning mb-0">{`${say(BALLOT.invalid)}: ${ballot.invalidReason}`}</p>
            )}
            {ballot.receipt && (
              <p class="mb-0" title={ballot.receipt}>
                {`${say(BALLOT.receipt)}: `}
                <code>{ballot.receipt.slice(0, SHOWN_OF_RECEIPT)}</code>
                <small class="form-hint">{say(BALLOT.receiptProves)}</small>
              </p>
            )}
            <BallotPaperView {...props} />
          </>
        )}
        {!isOver(room.session.state) && (
          <p class="mb-0">{`${say(BALLOT.whoReopens)} ${presiders(room.session, say).join(', ')}.`}</p>
        )}
        <a href={`/sessions/${room.session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

/** The chair, and the vice-chair whom the chair authorised. */
function presiders(
  { seats, chairAuthorisation }: Session,
  say: ReturnType<typeof useReader>['say'],
): string[] {
  const authorised = chairAuthorisation ? chairAuthorisation.seatId : null;
  return seats
    .filter(({ id, role, state }) => state === 'in-office' && (role === 'chair' || id === authorised))
    .map((seat) => `${say(SEAT_ROLE_WORDS[seat.role])} ${nameOf(seat)}`);
}
