import type { RefusedForm } from '../fields/submission.js';
import type { Room } from './rooms.js';

export interface RoomProps {
  readonly room: Room;
  readonly refused?: RefusedForm | null;
}
