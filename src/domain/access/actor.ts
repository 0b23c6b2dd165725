/** An actor is whoever asks: an account with its roles, or the program itself, which has no account. */
import type { Language } from '../values/language.js';

/** `secretary` is the office that runs projects and councils; a council's own secretary is a seat, not a role. */
export const ROLES = [
  'administrator',
  'secretary',
  'leader',
  'finance',
  'council-member',
  'investigator',
  'reporter',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  readonly accountId: string | null;
  readonly name: string;
  readonly personId: string | null;
  readonly institutionId: string | null;
  readonly roles: readonly Role[];
  readonly language: Language;
}
