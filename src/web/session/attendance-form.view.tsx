import { ACTS, ROSTER } from '../../wording/session-pages.js';
import { SEAT_ROLE_WORDS } from '../../wording/words.js';
import { Form, keptIn } from '../fields/form.view.js';
import { listIn, textIn } from '../fields/form-fields.js';
import { useReader } from '../layout/render.js';
import type { RoomProps } from './room-props.js';
import { nameOf, type SessionSeat } from './rooms.js';
import { SeatChoice } from './seat-choice.view.js';
import { Tick } from './tick.view.js';

/** Everybody in office with a box each; who is not ticked is absent. */
export function AttendanceForm({ room: { session }, refused }: RoomProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'attendance');
  const authorised = session.chairAuthorisation || null;
  const came = session.attendance.filter((each) => each.present);
  const present = kept ? listIn(kept, 'present') : came.map(({ seatId }) => seatId);
  const online = kept
    ? listIn(kept, 'online')
    : came.filter(({ how }) => how === 'online').map(({ seatId }) => seatId);
  const sitting = new Set(session.items.flatMap(({ roster }) => roster.map(({ seatId }) => seatId)));
  const seats = session.seats.filter(({ id }) => sitting.has(id));
  return (
    <Form action={`/sessions/${session.id}/acts/attendance`} name="attendance" refused={refused}>
      <input type="hidden" name="version" value={session.version} />
      {seats.map((seat) => (
        <fieldset class="person" key={seat.id}>
          <Tick name="present" value={seat.id} isTicked={present.includes(seat.id)}>
            {nameOf(seat)} <span class="text-secondary">{say(SEAT_ROLE_WORDS[seat.role])}</span>
          </Tick>
          {session.mode === 'hybrid' && (
            <Tick name="online" value={seat.id} isTicked={online.includes(seat.id)}>
              {say(ROSTER.online)}
            </Tick>
          )}
        </fieldset>
      ))}
      <Authorisation
        vices={seats.filter(({ role }) => role === 'vice-chair')}
        seatId={kept ? textIn(kept, 'authorisedSeatId') : authorised?.seatId}
        document={kept ? textIn(kept, 'authorisation') : authorised?.document}
      />
      <button class="btn btn-primary" type="submit">
        {say(ACTS.saveAttendance)}
      </button>
    </Form>
  );
}

interface AuthorisationProps {
  readonly vices: readonly SessionSeat[];
  readonly seatId: string | undefined;
  readonly document: string | null | undefined;
}

/** Where the chair is away, a vice-chair presides by the chair's paper. */
function Authorisation({ vices, seatId, document }: AuthorisationProps) {
  const { say } = useReader();
  if (vices.length === 0) return null;
  return (
    <>
      <SeatChoice
        label={ACTS.authorised}
        name="authorisedSeatId"
        seats={vices}
        chosen={seatId}
        nobody={ACTS.nobody}
      />
      <label class="form-label">
        {say(ACTS.authorisation)}
        <input class="form-control" name="authorisation" maxLength={500} value={document ?? undefined} />
      </label>
    </>
  );
}
