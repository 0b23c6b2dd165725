import type { SessionState } from '../../domain/council/session-state.js';
import { SESSION_STATE_WORDS } from '../../wording/council-words.js';
import { Badge } from '../layout/badges.view.js';
import { useReader } from '../layout/render.js';

const COLOURS: Readonly<Record<SessionState, string>> = {
  scheduled: 'azure',
  open: 'green',
  voting: 'purple',
  closed: 'teal',
  postponed: 'yellow',
};

export function SessionStateBadge({ state }: { state: SessionState }) {
  const { say } = useReader();
  return <Badge colour={COLOURS[state]}>{say(SESSION_STATE_WORDS[state])}</Badge>;
}
