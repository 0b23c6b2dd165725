/** The text of a piece of XML: what stands in the elements that hold text, in one pass, however it is built. */
export interface TextMarkup {
  readonly holdsText: (element: string) => boolean;
  /** Tags after which another word begins: `/w:p` is the end of a `w:p`. */
  readonly parts: RegExp;
}

const LONGEST_NAME = 40;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LONGEST_REFERENCE = 10;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;

/** After so many characters of markup the text so far is handed on. */
const PIECE = 65_536;

/**
 * Piece by piece, that its reader may do something else in between. Entities that a document declares itself stay as they are
 * written: they may grow without end.
 */
export function* markupText(markup: string, { holdsText, parts }: TextMarkup): Generator<string> {
  let text = '';
  let handedOn = 0;
  for (let at = markup.indexOf('<'); at >= 0; ) {
    const end = markup.indexOf('>', at);
    if (end < 0) break;
    const tag = /^\/?[^\s/>]*/.exec(markup.slice(at + 1, Math.min(end, at + 1 + LONGEST_NAME)))![0];
    const next = markup.indexOf('<', end);
    if (parts.test(tag)) text += '\n';
    const written = holdsText(tag) ? markup.slice(end + 1, next < 0 ? undefined : next) : '';
    for (let from = 0; from < written.length; ) {
      const to = pieceEnd(written, from);
      text += plain(written.slice(from, to));
      from = to;
      if (from === written.length) break;
      yield text;
      text = '';
    }
    at = next;
    if (at - handedOn < PIECE) continue;
    yield text;
    text = '';
    handedOn = at;
  }
  yield text;
}

/** Never within a reference. */
function pieceEnd(written: string, from: number): number {
  const to = from + PIECE;
  if (to >= written.length) return written.length;
  const reference = written.slice(to - LONGEST_REFERENCE, to).lastIndexOf('&');
  return reference < 0 ? to : to - LONGEST_REFERENCE + reference;
}

function plain(written: string): string {
  return written.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
