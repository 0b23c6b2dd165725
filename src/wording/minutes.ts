/** How the minutes of a session read; the sentences about the verdict are those that its readers see elsewhere. */
import type { RuleAccount } from '../domain/council/verdict-account.js';
import type { MinutesPhrases } from '../domain/reporting/minutes-phrases.js';
import { paperDate } from '../domain/values/plain-date.js';
import { articleText, MODE_WORDS } from './meeting.js';
import { MINUTES_ENGLISH } from './minutes-en.js';
import { MINUTES_VIETNAMESE } from './minutes-vi.js';
import type { MinutesWords } from './minutes-words.js';
import { CONFLICTS } from './refusals/council-codes.js';
import { conclusionOfRule, conclusionSentence, ruleGrounds, type VerdictContext } from './verdict.js';
import { SEAT_ROLE_WORDS } from './words.js';

export function minutesPhrases(context: VerdictContext): MinutesPhrases {
  const { language } = context;
  const words = language === 'vi' ? MINUTES_VIETNAMESE : MINUTES_ENGLISH;
  return {
    ...words,
    language,
    date: paperDate,
    role: (role) => SEAT_ROLE_WORDS[role][language],
    mode: (mode) => MODE_WORDS[mode][language],
    conflict: (kind) => CONFLICTS[kind]?.[language] ?? kind,
    choice: (choice, count) => words.choice(choice, count, context.purpose),
    rule: (rule, decides) =>
      `${ruleName(context, words, rule)}: ${ruleGrounds(context, rule)} – ${decides ? words.decides : words.outcome(rule.holds)}`,
    conclusion: (account, ranking) => conclusionSentence(context, account, ranking),
  };
}

function ruleName(context: VerdictContext, words: MinutesWords, rule: RuleAccount): string {
  const name = rule.title?.[context.language] ?? words.ruleName(conclusionOfRule(context, rule));
  return `${name} (${articleText(rule.article, context.language)})`;
}
