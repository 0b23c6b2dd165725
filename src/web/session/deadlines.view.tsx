import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { articleText } from '../../wording/meeting.js';
import { DEADLINE, STEP_STATE_WORDS } from '../../wording/session-pages.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { DueHint } from '../layout/due-hint.view.js';
import { useReader } from '../layout/render.js';
import type { RoomProps } from './room-props.js';
import type { Session } from './rooms.js';

type Line = Session['deadlines'][number];

const COLOURS = { done: 'green', 'done-late': 'yellow', open: 'azure', overdue: 'red' } as const;

export function DeadlinesView({ room, refused }: RoomProps) {
  const { say } = useReader();
  const { session, actor } = room;
  if (session.deadlines.length === 0) return null;
  return (
    <Card id="deadlines" title={DEADLINE.title}>
      <ul class="list-group list-group-flush">
        {session.deadlines.map((line) => (
          <LineView key={line.code} line={line} />
        ))}
      </ul>
      <DueHint />
      {may(actor, 'session.manage') && (
        <Folded title={say(DEADLINE.record)} name="step" refused={refused}>
          <StepForm room={room} refused={refused} />
        </Folded>
      )}
    </Card>
  );
}

function LineView({ line: { title, due, doneOn, note, state, article } }: { line: Line }) {
  const { say, language } = useReader();
  return (
    <li class="list-group-item">
      <div class="frame">
        <span>{title}</span>
        <Badge colour={COLOURS[state]}>{say(STEP_STATE_WORDS[state])}</Badge>
      </div>
      <div class="text-secondary">
        {[
          due ? `${say(DEADLINE.due)} ${formatDate(due)}` : say(DEADLINE.dueUnknown),
          doneOn && `${say(DEADLINE.doneOn)} ${formatDate(doneOn)}`,
          articleText(article, language),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}

function StepForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'step') ?? {};
  const code = textIn(kept, 'code');
  return (
    <Form action={`/sessions/${session.id}/acts/step`} name="step" refused={refused}>
      <label class="form-label">
        {say(DEADLINE.step)}
        <select class="form-select" name="code" required>
          {session.deadlines.map((line) => (
            <option key={line.code} value={line.code} selected={line.code === code}>
              {line.title}
            </option>
          ))}
        </select>
      </label>
      <DateField label={DEADLINE.doneOn} name="doneOn" value={textIn(kept, 'doneOn')} required />
      <label class="form-label">
        {say(DEADLINE.note)}
        <input class="form-control" name="note" maxLength={2_000} value={textIn(kept, 'note')} />
      </label>
      <button class="btn" type="submit">
        {say(DEADLINE.submit)}
      </button>
    </Form>
  );
}
