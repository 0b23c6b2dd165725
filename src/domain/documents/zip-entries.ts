const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/**
 * The names that a zip lists at its end, or null where no such list can be read. Nothing is unpacked, so that a small file
 * which would grow to gigabytes stays small.
 * @param tail the last bytes of the file
 */
export function zipEntryNames(tail: Uint8Array, size: number): string[] | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true) - (size - tail.length);
  if (start < 0 || start + length > end) return null;
  return namesIn(view, start, count);
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function namesIn(view: DataView, start: number, count: number): string[] | null {
  const names: string[] = [];
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const from = at + ENTRY_LENGTH;
    if (from + name! > view.byteLength) return null;
    names.push(new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from, name!)));
    at = from + name! + extra! + comment!;
  }
  return names;
}
