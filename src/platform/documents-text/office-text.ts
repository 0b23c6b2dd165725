/** The words of office files: only the parts that hold text are unpacked, each no further than its limit. */
import { setImmediate as giveWay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ZipEntry, zipEntries } from '../../domain/documents/zip-entries.js';
import { markupText, type TextMarkup } from '../../domain/search/markup-text.js';
import { UnreadableFile } from './unreadable-file.js';

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

const MOST_UNPACKED_BYTES = 24 * 1024 * 1024;

export interface OfficeFormat {
  readonly parts: RegExp;
  readonly markup: TextMarkup;
}

export const DOCX: OfficeFormat = {
  parts: /^word\/(document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/,
  markup: { holdsText: (name) => name === 'w:t', parts: /^(\/w:p|w:br|w:tab|w:cr)$/ },
};
export const XLSX: OfficeFormat = {
  parts: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/,
  markup: { holdsText: (name) => name === 't' || name === 'x:t', parts: /^\/(x:)?(si|is|c)$/ },
};
export const ODT: OfficeFormat = {
  parts: /^content\.xml$/,
  markup: { holdsText: () => true, parts: /^(\/text:(p|h)|text:(s|tab|line-break))$/ },
};

/**
 * Gives way to other work again and again: a file within its limits may take seconds.
 * @throws UnreadableFile where it is broken or would grow beyond its limit
 */
export async function officeText(
  bytes: Uint8Array,
  { parts, markup }: OfficeFormat,
  mostCharacters: number,
): Promise<string> {
  const entries = zipEntries(bytes);
  if (!entries) throw new UnreadableFile('broken');
  let room = MOST_UNPACKED_BYTES;
  let text = '';
  for (const entry of entries.filter(({ name }) => parts.test(name)).sort(inReadingOrder)) {
    const content = await unpacked(bytes, entry, room);
    room -= content.length;
    for (const piece of markupText(new TextDecoder().decode(content), markup)) {
      text += piece;
      if (text.length >= mostCharacters) return text.slice(0, mostCharacters);
      await giveWay();
    }
    text += '\n';
  }
  return text.slice(0, mostCharacters);
}

/** The text itself before its notes, headers and footers. */
function inReadingOrder(a: ZipEntry, b: ZipEntry): number {
  const places = [a, b].map(({ name }) => (/document|content|sharedStrings/.test(name) ? 0 : 1));
  return places[0]! - places[1]! || (a.name < b.name ? -1 : 1);
}

async function unpacked(bytes: Uint8Array, entry: ZipEntry, room: number): Promise<Uint8Array> {
  const { start, packedSize, method } = entry;
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 'stored' && packed.length <= room) return packed;
  if (method !== 'deflated' || room === 0) throw new UnreadableFile('too-large');
  try {
    return await inflated(packed, { maxOutputLength: room });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(isTooLarge ? 'too-large' : 'broken');
  }
}
