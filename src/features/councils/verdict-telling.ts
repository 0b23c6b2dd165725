/** A verdict with its sentences, as far as its reader may learn them. */
import type { Actor } from '../../domain/access/actor.js';
import { accountOf } from '../../domain/council/verdict-account.js';
import type { Language } from '../../domain/values/language.js';
import {
  conclusionAlone,
  conclusionSentence,
  distanceSentence,
  type VerdictContext,
} from '../../wording/verdict.js';
import { asTiedFor, disclose, disclosureTo, type ReaderStanding, resultOf } from './disclosure.js';
import type { SessionRecord } from './sitting.js';
import type { StoredVerdict } from './verdict.entity.js';

export interface JudgedUnder {
  readonly rulebook: SessionRecord['rulebook'];
  readonly council: Pick<SessionRecord['council'], 'purpose'>;
}

export function verdictContext({ rulebook, council }: JudgedUnder, language: Language) {
  return { rulebook, purpose: council.purpose, language };
}

export function tellResult(verdict: StoredVerdict, rules: JudgedUnder, language: Language) {
  const context: VerdictContext = verdictContext(rules, language);
  return {
    ...resultOf(verdict),
    conclusion: conclusionSentence(context, accountOf(rules.rulebook, verdict), verdict.ranking),
    distanceText: distanceSentence(context, verdict.distance),
  };
}

export function tellVerdict(
  verdict: StoredVerdict,
  actor: Actor,
  standing: ReaderStanding,
  rules: JudgedUnder,
) {
  const disclosure = disclosureTo(actor, standing);
  if (disclosure === 'result') return tellResult(asTiedFor(standing, verdict), rules, actor.language);
  const disclosed = disclose(verdict, actor, standing);
  if (disclosure !== 'conclusion') return disclosed;
  const context = verdictContext(rules, actor.language);
  const account = accountOf(rules.rulebook, verdict);
  return { ...disclosed, conclusion: conclusionAlone(context, account, verdict.ranking) };
}
