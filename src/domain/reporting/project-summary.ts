/** The paragraph that a report carries about a project says what its records say, no more, and cites each figure. */
import { Citations, type CitedFact } from './citation.js';
import type { SummaryPhrases } from './phrases.js';
import type { SummaryFacts } from './summary-facts.js';
import { tellFunding } from './tell-funding.js';
import { tellProject } from './tell-project.js';
import { tellGrade, tellOutcomes, tellProducts } from './tell-results.js';

export interface ProjectSummary {
  readonly text: string;
  /** In the order of the text. */
  readonly facts: readonly CitedFact[];
}

/** Tells one part of the record; no sentence where the record has nothing. */
export type Teller = (
  facts: SummaryFacts,
  phrases: SummaryPhrases,
  citations: Citations,
) => readonly string[];

const TELLERS: readonly Teller[] = [tellProject, tellFunding, tellProducts, tellGrade, tellOutcomes];

export function projectSummary(facts: SummaryFacts, phrases: SummaryPhrases): ProjectSummary {
  const citations = new Citations();
  const sentences = TELLERS.flatMap((tell) => tell(facts, phrases, citations));
  return { text: sentences.join(' '), facts: citations.facts };
}
