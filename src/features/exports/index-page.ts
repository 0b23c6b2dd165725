/** The first thing that who opens an export reads: one page without scripts, whose words are all escaped. */
import type { Stage } from '../../domain/lifecycle/stages.js';
import { EXPORT_INDEX as WORDS } from '../../wording/exports.js';
import { STAGE_WORDS } from '../../wording/words.js';

export interface IndexFacts {
  readonly code: string;
  readonly title: string;
  readonly stage: Stage;
  readonly exportedAt: string;
  readonly exportedBy: string;
}

export interface IndexEntry {
  readonly path: string;
  readonly what: string;
  readonly size: number;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;overflow-wrap:anywhere}
td:last-child{text-align:right}`;

export function indexPage(facts: IndexFacts, entries: readonly IndexEntry[]): string {
  const title = `${WORDS.title} ${facts.code}`;
  const rows = entries.map(
    ({ path, what, size }) =>
      `<tr><td><a href="${escaped(path)}">${escaped(path)}</a></td><td><bdi>${escaped(what)}</bdi></td><td>${size}</td></tr>`,
  );
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1><bdi>${escaped(facts.title)}</bdi></h1>
<p>${escaped(title)} · ${WORDS.stage}: ${STAGE_WORDS[facts.stage].vi}</p>
<p>${WORDS.exported}: ${escaped(facts.exportedAt)} · ${WORDS.by}: <bdi>${escaped(facts.exportedBy)}</bdi></p>
<p>${WORDS.note}</p>
<table>
<thead><tr><th>${WORDS.file}</th><th>${WORDS.what}</th><th>${WORDS.size}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
