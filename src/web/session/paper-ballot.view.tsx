import { BALLOT, PAPER_BALLOT } from '../../wording/ballot-pages.js';
import { ROOM } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { BallotFields } from './ballot-fields.view.js';
import type { OwnBallotProps } from './ballot-props.js';
import { nameOf, type Room, type SessionSeat } from './rooms.js';
import { SeatChoice } from './seat-choice.view.js';

export function PaperBallotView(props: OwnBallotProps & { seat: SessionSeat }) {
  const { say } = useReader();
  const { room, item, seat, refused } = props;
  const kept = keptIn(refused, 'paper') ?? {};
  const { id } = room.session;
  return (
    <Layout title={say(PAPER_BALLOT.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(PAPER_BALLOT.title)}</h1>
        <p class="mb-0">
          <strong>{nameOf(seat)}</strong> {say(SEAT_ROLE_WORDS[seat.role])}
          {` · ${item.project.code} ${item.project.title}`}
        </p>
        <Form
          action={`/sessions/${id}/paper-ballot?seatId=${seat.id}&projectId=${item.projectId}`}
          name="paper"
          refused={refused}
        >
          <label class="form-label">
            {say(BALLOT.paperNumber)}
            <input
              class="form-control"
              name="paperNumber"
              maxLength={100}
              required
              value={textIn(kept, 'paperNumber')}
            />
          </label>
          <BallotFields {...props} />
          <label class="form-label">
            {say(PAPER_BALLOT.invalid)}
            <input class="form-control" name="invalid" maxLength={500} value={textIn(kept, 'invalid')} />
          </label>
          <p class="text-secondary mb-0">{say(PAPER_BALLOT.secondPerson)}</p>
          <button class="btn btn-primary" type="submit">
            {say(PAPER_BALLOT.submit)}
          </button>
        </Form>
        <a href={`/sessions/${id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

/** Whose paper it is, and on which project. */
export function PaperChoiceView({ room: { session } }: { room: Room }) {
  const { say } = useReader();
  const present = session.seats.filter(({ id }) =>
    session.attendance.some((each) => each.present && each.seatId === id),
  );
  return (
    <Layout title={say(PAPER_BALLOT.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(PAPER_BALLOT.title)}</h1>
        <form class="fields" method="get" action={`/sessions/${session.id}/paper-ballot`}>
          <SeatChoice label={PAPER_BALLOT.member} name="seatId" seats={present} chosen={null} />
          <label class="form-label">
            {say(PAPER_BALLOT.project)}
            <select class="form-select" name="projectId" required>
              {session.items.map(({ projectId, project }) => (
                <option key={projectId} value={projectId}>
                  {`${project.code} ${project.title}`}
                </option>
              ))}
            </select>
          </label>
          <button class="btn btn-primary" type="submit">
            {say(PAPER_BALLOT.next)}
          </button>
        </form>
        <a href={`/sessions/${session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}
