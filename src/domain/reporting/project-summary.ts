/** The paragraph that a report carries about a project says what its records say, no more, and cites each figure. */
import type { SummaryPhrases } from './phrases.js';
import type { SummaryFacts } from './summary-facts.js';
import { tellFunding } from './tell-funding.js';
import { tellProject } from './tell-project.js';
import { tellGrade, tellOutcomes, tellProducts } from './tell-results.js';
import { type CitedFact, Telling } from './telling.js';

export interface ProjectSummary {
  readonly text: string;
  readonly facts: readonly CitedFact[];
}

/** Each tells one part of the record, in sentences; none where the record has nothing. */
const TELLERS = [tellProject, tellFunding, tellProducts, tellGrade, tellOutcomes];

export function projectSummary(facts: SummaryFacts, phrases: SummaryPhrases): ProjectSummary {
  const telling = new Telling(phrases);
  const sentences = TELLERS.flatMap((tell) => tell(facts, telling));
  return { text: sentences.join(' '), facts: telling.facts };
}
