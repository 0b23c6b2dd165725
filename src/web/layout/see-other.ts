/** Answered by a page that has no content of its own and sends its reader on. */
export class SeeOther {
  constructor(readonly path: string) {}
}

/** The same as it may stand in a header, whatever words of people are in it; whole where it leads to a provider of identities. */
export function locationOf({ path }: SeeOther): string {
  const { origin, pathname, search, hash, href } = new URL(path, OURS);
  return origin === OURS ? `${pathname}${search}${hash}` : href;
}

const OURS = 'http://ours.invalid';
const PATH = /^\/(?![/\\])/;
const START = '/work';

/** Where a link may lead back to: a path of ours, never another site, however it is written. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !PATH.test(wanted) || !URL.canParse(wanted, OURS)) return START;
  // Read as a browser reads it, which drops tabs, turns backslashes and climbs up dots.
  const { origin, pathname, search, hash } = new URL(wanted, OURS);
  return origin === OURS && PATH.test(pathname) ? `${pathname}${search}${hash}` : START;
}
