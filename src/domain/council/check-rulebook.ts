/** A rulebook is refused when no council could follow it: its reasons at once, each with its place. */
import type { Refusal } from '../refusal.js';
import type { Rulebook } from './rulebook.js';
import { checkForms, checkScoreCriteria } from './rulebook-checks/criteria.js';
import { checkFractions, checkPoints, checkSpans } from './rulebook-checks/figures.js';
import { firstFlaws } from './rulebook-checks/first-flaws.js';
import { checkReach } from './rulebook-checks/reach.js';
import { checkAttendance, checkQuorum, checkSeats, checkTellers } from './rulebook-checks/seats.js';
import { checkArticles, checkTexts } from './rulebook-checks/texts.js';
import { checkCode, checkValidity, type RulebookVersion } from './rulebook-checks/validity.js';
import {
  checkChoices,
  checkGrades,
  checkNamedParts,
  checkOrder,
  checkScoring,
  checkSelection,
} from './rulebook-checks/verdict.js';

type Check = (rulebook: Rulebook) => readonly Refusal[];

/** Each can be asked of any rulebook. */
const ALONE: readonly Check[] = [
  checkCode,
  checkTexts,
  checkArticles,
  checkSeats,
  checkAttendance,
  checkFractions,
  checkPoints,
  checkSpans,
  checkForms,
  checkScoreCriteria,
  checkGrades,
  checkChoices,
  checkOrder,
  checkScoring,
  checkNamedParts,
  checkSelection,
];

/** These count with its figures: each is asked only where nothing that it counts with was refused before it. */
const COUNTING: readonly Check[] = [checkQuorum, checkTellers, checkReach];

export function checkRulebook(
  rulebook: Rulebook,
  others: readonly RulebookVersion[] = [],
): readonly Refusal[] {
  const refusals = [...checkValidity(rulebook, others), ...ALONE.flatMap((check) => check(rulebook))];
  for (const check of COUNTING) {
    if (refusals.every(({ code }) => HARMLESS.has(code))) refusals.push(...check(rulebook));
  }
  return firstFlaws(refusals);
}

/** Dates, names and texts: nothing is counted with them. */
const HARMLESS: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'rulebook-dates-reversed',
  'rulebook-versions-overlap',
  'rulebook-code-malformed',
  'rulebook-text-missing',
  'rulebook-article-missing',
]);
