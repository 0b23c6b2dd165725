/** A verdict in one sentence: what the ballots were, what the rule asks, what the council concludes; and how near another result was. */
import type { Distance } from '../domain/council/distance.js';
import type { Choice } from '../domain/council/grades.js';
import type { RankedProposal } from '../domain/council/ranking.js';
import type { CouncilPurpose, Rulebook } from '../domain/council/rulebook.js';
import type { RuleAccount, VerdictAccount } from '../domain/council/verdict-account.js';
import type { Language } from '../domain/values/language.js';
import { articleText } from './meeting.js';
import { VERDICT_ENGLISH } from './verdict-en.js';
import { VERDICT_VIETNAMESE } from './verdict-vi.js';
import type { GradePhrases, VerdictPhrases } from './verdict-words.js';

const PHRASES: Readonly<Record<Language, VerdictPhrases>> = { vi: VERDICT_VIETNAMESE, en: VERDICT_ENGLISH };

/** Where a verdict comes from: what a grade means depends on what the council is for. */
export interface VerdictContext {
  readonly rulebook: Pick<Rulebook, 'verdict' | 'ballot'>;
  readonly purpose: CouncilPurpose;
  readonly language: Language;
}

/**
 * With the counts that it rests on: only for who may see the result. That an earlier rule did not give the very grade that the
 * last one gives is no ground for it.
 */
export function conclusionSentence(
  context: VerdictContext,
  account: VerdictAccount,
  ranking: RankedProposal | null,
): string {
  const { deciding, passedOver } = account;
  const grounds =
    deciding.grounds.length > 0
      ? deciding.grounds.map((ground) => groundText(context, ground))
      : passedOver
          .filter((rule) => rule.grade !== deciding.grade)
          .flatMap((rule) => failingText(context, rule));
  const told = conclusion(context, deciding, ranking);
  return sentence(grounds.length > 0 ? `${[...new Set(grounds)].join('; ')}: ${told}` : told);
}

/** The conclusion alone, without any count. */
export function conclusionAlone(
  context: VerdictContext,
  { deciding }: VerdictAccount,
  ranking: RankedProposal | null,
): string {
  return sentence(conclusion(context, deciding, ranking && { ...ranking, place: 0 }));
}

/** Null where nothing could have changed the grade; says so where it was not reckoned. */
export function distanceSentence(context: VerdictContext, distance: Distance | null): string | null {
  if (!distance) return null;
  const phrases = PHRASES[context.language];
  if ('reckoned' in distance) return sentence(phrases.notReckoned);
  const result = gradePhrases(context, distance.to).result;
  if ('points' in distance) return sentence(phrases.points(distance.points, distance.average, result));
  const changes = distance.changes.map(({ from, to, ballots }) =>
    phrases.change(ballots, to, from, context.purpose),
  );
  return sentence(phrases.changed(changes, result));
}

/** What one rule looked at, each ground on its own; without grounds it takes what no other rule took. */
export function ruleGrounds(context: VerdictContext, { grounds }: RuleAccount): string {
  const phrases = PHRASES[context.language];
  return grounds.map((ground) => groundText(context, ground)).join('; ') || phrases.otherwise;
}

export function conclusionOfRule(context: VerdictContext, rule: RuleAccount): string {
  return gradePhrases(context, rule.grade).does;
}

function conclusion(context: VerdictContext, rule: RuleAccount, ranking: RankedProposal | null): string {
  const { language } = context;
  const phrases = PHRASES[language];
  const { does } = gradePhrases(context, rule.grade);
  const basis = [rule.title?.[language], articleText(rule.article, language)].filter(Boolean).join(', ');
  const told = `${does} (${basis})`;
  return ranking ? `${told}${phrases.ranked(ranking)}` : told;
}

/** Why a rule before the deciding one did not take it. */
function failingText(context: VerdictContext, rule: RuleAccount): string[] {
  const failing = rule.grounds
    .filter(({ holds }) => !holds)
    .map((ground) => groundText(context, ground))
    .join('; ');
  return failing ? [PHRASES[context.language].so(failing, gradePhrases(context, rule.grade).doesNot)] : [];
}

function groundText(context: VerdictContext, ground: RuleAccount['grounds'][number]): string {
  const phrases = PHRASES[context.language];
  switch (ground.kind) {
    case 'share':
      return phrases.share(ground, context.purpose);
    case 'average':
      return phrases.average(ground, criterionName(context, ground.of));
    case 'zeros':
      return phrases.zeros({
        ...ground,
        criteria: ground.criteria.map((code) => criterionName(context, code) ?? code),
      });
    case 'timeliness':
      return phrases.timeliness(ground);
  }
}

/** Null for the total; a group of criteria has no words of its own. */
function criterionName({ rulebook: { ballot }, language }: VerdictContext, code: string): string | null {
  if (code === 'total') return null;
  const criteria = [...ballot.criteria, ...ballot.forms.flatMap((form) => form.criteria)];
  return criteria.find((criterion) => criterion.code === code)?.label[language] ?? code;
}

function gradePhrases({ rulebook, purpose, language }: VerdictContext, grade: Choice): GradePhrases {
  const isPassOrFail = rulebook.verdict.grades.every((each) => ['pass', 'fail'].includes(each.grade));
  const kind = isPassOrFail ? purpose : 'acceptance';
  return PHRASES[language].grade(kind, grade);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
