/** The few files that pages need, read and packed once; their address changes with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
  readonly packed: Buffer;
  readonly digest: string;
}

const CSS = 'text/css; charset=utf-8';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** One after the other in one file: of rules that weigh the same, the later stands. */
const STYLES = ['parts', 'lists', 'fields', 'frame', 'council', 'money', 'work', 'paper'].map(
  (concern) => `src/web/assets/styles/${concern}.css`,
);

/** From the root of the package: the compiler copies no styles, so src is read from dist too. */
const FILES = {
  'tabler.css': [CSS, ['node_modules/@tabler/core/dist/css/tabler.min.css']],
  'app.css': [CSS, STYLES],
  'htmx.js': [JAVASCRIPT, ['node_modules/htmx.org/dist/htmx.min.js']],
  'frame.js': [JAVASCRIPT, ['src/web/assets/frame.js']],
  'plan-grid.js': [JAVASCRIPT, ['src/web/assets/plan-grid.js']],
  'icon.svg': ['image/svg+xml; charset=utf-8', ['src/web/assets/icon.svg']],
} as const;

export type AssetName = keyof typeof FILES;

export const ASSETS: ReadonlyMap<string, Asset> = new Map(
  Object.entries(FILES).map(([name, [type, parts]]) => [name, readAsset(type, parts)]),
);

export function assetPath(name: AssetName): string {
  return `/assets/${name}?v=${ASSETS.get(name)!.digest}`;
}

function readAsset(type: string, parts: readonly string[]): Asset {
  const content = Buffer.concat(
    parts.map((file) => readFileSync(new URL(`../../../${file}`, import.meta.url))),
  );
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { type, content, packed: gzipSync(content), digest };
}
