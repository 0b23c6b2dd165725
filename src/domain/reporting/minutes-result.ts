/** What the ballots on one project were, what each rule looked at, what follows, and how competing proposals rank. */
import type { Choice } from '../council/grades.js';
import { isJudged, type JudgedItem } from './minutes-facts.js';
import type { MinutesScribe } from './minutes-scribe.js';

export function tellResult(scribe: MinutesScribe, item: JudgedItem): string[] {
  const { phrases } = scribe;
  const { id, title } = item.project;
  const heading = phrases.project(
    scribe.project(item),
    scribe.cite('projectTitle', title, { kind: 'project', id, field: 'title' }),
  );
  return [
    heading,
    tellQuorum(scribe, item),
    ...tellBallots(scribe, item),
    ...tellRules(scribe, item),
    tellConclusion(scribe, item),
  ];
}

function counter(scribe: MinutesScribe, { verdict }: JudgedItem) {
  return (name: string, value: number) =>
    scribe.cite(name, value, { kind: 'verdict', id: verdict.id, field: `counts.${name}` });
}

function tellQuorum(scribe: MinutesScribe, item: JudgedItem): string {
  const { counts, id } = item.verdict;
  const { needed, article, holds } = item.quorum;
  const count = counter(scribe, item);
  return scribe.phrases.quorum({
    appointed: count('appointed', counts.appointed),
    present: count('present', counts.present),
    recused: counts.recused > 0 ? count('recused', counts.recused) : undefined,
    needed: scribe.cite('needed', needed, { kind: 'verdict', id, field: 'trace.quorum' }),
    article,
    holds,
  });
}

/** As many ballots are handed out as members take part. */
function tellBallots(scribe: MinutesScribe, item: JudgedItem): string[] {
  const { phrases } = scribe;
  const { counts, choices } = item.verdict;
  const count = counter(scribe, item);
  const said = choices.map((choice: Choice) => phrases.choice(choice, count(choice, counts[choice] ?? 0)));
  return [
    phrases.ballots({
      handedOut: count('present', counts.present),
      cast: count('cast', counts.cast),
      valid: count('valid', counts.cast - counts.invalid),
      invalid: count('invalid', counts.invalid),
      missing: count('missing', counts.missing),
    }),
    ...(said.length > 0 ? [phrases.choices(said)] : []),
  ];
}

function tellRules(scribe: MinutesScribe, { verdict }: JudgedItem): string[] {
  return verdict.account.all.map((rule) => {
    const record = { kind: 'verdict', id: verdict.id, field: `trace.${rule.rule}` };
    const text = scribe.phrases.rule(rule, rule === verdict.account.deciding);
    return `- ${scribe.cite('rule', rule.holds ? 'holds' : 'fails', record, text)}`;
  });
}

function tellConclusion(scribe: MinutesScribe, { verdict }: JudgedItem): string {
  const record = { kind: 'verdict', id: verdict.id, field: 'grade' };
  const text = scribe.phrases.conclusion(verdict.account, verdict.ranking);
  return scribe.cite('grade', verdict.account.deciding.grade, record, text);
}

export function tellRanking(scribe: MinutesScribe): string[] {
  const ranked = scribe.minutes.items
    .filter(isJudged)
    .flatMap((item) => (item.verdict.ranking ? [{ item, ranking: item.verdict.ranking }] : []))
    .sort((a, b) => a.ranking.place - b.ranking.place);
  return ranked.map(({ item, ranking }) => {
    const cite = (name: 'place' | 'average' | 'withBonus', value: string | number) =>
      scribe.cite(name, value, { kind: 'verdict', id: item.verdict.id, field: `ranking.${name}` });
    return scribe.phrases.ranked({
      place: cite('place', ranking.place),
      project: scribe.project(item),
      average: cite('average', ranking.average),
      withBonus: ranking.withBonus === null ? undefined : cite('withBonus', ranking.withBonus),
      wins: ranking.wins,
      tied: ranking.tied,
    });
  });
}
