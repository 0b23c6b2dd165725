/** The first rule whose conditions all hold gives the council's grade; the last has none, so there always is one. */
import { meetsThreshold } from './fraction.js';
import type { Condition, Rulebook, VerdictRule } from './rulebook.js';
import { type Counts, sizeOf } from './tally.js';

export function decidingRule(rulebook: Rulebook, counts: Counts): VerdictRule {
  const rule = rulebook.verdict.rules.find((each) => conditionsHold(each, counts));
  if (!rule) throw new RangeError(`rulebook ${rulebook.code} leaves ballots without a grade`);
  return rule;
}

export function conditionsHold({ conditions }: VerdictRule, counts: Counts): boolean {
  return conditions.every((condition) => conditionHolds(condition, counts));
}

function conditionHolds(condition: Condition, counts: Counts): boolean {
  return meetsThreshold(counts[condition.of] ?? 0, condition, sizeOf(counts, condition.base));
}
