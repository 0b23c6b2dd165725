import { REOPENING, ROOM } from '../../wording/session-pages.js';
import { Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import type { Receipt } from './handed-in.js';
import type { RoomProps } from './room-props.js';
import { nameOf, seatIn } from './rooms.js';

export function ReopeningView({ room, refused, receipt }: RoomProps & { receipt: Receipt }) {
  const { say } = useReader();
  const { session } = room;
  const seat = seatIn(session, receipt.seatId);
  const item = session.items.find(({ projectId }) => projectId === receipt.projectId);
  const kept = keptIn(refused, 'reopening') ?? {};
  return (
    <Layout title={say(REOPENING.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(REOPENING.title)}</h1>
        <p class="mb-0">
          <strong>{seat && nameOf(seat)}</strong>
          {item && ` · ${item.project.code} ${item.project.title}`}
        </p>
        <p class="mb-0">{say(REOPENING.what)}</p>
        <Form
          action={`/sessions/${session.id}/reopening?ballotId=${receipt.id}`}
          name="reopening"
          refused={refused}
        >
          <label class="form-label">
            {say(REOPENING.reason)}
            <textarea class="form-control" name="reason" rows={3} maxLength={1_000} required>
              {textIn(kept, 'reason')}
            </textarea>
          </label>
          <button class="btn btn-primary" type="submit">
            {say(REOPENING.submit)}
          </button>
        </Form>
        <a href={`/sessions/${session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}
