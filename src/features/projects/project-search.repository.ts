import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import {
  explainMatch,
  type Match,
  piecesOf,
  type SearchedText,
  type WordForms,
} from '../../domain/search/explain-match.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Tier } from './search-tiers.js';
import { fewWords, type SearchWords } from './search-words.js';

/** By what a project is found. */
export const SEARCH_FIELDS = [
  'title',
  'code',
  'decision',
  'contract',
  'leadInstitution',
  'partner',
  'principalInvestigator',
  'document',
  'text',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];
export type ProjectMatch = Match<SearchField>;

interface FoundText extends SearchedText<SearchField> {
  readonly projectId: string;
}

/**
 * Of each project the document that holds most of the words, and of its text the surroundings of the words: where they stand
 * together, first as typed, else of the longest of them that stands there.
 */
const DOCUMENT_TEXTS = `
  select held.project_id as "projectId", 'text' as field, held.title as of,
    substr(text.content, greatest(1, place.at - 200), 600) as words
  from (
    select distinct on (document.project_id) document.project_id, document.title, document.sha256, part.longest
    from searched_document document join file_text text on text.sha256 = document.sha256 and text.state = 'read'
    cross join lateral (
      select count(*) as words, (array_agg(word order by length(word) desc))[1] as longest
      from unnest($2::text[]) with ordinality as wanted (word, place)
      where word = any (text.words) or place = cardinality($2::text[]) and exists (
        select from unnest(text.words) as each where starts_with(each, word))) part
    where document.project_id = any ($1) and ($5 or not document.for_office) and part.words > 0
    order by document.project_id, part.words desc, document.document_id) held
  join file_text text using (sha256)
  cross join lateral (
    select coalesce(nullif(strpos(lower(text.content), $3), 0), nullif(strpos(text.folded, $4), 0),
      nullif(regexp_instr(text.folded, '\\m' || held.longest), 0), 1) as at) place`;

@Injectable()
export class ProjectSearchRepository {
  async read(tx: Tx, words: string): Promise<SearchWords> {
    const [read] = await tx.query(
      `select split_words(search_form($1)) as typed, split_words(search_fold($1)) as folded, search_number($1) as number`,
      [words],
    );
    return fewWords(read);
  }

  /** Why each was found, out of the texts that this reader may know. */
  async explain(
    tx: Tx,
    actor: Actor,
    words: SearchWords,
    found: readonly { readonly id: string; readonly tier?: Tier }[],
  ): Promise<Map<string, ProjectMatch>> {
    const { typed, folded } = words;
    const texts = await this.textsOf(tx, actor, words, found);
    const formsOf = await this.formsOf(tx, texts);
    const wanted = folded.map((word, at) => ({ form: typed[at] ?? word, folded: word }));
    const matches = new Map<string, ProjectMatch>();
    for (const { id } of found) {
      const match = explainMatch(texts.get(id) ?? [], wanted, formsOf);
      if (match) matches.set(id, match);
    }
    return matches;
  }

  /** Where the title holds all words, the title alone. */
  private async textsOf(
    tx: Tx,
    actor: Actor,
    words: SearchWords,
    found: readonly { readonly id: string; readonly tier?: Tier }[],
  ): Promise<Map<string, FoundText[]>> {
    const elsewhere = found.filter(({ tier }) => tier !== 'title-typed' && tier !== 'title');
    const rows: FoundText[] = await tx.query(
      `select project_id as "projectId", field, words from project_search_text
       where project_id = any ($1) and (place = 1 or project_id = any ($2)) and ($3 or not for_office)
       order by project_id, place, words`,
      [found.map(({ id }) => id), elsewhere.map(({ id }) => id), seesAllProjects(actor)],
    );
    const inTexts = found.filter(({ tier }) => !tier || tier === 'text' || tier === 'text-typed');
    if (inTexts.length > 0) rows.push(...(await this.documentTexts(tx, actor, words, inTexts)));
    const texts = new Map<string, FoundText[]>();
    for (const row of rows) texts.set(row.projectId, [...(texts.get(row.projectId) ?? []), row]);
    return texts;
  }

  private documentTexts(
    tx: Tx,
    actor: Actor,
    { typed, folded }: SearchWords,
    found: readonly { readonly id: string }[],
  ): Promise<FoundText[]> {
    const ids = found.map(({ id }) => id);
    return tx.query(DOCUMENT_TEXTS, [ids, folded, typed.join(' '), folded.join(' '), seesAllProjects(actor)]);
  }

  private async formsOf(
    tx: Tx,
    texts: ReadonlyMap<string, readonly FoundText[]>,
  ): Promise<Map<string, WordForms>> {
    const words = new Set<string>();
    for (const row of [...texts.values()].flat())
      piecesOf(row.words).forEach((piece, at) => {
        if (at % 2 === 0 && piece !== '') words.add(piece);
      });
    const rows: ({ word: string } & WordForms)[] = await tx.query(
      'select word, left(search_form(word), 60) as form, left(search_fold(word), 60) as folded from unnest($1::text[]) as word',
      [[...words]],
    );
    return new Map(rows.map(({ word, form, folded }) => [word, { form, folded }]));
  }
}
