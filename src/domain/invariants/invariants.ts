/** What must hold of all records whatever was done to them, each under a name; `npm run check:invariants` asks a database. */
import { FUNDING_INVARIANTS } from '../funding/invariants.js';

export const KEPT_ROWS_INVARIANTS = [
  'entries-numbered-without-gaps',
  'plans-numbered-without-gaps',
  'reversals-come-after-and-say-why',
  'entries-are-as-audited',
  'plans-are-as-audited',
  'verdicts-are-as-audited',
] as const;

export const RECORD_INVARIANTS = [
  'amounts-are-whole-and-positive',
  'a-seat-casts-one-ballot',
  'ballots-from-those-who-may-cast',
  'a-verdict-for-each-closed-item',
  'grades-are-their-verdicts',
  'stage-history-is-a-path',
  'projects-stand-where-their-history-ends',
  'nobody-is-told-twice',
  'due-reminders-are-settled',
  'reminders-follow-open-milestones',
  'nothing-planned-for-what-is-settled',
  'seats-follow-without-gaps',
  'roles-are-as-audited',
  'accounts-are-as-audited',
  'who-knows-of-a-project-was-named',
  'what-is-audited-is-there',
  'an-administrator-is-active',
  'the-queue-holds-known-work',
] as const;

/** Each table of records beside the acts that tell it. */
export const TOLD_INVARIANTS = ['records-are-as-audited'] as const;

export const COUNCIL_INVARIANTS = [
  'sessions-are-as-audited',
  'officers-are-as-audited',
  'agenda-is-as-audited',
  'attendance-is-as-audited',
  'recusals-are-as-audited',
  'seats-are-as-audited',
] as const;

/** Not questions to the database: the program reckons them anew. */
export const RECKONED_INVARIANTS = [
  'ballots-are-as-audited',
  'verdicts-equal-recomputation',
  'files-match-their-hashes',
  'audit-chain-is-whole',
] as const;

export const INVARIANTS = [
  ...FUNDING_INVARIANTS,
  ...KEPT_ROWS_INVARIANTS,
  ...RECORD_INVARIANTS,
  ...TOLD_INVARIANTS,
  ...COUNCIL_INVARIANTS,
  ...RECKONED_INVARIANTS,
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** How one of them stands. */
export interface Finding {
  readonly invariant: Invariant;
  /** What breaks it, as people know it: a project's code where there is one. */
  readonly broken: readonly string[];
}
