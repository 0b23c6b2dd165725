/** The text of a piece of XML: what stands in the elements that hold text, in one pass, however it is built. */
export interface TextMarkup {
  readonly holdsText: (element: string) => boolean;
  /** Tags after which another word begins: `/w:p` is the end of a `w:p`. */
  readonly parts: RegExp;
}

const LONGEST_NAME = 40;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;

/** Entities that a document declares itself stay as they are written: they may grow without end. */
export function markupText(markup: string, { holdsText, parts }: TextMarkup): string {
  let text = '';
  for (let at = markup.indexOf('<'); at >= 0; ) {
    const end = markup.indexOf('>', at);
    if (end < 0) break;
    const tag = /^\/?[^\s/>]*/.exec(markup.slice(at + 1, Math.min(end, at + 1 + LONGEST_NAME)))![0];
    const next = markup.indexOf('<', end);
    if (parts.test(tag)) text += '\n';
    if (holdsText(tag)) text += plain(markup.slice(end + 1, next < 0 ? undefined : next));
    at = next;
  }
  return text;
}

function plain(written: string): string {
  return written.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
