/** Every page that links lead to, each kind of address once: how long the server takes for it, and how large it is. */
import type { BenchApplication, Visitor } from './bench-application.js';
import type { Tell } from './figures.js';
import { type Figures, lineOf, timed } from './figures.js';

const STARTS = ['/', '/projects?q=tao+xoan', '/projects?sort=title', '/reports?year=2022'];
const REQUESTS = 15;
const MOST_PAGES = 400;
const FILES = /^\/(api|assets)\/|\.(ics|csv|json)(\?|$)/;
const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

export async function benchPages(application: BenchApplication, tell: Tell): Promise<void> {
  const visitor = await application.admit({
    name: 'page-bench',
    // No administrator, since a bench's account is shut at its end and the last one is not.
    roles: ['secretary', 'leader', 'finance', 'reporter', 'auditor'],
  });
  const lines: { readonly figures: Figures; readonly packedKb: number; readonly kind: string }[] = [];
  for (const [kind, path] of await kindsOfPages(visitor)) {
    await visitor.page(path);
    const packedKb = (await visitor.packedBytes(path)) / 1024;
    lines.push({ kind, packedKb, figures: await timed(REQUESTS, () => visitor.page(path)) });
  }
  lines.sort((a, b) => b.figures.p50Ms - a.figures.p50Ms);
  for (const { kind, packedKb, figures } of lines)
    tell(`${lineOf(kind, figures)}  ${packedKb.toFixed(1).padStart(6)} KB packed`);
}

/** One address of each kind, found by following links. */
async function kindsOfPages(visitor: Visitor): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  const queue = [...STARTS];
  for (let path = queue.shift(); path !== undefined && kinds.size < MOST_PAGES; path = queue.shift()) {
    const kind = kindOf(path);
    if (kinds.has(kind)) continue;
    const text = await visitor.page(path).catch(() => null);
    if (text === null) continue;
    kinds.set(kind, path);
    for (const [, href = ''] of text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)) {
      const address = href.replace(/&amp;/g, '&');
      if (!FILES.test(address) && !kinds.has(kindOf(address))) queue.push(address);
    }
  }
  return kinds;
}

/** The path with its records' ids left out, and the names of what is asked. */
function kindOf(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const asked = [...new URLSearchParams(query).keys()].filter((name) => name !== 'cursor').sort();
  return `${path.replace(UUID, ':id')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
