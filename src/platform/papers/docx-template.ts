/** Office templates as DOCX: named fields `{field}` and repeats `{#rows}…{/rows}`, no expression, no code, nothing from outside. */
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { checkTags, type TemplateTag } from '../../domain/forms/check-tags.js';
import type { Catalogue, FormValues } from '../../domain/forms/form.js';
import type { Refusal } from '../../domain/refusal.js';
import { dangersOf } from './docx-dangers.js';
import { type Parts, unpackDocx } from './docx-package.js';
import { tagFlawsOf } from './docx-tag-flaws.js';

/** What XML cannot hold, and what turns the reading direction of the text behind it. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

/** Every reason not to take this template; none: it can be filled. */
export function checkTemplate(file: Buffer, catalogue: Catalogue): Refusal[] {
  const parts = unpackDocx(file);
  if (!parts?.has('word/document.xml')) return [{ code: 'template-unreadable', path: 'file' }];
  const dangers = dangersOf(parts);
  if (dangers.length > 0) return dangers;
  const compiled: CompiledTag[] = [];
  try {
    compile(parts, tagCollector(compiled));
  } catch (error) {
    return tagFlawsOf(error);
  }
  return checkTags(catalogue, tagsOf(compiled));
}

/** @param template one that was checked */
export function fillTemplate(template: Buffer, values: FormValues): Buffer {
  const parts = unpackDocx(template);
  if (!parts) throw new Error('a template that was taken can no longer be unpacked');
  const paper = compile(parts);
  paper.render(printable(values));
  return paper.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Built anew from the unpacked parts, so that nobody unpacks the file again without limits. */
function compile(parts: Parts, ...modules: DXT.Module[]): Docxtemplater {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content);
  return new Docxtemplater(zip, {
    modules,
    paragraphLoop: true,
    linebreaks: true,
    syntax: { changeDelimiterPrefix: null },
    errorLogging: false,
    parser: (name: string) => ({ get: (scope: unknown) => ownValue(scope, name) }),
    nullGetter: () => '',
  });
}

/** A name is looked up in the values, never in what JavaScript puts behind them. */
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
  return (scope as Record<string, unknown>)[name];
}

function printable(values: FormValues): object {
  const clean = (text: string) => text.replace(UNPRINTABLE, '');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      'text' in value
        ? clean(value.text)
        : value.rows.map((row) =>
            Object.fromEntries(Object.entries(row).map(([column, text]) => [column, clean(text)])),
          ),
    ]),
  );
}

/** As docxtemplater reads it. */
interface CompiledTag {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly inverted?: boolean;
  readonly element?: string;
  readonly subparsed?: readonly CompiledTag[];
}

/** Is told of each part of the document as it will be rendered. */
function tagCollector(compiled: CompiledTag[]): DXT.Module {
  return {
    name: 'tag-collector',
    set({ inspect }: { inspect?: { postparsed?: readonly CompiledTag[] } }) {
      compiled.push(...(inspect?.postparsed ?? []));
    },
  };
}

function tagsOf(compiled: readonly CompiledTag[]): TemplateTag[] {
  return compiled.filter(({ type }) => type === 'placeholder').map(tagOf);
}

function tagOf({ value: name, module, inverted, element, subparsed = [] }: CompiledTag): TemplateTag {
  if (!module) return { is: 'field', name };
  if (module === 'loop' && !inverted && !element) return { is: 'repeat', name, tags: tagsOf(subparsed) };
  return { is: 'other', written: name };
}
