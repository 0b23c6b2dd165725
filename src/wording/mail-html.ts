/** A mail's text as HTML that says the same: paragraphs, lines and our own links, everything else escaped. */
import type { Language } from '../domain/values/language.js';
import { trimmedEnd } from '../domain/values/trimmed.js';

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
/** A sentence may end behind an address. */
const SENTENCE_END = /[.,;:!?)\]}»”]/;

const PAGE_STYLE =
  'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1f2937;background:#ffffff';
const LETTER_STYLE = 'max-width:640px;margin:0 auto;overflow-wrap:anywhere';
const PARAGRAPH_STYLE = 'margin:0 0 16px';
const LINK_STYLE = 'color:#0054a6';

export function htmlOf(text: string, language: Language, publicUrl: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => linked(line, publicUrl));
    return `<p style="${PARAGRAPH_STYLE}">${lines.join('<br>\n')}</p>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"></head>
<body style="${PAGE_STYLE}">
<div lang="${language}" style="${LETTER_STYLE}">
${paragraphs.join('\n')}
</div>
</body>
</html>`;
}

function linked(line: string, publicUrl: string): string {
  let html = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = trimmedEnd(found, SENTENCE_END);
    if (!isOurs(address, publicUrl)) continue;
    html += escapeHtml(line.slice(at, index));
    html += `<a href="${escapeHtml(address)}" style="${LINK_STYLE}">${escapeHtml(address)}</a>`;
    at = index + address.length;
  }
  return html + escapeHtml(line.slice(at));
}

/** Read as a browser reads it, so that no address only begins like ours. */
function isOurs(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(publicUrl)) return false;
  const { origin, pathname, username } = new URL(address);
  const ours = new URL(publicUrl);
  const folder = ours.pathname.replace(/\/?$/, '/');
  return origin === ours.origin && username === '' && `${pathname}/`.startsWith(folder);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
