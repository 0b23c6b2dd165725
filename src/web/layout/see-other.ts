/** Answered by a page that has no content of its own and sends its reader on. */
export class SeeOther {
  constructor(readonly path: string) {}
}

const OWN = /^\/(?![/\\])[^\\]*$/;
const START = '/projects';

/** Where a link may lead back to: a path of ours, never another site, however it is written. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !OWN.test(wanted)) return START;
  // Browsers drop tabs and line breaks before they read an address; so does this, before the second look.
  const { pathname, search, hash } = new URL(wanted, 'http://own.invalid');
  const path = `${pathname}${search}${hash}`;
  return OWN.test(path) ? path : START;
}
