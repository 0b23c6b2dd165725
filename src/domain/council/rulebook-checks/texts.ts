/** What people read stands in both languages; what decides names its article. */
import type { Refusal } from '../../refusal.js';
import type { Text } from '../../values/language.js';
import { LANGUAGES } from '../../values/language.js';
import type { Rulebook } from '../rulebook.js';
import { formsOf } from './forms.js';

type At<T> = readonly [path: string, value: T | null | undefined];

export function checkTexts(rulebook: Rulebook): readonly Refusal[] {
  return textsOf(rulebook)
    .filter(([, text]) => text && LANGUAGES.some((language) => !text[language]?.trim()))
    .map(([path]) => ({ code: 'rulebook-text-missing', path }));
}

export function checkArticles(rulebook: Rulebook): readonly Refusal[] {
  return articlesOf(rulebook)
    .filter(([, article]) => typeof article === 'string' && !article.trim())
    .map(([path]) => ({ code: 'rulebook-article-missing', path }));
}

function textsOf(rulebook: Rulebook): At<Text>[] {
  const { ballot, verdict, deadlines, adoptions } = rulebook;
  return [
    ['title', rulebook.title],
    ['confinedTo', rulebook.confinedTo],
    ...adoptions.map(({ note }, i): At<Text> => [`adoptions.${i}.note`, note]),
    ...ballot.forms.map(({ title }, i): At<Text> => [`ballot.forms.${i}.title`, title]),
    ...formsOf(ballot).flatMap(({ path, criteria }) =>
      criteria.flatMap(({ label, guidance }, i): At<Text>[] => [
        [`${path}.${i}.label`, label],
        [`${path}.${i}.guidance`, guidance],
      ]),
    ),
    ...verdict.rules.map(({ title }, i): At<Text> => [`verdict.rules.${i}.title`, title]),
    ...deadlines.map(({ title }, i): At<Text> => [`deadlines.${i}.title`, title]),
  ];
}

function articlesOf(rulebook: Rulebook): At<string>[] {
  const { legalBasis, seats, conflicts, quorum, meeting, ballot, verdict, selection, deadlines } = rulebook;
  const each = (path: string, list: readonly { readonly article: string }[]) =>
    list.map(({ article }, i): At<string> => [`${path}.${i}.article`, article]);
  return [
    ['legalBasis.document', legalBasis.document],
    ['legalBasis.articles', legalBasis.articles.length === 0 ? '' : null],
    ...legalBasis.articles.map((article, i): At<string> => [`legalBasis.articles.${i}`, article]),
    ['seats.article', seats.article],
    ...each('conflicts', conflicts),
    ['quorum.article', quorum.article],
    ['meeting.tellers.article', meeting.tellers?.article],
    ['meeting.writtenComments.article', meeting.writtenComments?.article],
    ['ballot.article', ballot.article],
    ['ballot.score.invalidBeyond.article', ballot.score?.invalidBeyond?.article],
    ...each('ballot.memberRules', ballot.memberRules),
    ['verdict.lateness.article', verdict.lateness?.article],
    ...each('verdict.rules', verdict.rules),
    ['verdict.reEvaluation.article', verdict.reEvaluation?.article],
    ['selection.article', selection?.article],
    ['selection.bonus.article', selection?.bonus?.article],
    ...each('selection.ties', selection?.ties ?? []),
    ...each('deadlines', deadlines),
  ];
}
