import { isOver } from '../../domain/council/session-state.js';
import { Reasons } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { hasActs } from './acts.view.js';
import type { RoomProps } from './room-props.js';
import type { Room } from './rooms.js';

/** Forms that are there only sometimes: the session may have moved on before one was sent. */
const IS_DRAWN: Readonly<Record<string, (room: Room) => boolean>> = {
  step: () => true,
  comment: ({ session }) => !isOver(session.state),
  'received-comment': ({ session }) => !isOver(session.state),
  opening: (room) => hasActs(room) && room.session.state === 'scheduled',
  voting: (room) => hasActs(room) && room.session.state === 'open',
  confirmation: () => false,
};

/** Fields in which people write at length. */
const TYPED = ['content', 'reason', 'recordEvidence'];

/** What was refused and has no form any more to be told beside, with the words that were typed. */
export function UndrawnRefusal({ room, refused }: RoomProps) {
  if (!refused || (IS_DRAWN[refused.form] ?? hasActs)(room)) return null;
  const [typed] = TYPED.flatMap((name) => textIn(refused.fields, name) ?? []);
  return (
    <div>
      <Reasons reasons={refused.reasons} />
      {typed && <p class="words">{typed}</p>}
    </div>
  );
}
