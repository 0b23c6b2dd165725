/** A text with `{{fields}}` and at most one block `{{#items}}…{{/items}}`, read once and filled as often as there are messages. */
import type { Refusal, RefusalCode, RefusalFacts } from '../refusal.js';
import { nearestOf } from '../values/nearest.js';

export type Part =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'field'; readonly name: string }
  | { readonly is: 'items'; readonly parts: readonly Part[] };

export interface TextRules {
  readonly fields: readonly string[];
  /** Fields within the repeated block; null where nothing is repeated. */
  readonly itemFields: readonly string[] | null;
  /** What the refusals are about. */
  readonly path: string;
}

export interface ReadText {
  readonly parts: readonly Part[];
  readonly refusals: readonly Refusal[];
}

export type Values = Readonly<Record<string, string>>;

const TAG = /(?<!\{)\{{2,}([^{}]*)\}{2,}/g;
/** A tag of the block that stands alone on its line takes the line with it. */
const BLOCK_LINE = /^[ \t]*(\{\{[ \t]*[#/][ \t]*items[ \t]*\}\})[ \t]*\n?/gm;
const ITEMS = 'items';
/** So many mistakes are told at once, each with so many letters of what is wrong. */
const MOST_REFUSALS = 20;
const MOST_LETTERS = 40;

export function readText(text: string, rules: TextRules): ReadText {
  const lines = rules.itemFields ? text.replace(BLOCK_LINE, '$1') : text;
  const reader = new TextReader(rules);
  let at = 0;
  for (const match of lines.matchAll(TAG)) {
    reader.readWords(lines.slice(at, match.index));
    reader.readTag(match[0], match[1]!);
    at = match.index + match[0].length;
  }
  reader.readWords(lines.slice(at));
  return reader.end();
}

/** What fills a field goes in as it is; the block is repeated for each of the items. */
export function fillText(
  parts: readonly Part[],
  values: Values,
  items: readonly Values[] = [],
  afterItems = '',
): string {
  const filled = parts.map((part) => {
    if (part.is === 'text') return part.text;
    if (part.is === 'field') return values[part.name] ?? '';
    return items.map((item) => fillText(part.parts, { ...values, ...item })).join('') + afterItems;
  });
  return filled.join('');
}

class TextReader {
  private readonly parts: Part[] = [];
  private readonly refusals = new Map<string, Refusal>();
  private block: Part[] | null = null;

  constructor(private readonly rules: TextRules) {}

  readWords(text: string): void {
    const brace = /\{\{|\}\}/.exec(text);
    if (brace) this.refuse('template-brace-alone', { near: shown(text.slice(brace.index).split('\n')[0]!) });
    if (text) this.add({ is: 'text', text });
  }

  readTag(tag: string, inside: string): void {
    const name = inside.trim();
    const isWhole = tag === `{{${inside}}}`;
    if (isWhole && /^[#/^]/.test(name)) this.readBlockTag(name[0]!, name.slice(1).trim());
    else this.readField(name, isWhole ? null : tag);
  }

  /** @param wrongTag as it was written, where its braces are more than two */
  private readField(name: string, wrongTag: string | null): void {
    const { fields, itemFields } = this.rules;
    const known = this.block && itemFields ? itemFields : fields;
    if (wrongTag === null && known.includes(name)) this.add({ is: 'field', name });
    else if (wrongTag === null && itemFields?.includes(name))
      this.refuse('template-field-outside-items', { field: name });
    else
      this.refuse('template-field-unknown', {
        field: shown(wrongTag ?? name),
        nearest: nearestOf(shown(name), known),
      });
  }

  end(): ReadText {
    if (this.block) this.refuse('template-block-unclosed');
    return { parts: this.parts, refusals: [...this.refusals.values()].slice(0, MOST_REFUSALS) };
  }

  private readBlockTag(mark: string, name: string): void {
    const block = shown(`${mark}${name}`);
    if (!this.rules.itemFields) this.refuse('template-block-not-here', { block });
    else if (name !== ITEMS || mark === '^') this.refuse('template-block-unknown', { block });
    else if (mark === '#') this.openBlock();
    else this.closeBlock();
  }

  private openBlock(): void {
    if (this.block || this.parts.some(({ is }) => is === 'items')) this.refuse('template-block-twice');
    this.block ??= [];
  }

  private closeBlock(): void {
    const parts = this.block;
    this.block = null;
    if (parts) this.add({ is: 'items', parts });
    else this.refuse('template-block-unopened');
  }

  private add(part: Part): void {
    (this.block ?? this.parts).push(part);
  }

  private refuse(code: RefusalCode, facts: RefusalFacts = {}): void {
    const { path } = this.rules;
    this.refusals.set(JSON.stringify([code, facts]), { code, path, facts });
  }
}

function shown(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
