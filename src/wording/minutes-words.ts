import type { Choice } from '../domain/council/grades.js';
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import type { MinutesPhrases } from '../domain/reporting/minutes-phrases.js';

/** Those of one language alone; the others are the same table for both. */
export type MinutesWords = Omit<
  MinutesPhrases,
  'language' | 'date' | 'role' | 'mode' | 'conflict' | 'choice' | 'rule' | 'conclusion'
> & {
  readonly decides: string;
  choice(choice: Choice, count: string, purpose: CouncilPurpose): string;
  /** A rule without a title of its own is named as what it asks whether, never as what the council concluded. */
  ruleName(conclusion: string): string;
  outcome(holds: boolean): string;
};
