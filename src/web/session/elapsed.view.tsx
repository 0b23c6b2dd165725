import { isRunning } from '../../domain/council/session-state.js';
import { elapsedText, ROOM } from '../../wording/session-pages.js';
import { useReader } from '../layout/render.js';
import type { Room } from './rooms.js';

const MINUTE_MS = 60_000;

/** How long the session has been open; the one text of a page that time itself changes, marked as such. */
export function Elapsed({ room: { session, now } }: { room: Room }) {
  const { say, language } = useReader();
  if (!session.openedAt || !isRunning(session.state)) return null;
  const minutes = Math.max(0, Math.floor((now.getTime() - session.openedAt.getTime()) / MINUTE_MS));
  return <span data-elapsed={minutes}>{`${say(ROOM.elapsed)} ${elapsedText(minutes, language)}`}</span>;
}
