/** What docxtemplater says of a template that it cannot read, as sentences that name the tag. */
import type { Refusal, RefusalCode } from '../../domain/refusal.js';

interface TemplateError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly context?: string;
    readonly errors?: readonly TemplateError[];
  };
}

const CODES: Readonly<Record<string, RefusalCode>> = {
  unclosed_loop: 'template-repeat-unclosed',
  unopened_loop: 'template-repeat-unopened',
  closing_tag_does_not_match_opening_tag: 'template-repeat-unclosed',
  loop_position_invalid: 'template-repeat-misplaced',
  loop_position_produces_invalid_xml: 'template-repeat-misplaced',
};

/** An error that is no template's stays an error. */
export function tagFlawsOf(error: unknown): Refusal[] {
  const { properties } = error as TemplateError;
  if (!properties?.id) throw error;
  const errors = properties.errors ?? [error as TemplateError];
  const flaws = errors.map(flawOf);
  return [...new Map(flaws.map((flaw) => [JSON.stringify(flaw), flaw])).values()];
}

function flawOf({ properties = {} }: TemplateError): Refusal {
  const { id = '', xtag, openingtag, context } = properties;
  const name = (openingtag ?? xtag ?? context ?? '').replace(/^[#/]/, '').slice(0, 80);
  return { code: CODES[id] ?? 'template-tag-broken', path: 'file', facts: { name } };
}
