import { may } from '../../domain/access/permissions.js';
import { isOver, isRunning, takesBallots } from '../../domain/council/session-state.js';
import { ACTS } from '../../wording/session-pages.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { AttendanceForm } from './attendance-form.view.js';
import { OfficersForm } from './officers-form.view.js';
import type { RoomProps } from './room-props.js';

export function hasActs({ session, actor }: RoomProps['room']): boolean {
  const runs = may(actor, 'session.manage') || session.reader.runsTheMeeting;
  return runs && !isOver(session.state);
}

/** What this reader may do in the session as it stands now. */
export function ActsView({ room, refused }: RoomProps) {
  const { say } = useReader();
  const { session, actor } = room;
  const manages = may(actor, 'session.manage');
  const leads = session.reader.runsTheMeeting;
  if (!hasActs(room)) return null;
  const isClosable = takesBallots(session.state, session.ballotsFrom) === null;
  return (
    <Card id="acts" title={ACTS.title}>
      {manages && (
        <Folded title={say(ACTS.attendance)} name="attendance" refused={refused}>
          <AttendanceForm room={room} refused={refused} />
        </Folded>
      )}
      {leads && (
        <Folded title={say(ACTS.officers)} name="officers" refused={refused}>
          <OfficersForm room={room} refused={refused} />
        </Folded>
      )}
      {manages && session.state === 'scheduled' && <OpeningForm room={room} refused={refused} />}
      {leads && session.state === 'open' && <VotingForm room={room} refused={refused} />}
      {manages && isRunning(session.state) && (
        <p class="card-body mb-0 no-print">
          <a href={`/sessions/${session.id}/paper-ballot`}>{say(ACTS.paperBallot)}</a>
        </p>
      )}
      {leads && isClosable && (
        <p class="card-body mb-0 no-print">
          <a class="btn btn-primary" href={`/sessions/${session.id}/closing`}>
            {say(ACTS.closing)}
          </a>
        </p>
      )}
      {leads && (
        <Folded title={say(ACTS.postponement)} name="postponement" refused={refused}>
          <PostponementForm room={room} refused={refused} />
        </Folded>
      )}
    </Card>
  );
}

function OpeningForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'opening') ?? {};
  return (
    <div class="card-body no-print">
      <Form action={`/sessions/${session.id}/acts/opening`} name="opening" refused={refused}>
        <DateField
          label={ACTS.heldOn}
          name="effectiveDate"
          value={textIn(kept, 'effectiveDate')}
          hint={ACTS.heldOnHint}
        />
        <button class="btn btn-primary" type="submit">
          {say(ACTS.opening)}
        </button>
      </Form>
    </div>
  );
}

function VotingForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  return (
    <div class="card-body no-print">
      <Form action={`/sessions/${session.id}/acts/voting`} name="voting" refused={refused}>
        <button class={session.ballotsFrom === 'voting' ? 'btn btn-primary' : 'btn'} type="submit">
          {say(ACTS.voting)}
        </button>
        <span class="text-secondary">
          {say(session.ballotsFrom === 'voting' ? ACTS.votingOpensBallots : ACTS.votingHint)}
        </span>
      </Form>
    </div>
  );
}

function PostponementForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'postponement') ?? {};
  return (
    <Form action={`/sessions/${session.id}/acts/postponement`} name="postponement" refused={refused}>
      <label class="form-label">
        {say(ACTS.reason)}
        <textarea class="form-control" name="reason" rows={2} maxLength={2_000} required>
          {textIn(kept, 'reason')}
        </textarea>
      </label>
      <label class="form-label">
        {say(ACTS.newTime)}
        <input
          class="form-control"
          type="datetime-local"
          name="scheduledAt"
          value={textIn(kept, 'scheduledAt')}
        />
        <span class="text-secondary">{say(ACTS.newTimeHint)}</span>
      </label>
      <button class="btn" type="submit">
        {say(ACTS.postpone)}
      </button>
    </Form>
  );
}
