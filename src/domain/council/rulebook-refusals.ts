import type { RefusalKind } from '../refusal-kind.js';

/** Why a rulebook cannot be written, changed, taken or tried out. */
export const RULEBOOK_REFUSALS = {
  'rulebook-condition-unclear': 'rule',
  'rulebook-quorum-step-unclear': 'rule',
  'rulebook-is-draft': 'rule',
  'rulebook-in-use': 'state',
  'rulebook-not-a-draft': 'state',
  'rulebook-drafts-too-many': 'state',
  'rulebook-already-succeeded': 'state',
  'successor-not-later': 'rule',
  'adoption-already-recorded': 'state',
} as const satisfies Record<string, RefusalKind>;
