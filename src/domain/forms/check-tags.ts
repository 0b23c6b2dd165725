/** The tags of a template against the catalogue of its form: names only, repeats not within repeats, each flaw told with its remedy. */
import type { Refusal } from '../refusal.js';
import { nearestOf } from '../values/nearest.js';
import type { Catalogue } from './form.js';

export type TemplateTag =
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'repeat'; readonly name: string; readonly tags: readonly TemplateTag[] }
  /** Anything else that a template language knows. */
  | { readonly is: 'other'; readonly written: string };

export function checkTags(catalogue: Catalogue, tags: readonly TemplateTag[]): Refusal[] {
  const flaws = tags.flatMap((tag) => flawsOf(catalogue, tag, null));
  return [...new Map(flaws.map((flaw) => [JSON.stringify(flaw), flaw])).values()];
}

function flawsOf(catalogue: Catalogue, tag: TemplateTag, within: string | null): Refusal[] {
  switch (tag.is) {
    case 'other':
      return [{ code: 'template-tag-not-taken', path: 'file', facts: { written: tag.written.slice(0, 80) } }];
    case 'field':
      return flawOfField(catalogue, tag.name, within);
    case 'repeat':
      return flawsOfRepeat(catalogue, tag.name, tag.tags, within);
  }
}

function flawOfField({ texts, lists }: Catalogue, name: string, within: string | null): Refusal[] {
  const columns = within === null ? [] : Object.keys(lists[within] ?? {});
  if (columns.includes(name) || Object.hasOwn(texts, name)) return [];
  if (Object.hasOwn(lists, name)) return [flaw('template-list-as-text', { name })];
  const list = Object.keys(lists).find((each) => Object.hasOwn(lists[each]!, name));
  if (list) return [flaw('template-field-outside-repeat', { name, list })];
  return [unknown(name, [...columns, ...Object.keys(texts)])];
}

/** Rows within rows could make a small template a huge paper. */
function flawsOfRepeat(
  catalogue: Catalogue,
  name: string,
  tags: readonly TemplateTag[],
  within: string | null,
): Refusal[] {
  const { texts, lists } = catalogue;
  if (within !== null) return [flaw('template-repeat-within-repeat', { name: shortened(name), within })];
  if (Object.hasOwn(texts, name)) return [flaw('template-text-repeated', { name })];
  if (!Object.hasOwn(lists, name)) return [unknown(name, Object.keys(lists))];
  return tags.flatMap((tag) => flawsOf(catalogue, tag, name));
}

function unknown(name: string, known: readonly string[]): Refusal {
  const written = shortened(name);
  return flaw('form-field-unknown', { name: written, nearest: nearestOf(written, known) });
}

function flaw(code: Refusal['code'], facts: Record<string, string>): Refusal {
  return { code, path: 'file', facts };
}

function shortened(name: string): string {
  return name.slice(0, 80);
}
