/** What a template may not bring along, because Word would act on it: code, embedded objects, links to the outside, computed fields. */
import type { Refusal } from '../../domain/refusal.js';
import type { Parts } from './docx-package.js';

const ACTIVE_PART = /vba|macro|activeX|\/embeddings\/|oleObject|\.bin$|\.(exe|js|vbs|hta|html?|mht|rtf)$/i;
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|oleObject/i;
/** The language goes by any prefix, and a quoted `>` ends no tag. */
const PREFIX = '<(?:[^\\s<>/:]+:)?';
const WITHIN = `(?:"[^"]*"|'[^']*'|[^<>"'])*?`;
const ACTIVE_ELEMENT = new RegExp(
  `${PREFIX}(altChunk|OLEObject|object|control|subDoc|attachedTemplate|mailMerge)\\b`,
);
/** Written with references the word could hide from the pattern: then it is not `Internal` either. */
const LINK = /TargetMode\s*=\s*(?!"Internal"|'Internal')/i;
const LINKED_PICTURE = new RegExp(`${PREFIX}imagedata\\b${WITHIN}\\ssrc\\s*=`, 'i');
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

/** Only plain UTF-8 is searched below: another encoding, a document type, a comment or a marked section could hide anything. */
function textOf(content: Buffer): string | null {
  try {
    const text = READABLE.decode(content);
    const declared = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
    const isPlain = /^utf-?8$/i.test(declared) && !text.includes('\0') && !text.includes('<!');
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

const FIELD_PIECE = new RegExp(
  [
    `${PREFIX}fldChar\\b${WITHIN}[\\s:]fldCharType\\s*=\\s*["'](begin|separate|end)["']`,
    `${PREFIX}instrText\\b${WITHIN}>([^<]*)<`,
    `${PREFIX}fldSimple\\b(${WITHIN})>`,
  ].join('|'),
  'g',
);
const TOLD = /[\s:]instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What each field is told to do; Word splits that over runs. A field within a field is read as part of the outer one. */
function fieldsIn(xml: string): string[] {
  const fields: string[] = [];
  let open: string | null = null;
  for (const [, mark, piece, simple] of xml.matchAll(FIELD_PIECE)) {
    if (simple !== undefined)
      fields.push([...simple.matchAll(TOLD)].map(([, one, other]) => one ?? other).join('{'));
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
