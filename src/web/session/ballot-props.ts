import type { BallotForm } from '../../domain/council/ballot-form.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { RefusedForm } from '../fields/submission.js';
import type { BallotWords } from './ballot-words.js';
import type { AgendaItem, Room } from './rooms.js';

/** One ballot as its form draws it. */
export interface BallotProps {
  readonly form: BallotForm;
  readonly rulebook: Rulebook;
  readonly words: BallotWords;
}

/** The page of a member's own ballot. */
export interface OwnBallotProps extends BallotProps {
  readonly room: Room;
  readonly item: AgendaItem;
  readonly refused?: RefusedForm | null;
  /** When it was just saved. */
  readonly savedAt?: Date | null;
}

export function ballotPath({ session }: Room, { projectId }: AgendaItem, more = ''): string {
  return `/sessions/${session.id}/ballot?projectId=${projectId}${more}`;
}
