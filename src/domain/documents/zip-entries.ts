const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly packedSize: number;
  /** Where its bytes begin, in the whole file. */
  readonly start: number;
}

const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };
const LOCAL_LENGTH = 30;

/** The entries of a whole zip as its list at the end names them, or null where that cannot be read or points outside. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryIn(view, bytes.length);
  if (!directory) return null;
  const entries: ZipEntry[] = [];
  for (const { at, name } of directory) {
    const local = view.getUint32(at + 42, true);
    const packedSize = view.getUint32(at + 20, true);
    if (local + LOCAL_LENGTH > bytes.length) return null;
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) return null;
    entries.push({ name, method: METHODS[view.getUint16(at + 10, true)] ?? 'other', packedSize, start });
  }
  return entries;
}

/**
 * What a zip lists at its end, or null where no such list can be read. Nothing is unpacked, so that a small file which would
 * grow to gigabytes stays small.
 * @param tail the last bytes of the file
 */
export function listedZip(tail: Uint8Array, size: number): ListedZip | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const entries = directoryIn(view, size);
  if (!entries) return null;
  const sum = (offset: number) => entries.reduce((all, { at }) => all + view.getUint32(at + offset, true), 0);
  return { names: entries.map(({ name }) => name), packedSize: sum(20), unpackedSize: sum(24) };
}

interface ListedZip {
  readonly names: readonly string[];
  /** More than the file is long: entries lie upon each other, as in a bomb. */
  readonly packedSize: number;
  readonly unpackedSize: number;
}

interface ListedEntry {
  /** Where the list tells of it. */
  readonly at: number;
  readonly name: string;
}

function directoryIn(view: DataView, size: number): ListedEntry[] | null {
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true) - (size - view.byteLength);
  if (start < 0 || start + length > end) return null;
  return entriesIn(view, start, count);
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function entriesIn(view: DataView, start: number, count: number): ListedEntry[] | null {
  const entries: ListedEntry[] = [];
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const from = at + ENTRY_LENGTH;
    if (from + name! > view.byteLength) return null;
    const words = new Uint8Array(view.buffer, view.byteOffset + from, name!);
    entries.push({ at, name: new TextDecoder().decode(words) });
    at = from + name! + extra! + comment!;
  }
  return entries;
}
