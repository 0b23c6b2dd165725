/** Ballot and verdict of TT 11/2014 arts 11-13, in the many documents that grade as it does. */
import type { Rulebook } from '../rulebook.js';
import type { ReEvaluation } from '../verdict-conditions.js';
import { TT_11_2014 } from './tt-11-2014.js';

export function gradedAsNational(
  article: string,
  reEvaluation: ReEvaluation | null = null,
): Pick<Rulebook, 'ballot' | 'verdict'> {
  const { ballot, verdict } = TT_11_2014;
  const here = <T extends { readonly article: string }>(rule: T): T => ({ ...rule, article });
  return {
    ballot: { ...ballot, memberRules: ballot.memberRules.map(here), article },
    verdict: {
      ...verdict,
      lateness: verdict.lateness && here(verdict.lateness),
      rules: verdict.rules.map(here),
      reEvaluation,
    },
  };
}
