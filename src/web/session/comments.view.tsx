import { may } from '../../domain/access/permissions.js';
import { isOver } from '../../domain/council/session-state.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { COMMENT } from '../../wording/session-pages.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import type { RoomProps } from './room-props.js';
import { nameOf, type Session, seatIn } from './rooms.js';
import { SeatChoice } from './seat-choice.view.js';

type Comment = Session['comments'][number];

/** Written comments as far as this reader may read them, and the form for one's own. */
export function CommentsView({ room, refused }: RoomProps) {
  const { say } = useReader();
  const { session, actor } = room;
  const { seatId } = session.reader;
  const writes = seatId !== null && !isOver(session.state) && session.items.some(({ recused }) => !recused);
  const enters = may(actor, 'session.manage') && !isOver(session.state);
  return (
    <Card id="comments" title={COMMENT.title}>
      {session.comments.length === 0 ? (
        <p class="card-body text-secondary">{say(COMMENT.none)}</p>
      ) : (
        <ul class="list-group list-group-flush">
          {session.comments.map((comment) => (
            <CommentView key={comment.id} session={session} comment={comment} />
          ))}
        </ul>
      )}
      {writes && (
        <Folded title={say(COMMENT.write)} name="comment" refused={refused}>
          <CommentForm room={room} refused={refused} />
        </Folded>
      )}
      {enters && (
        <Folded title={say(COMMENT.enter)} name="received-comment" refused={refused}>
          <ReceivedForm room={room} refused={refused} />
        </Folded>
      )}
    </Card>
  );
}

function CommentView({ session, comment }: { session: Session; comment: Comment }) {
  const { say } = useReader();
  const seat = seatIn(session, comment.seatId);
  const item = session.items.find(({ projectId }) => projectId === comment.projectId);
  return (
    <li class="list-group-item">
      <div class="frame">
        <strong>{seat && nameOf(seat)}</strong>
        {session.items.length > 1 && <span class="text-secondary">{item?.project.code}</span>}
        {comment.late && <Badge colour="yellow">{say(COMMENT.late)}</Badge>}
      </div>
      <p class="words">{comment.content}</p>
      <div class="text-secondary">
        {[`${say(COMMENT.receivedOn)} ${formatDate(comment.receivedOn)}`, comment.document]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}

function CommentForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'comment');
  const isSingle = session.items.length === 1;
  const [first] = session.items.filter(({ recused }) => !recused);
  const chosen = kept ? textIn(kept, 'projectId') : first?.projectId;
  const own = session.comments.find(
    ({ seatId, projectId }) => seatId === session.reader.seatId && projectId === chosen,
  );
  return (
    <Form action={`/sessions/${session.id}/acts/comment`} name="comment" refused={refused}>
      <ProjectField session={session} chosen={chosen} />
      <label class="form-label">
        {say(COMMENT.content)}
        <textarea class="form-control" name="content" rows={6} maxLength={20_000} required>
          {kept ? textIn(kept, 'content') : isSingle ? own?.content : undefined}
        </textarea>
      </label>
      <button class="btn" type="submit">
        {say(COMMENT.submit)}
      </button>
    </Form>
  );
}

/** What came to the office on paper. */
function ReceivedForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'received-comment') ?? {};
  return (
    <Form action={`/sessions/${session.id}/acts/received-comment`} name="received-comment" refused={refused}>
      <SeatChoice
        label={COMMENT.member}
        name="seatId"
        seats={session.seats.filter(({ state }) => state === 'in-office')}
        chosen={textIn(kept, 'seatId')}
      />
      <ProjectField session={session} chosen={textIn(kept, 'projectId')} />
      <label class="form-label">
        {say(COMMENT.content)}
        <textarea class="form-control" name="content" rows={4} maxLength={20_000} required>
          {textIn(kept, 'content')}
        </textarea>
      </label>
      <DateField label={COMMENT.receivedOn} name="receivedOn" value={textIn(kept, 'receivedOn')} />
      <label class="form-label">
        {say(COMMENT.document)}
        <input class="form-control" name="document" maxLength={500} value={textIn(kept, 'document')} />
      </label>
      <button class="btn" type="submit">
        {say(COMMENT.submit)}
      </button>
    </Form>
  );
}

/** A session with one project asks for none. */
function ProjectField({ session, chosen }: { session: Session; chosen: string | undefined }) {
  const { say } = useReader();
  const items = session.items.filter(({ recused }) => !recused);
  if (session.items.length === 1) return null;
  return (
    <label class="form-label">
      {say(COMMENT.project)}
      <select class="form-select" name="projectId" required>
        {items.map(({ projectId, project }) => (
          <option key={projectId} value={projectId} selected={projectId === chosen}>
            {`${project.code} ${project.title}`}
          </option>
        ))}
      </select>
    </label>
  );
}
