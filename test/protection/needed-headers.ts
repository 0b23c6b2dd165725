import type { Answer } from '../support/application.js';

const NEEDED: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src '(none|self)';.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cache-control': /no-store|no-cache|^public, max-age=31536000, immutable$/,
  'x-request-id': /^[0-9a-f-]{36}$/,
  /** Whatever is text or XML says in which characters. */
  'content-type': /^(?!text\/|[^;]*[+/]xml)|; charset=utf-8$/,
};

/** What every answer has to say to a browser, as far as this one does not. */
export function lackingHeaders({ headers }: Answer): string[] {
  return Object.keys(NEEDED).filter((name) => !NEEDED[name]!.test(String(headers[name] ?? '')));
}
