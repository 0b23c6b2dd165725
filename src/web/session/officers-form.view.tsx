import { ACTS } from '../../wording/session-pages.js';
import { Form, keptIn } from '../fields/form.view.js';
import { listIn, textIn } from '../fields/form-fields.js';
import { useReader } from '../layout/render.js';
import type { RoomProps } from './room-props.js';
import { nameOf } from './rooms.js';
import { SeatChoice } from './seat-choice.view.js';
import { Tick } from './tick.view.js';

/** Tellers and, where the rulebook lets the meeting elect one, its secretary: members who are there. */
export function OfficersForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'officers');
  const tellers = kept ? listIn(kept, 'tellers') : session.tellers.map(({ seatId }) => seatId);
  const head = kept ? textIn(kept, 'headTellerSeatId') : session.tellers.find(({ isHead }) => isHead)?.seatId;
  const secretary = kept ? textIn(kept, 'meetingSecretarySeatId') : session.meetingSecretarySeatId;
  const present = session.seats.filter(({ id }) =>
    session.attendance.some((each) => each.present && each.seatId === id),
  );
  if (present.length === 0) return <p class="text-secondary">{say(ACTS.attendanceFirst)}</p>;
  return (
    <Form action={`/sessions/${session.id}/acts/officers`} name="officers" refused={refused}>
      <fieldset>
        <legend class="form-label">{say(ACTS.tellers)}</legend>
        {present.map((seat) => (
          <Tick key={seat.id} name="tellers" value={seat.id} isTicked={tellers.includes(seat.id)}>
            {nameOf(seat)}
          </Tick>
        ))}
      </fieldset>
      <SeatChoice
        label={ACTS.headTeller}
        name="headTellerSeatId"
        seats={present}
        chosen={head}
        nobody={ACTS.nobody}
      />
      <SeatChoice
        label={ACTS.meetingSecretary}
        name="meetingSecretarySeatId"
        seats={present}
        chosen={secretary}
        nobody={ACTS.nobody}
      />
      <button class="btn" type="submit">
        {say(ACTS.saveOfficers)}
      </button>
    </Form>
  );
}
