/** What a template may not bring along, because Word would act on it: code, embedded objects, links to the outside, computed fields. */
import type { Refusal } from '../../domain/refusal.js';
import type { Parts } from './docx-package.js';

const ACTIVE_PART = /vba|macro|activeX|\/embeddings\/|oleObject|\.bin$|\.(exe|js|vbs|hta|html?|mht|rtf)$/i;
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|oleObject/i;
const ACTIVE_ELEMENT = /<(?:[\w-]+:)?(altChunk|OLEObject|object|control|subDoc|attachedTemplate|mailMerge)\b/;
/** Written with references the word could hide from the pattern: then it is not `Internal` either. */
const LINK = /TargetMode\s*=\s*(?!"Internal"|'Internal')/i;
const LINKED_PICTURE = /<(?:[\w-]+:)?imagedata\b[^>]*\ssrc\s*=/i;
const RELATION =
  /relationships\/(attachedTemplate|aFChunk|oleObject|package|control|vbaProject|frame|subDocument)\b/i;
/** Numbers of pages are all that a form computes. */
const HARMLESS_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)(\s+\\[*#@]\s*(\w+|"[\w\s.,#]*"))*\s*$/i;
const READABLE = new TextDecoder('utf-8', { fatal: true });

export function dangersOf(parts: Parts): Refusal[] {
  return [...parts].flatMap(([name, content]) => {
    if (ACTIVE_PART.test(name)) return [danger('template-with-active-content', { part: name })];
    if (!/\.(xml|rels|vml)$/i.test(name)) return [];
    const xml = textOf(content);
    return xml === null ? [{ code: 'template-unreadable', path: 'file' } as const] : dangersIn(name, xml);
  });
}

/** Only UTF-8 is searched below: another encoding, or a document type with names of its own, could hide anything. */
function textOf(content: Buffer): string | null {
  try {
    const text = READABLE.decode(content);
    const declared = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
    const isPlain = /^utf-?8$/i.test(declared) && !text.includes('\0') && !/<!DOCTYPE|<!ENTITY/i.test(text);
    return isPlain ? text : null;
  } catch {
    return null;
  }
}

function dangersIn(part: string, xml: string): Refusal[] {
  const isRelations = part.endsWith('.rels');
  if (ACTIVE_ELEMENT.test(xml) || (part === '[Content_Types].xml' && ACTIVE_TYPE.test(xml)))
    return [danger('template-with-active-content', { part })];
  if (isRelations && (LINK.test(xml) || RELATION.test(xml) || xml.includes('&#')))
    return [danger('template-with-links', { part })];
  if (LINKED_PICTURE.test(xml)) return [danger('template-with-links', { part })];
  const computed = fieldsIn(xml).find((field) => !HARMLESS_FIELD.test(field));
  return computed === undefined
    ? []
    : [danger('template-with-computed-field', { field: computed.trim().slice(0, 80) })];
}

const FIELD_PIECE =
  /<w:fldChar\b[^>]*w:fldCharType\s*=\s*["'](begin|separate|end)["']|<w:instrText\b[^>]*>([^<]*)<|<w:fldSimple\b[^>]*w:instr\s*=\s*["']([^"']*)["']/g;

/** What each field is told to do; Word splits that over runs. A field within a field is read as part of the outer one. */
function fieldsIn(xml: string): string[] {
  const fields: string[] = [];
  let open: string | null = null;
  for (const [, mark, piece, simple] of xml.matchAll(FIELD_PIECE)) {
    if (simple !== undefined) fields.push(simple);
    else if (mark === 'begin') open = open === null ? '' : `${open}{`;
    else if (mark !== undefined) {
      if (open !== null) fields.push(open);
      open = null;
    } else if (open === null) fields.push(piece ?? '');
    else open += piece ?? '';
  }
  return open === null ? fields : [...fields, open];
}

function danger(code: Refusal['code'], facts: Record<string, string>): Refusal {
  return { code, path: 'file', facts };
}
