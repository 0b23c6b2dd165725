/** When a meeting is valid, in which form it may be held, and who counts. */
import type { Fraction } from './fraction.js';
import type { SeatRole } from './seat.js';

/** Who may lead: the vice-chair with or without the chair's written authorisation, or whoever comes. */
export const PRESIDING_RULES = ['chair', 'chair-or-authorised-vice', 'chair-or-vice', 'anyone'] as const;
export type PresidingRule = (typeof PRESIDING_RULES)[number];

/** Sizes in rising order; the last entry has no `upTo`. */
export interface QuorumRules {
  readonly bySize: readonly QuorumStep[];
  /** Every seat of the role, or at least so many. */
  readonly mustAttend: readonly { readonly role: SeatRole; readonly count: 'all' | number }[];
  readonly presides: PresidingRule;
  readonly article: string;
}

export type QuorumStep = { readonly upTo?: number | null } & (
  | { readonly fraction: Fraction; readonly absolute?: null }
  | { readonly absolute: number; readonly fraction?: null }
);

export const SESSION_MODES = ['in-person', 'online', 'hybrid'] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

export interface MeetingRules {
  /** Null where the document is silent: every mode. */
  readonly modes: readonly SessionMode[] | null;
  /** A board that counts the ballots, its head included; null where the document asks for none. */
  readonly tellers: { readonly count: number; readonly article: string } | null;
  /** All members comment in writing before the meeting, those of the absent are read out. */
  readonly writtenComments: { readonly article: string } | null;
  /** Reviewers are not named to the project's own people. */
  readonly hidesReviewers: boolean;
  /** Named or elected at the meeting itself, among the members. */
  readonly electsSecretary: boolean;
}

export const PLAIN_MEETING: MeetingRules = {
  modes: null,
  tellers: null,
  writtenComments: null,
  hidesReviewers: true,
  electsSecretary: false,
};
