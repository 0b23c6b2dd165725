import type { StoredVerdict } from '../../features/councils/verdict.entity.js';
import type { AgendaItem } from './rooms.js';

/** As much of a verdict as its reader may learn: the grade, the conclusion, or all of it with its sentences. */
export type ToldVerdict = Pick<StoredVerdict, 'sessionId' | 'projectId' | 'grade'> &
  Partial<StoredVerdict> & { readonly conclusion?: string; readonly distanceText?: string | null };

export function toldVerdict({ verdict }: AgendaItem): ToldVerdict | null {
  return verdict as ToldVerdict | null;
}
