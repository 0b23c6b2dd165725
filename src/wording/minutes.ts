/** How the minutes of a session read; the sentences about the verdict are those that its readers see elsewhere. */

import type { RuleAccount } from '../domain/council/verdict-account.js';
import type { MinutesPhrases } from '../domain/reporting/minutes-phrases.js';
import { formatDate } from '../domain/values/plain-date.js';
import { articleText, MODE_WORDS } from './meeting.js';
import { MINUTES_ENGLISH } from './minutes-en.js';
import { MINUTES_VIETNAMESE } from './minutes-vi.js';
import { CONFLICTS } from './refusals/council-codes.js';
import { conclusionOfRule, conclusionSentence, ruleGrounds, type VerdictContext } from './verdict.js';
import { SEAT_ROLE_WORDS } from './words.js';

/** Those of one language alone; the others are the same table for both. */
export type MinutesWords = Omit<
  MinutesPhrases,
  'language' | 'date' | 'role' | 'mode' | 'conflict' | 'rule' | 'conclusion'
> & {
  readonly decides: string;
  outcome(holds: boolean): string;
};

export function minutesPhrases(context: VerdictContext): MinutesPhrases {
  const { language } = context;
  const words = language === 'vi' ? MINUTES_VIETNAMESE : MINUTES_ENGLISH;
  return {
    ...words,
    language,
    date: formatDate,
    role: (role) => SEAT_ROLE_WORDS[role][language],
    mode: (mode) => MODE_WORDS[mode][language],
    conflict: (kind) => CONFLICTS[kind]?.[language] ?? kind,
    rule: (rule, decides) =>
      `${ruleName(context, rule)}: ${ruleGrounds(context, rule)} – ${decides ? words.decides : words.outcome(rule.holds)}`,
    conclusion: (account, ranking) => conclusionSentence(context, account, ranking),
  };
}

function ruleName(context: VerdictContext, rule: RuleAccount): string {
  const name = rule.title?.[context.language] ?? capital(conclusionOfRule(context, rule));
  return `${name} (${articleText(rule.article, context.language)})`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
