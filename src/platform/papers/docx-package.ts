/** The parts of an office file, unpacked within limits: what a small file would grow to is never asked of the file itself. */
import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_PARTS = 500;
const MOST_BYTES = 20 * 1024 * 1024;

export type Parts = ReadonlyMap<string, Buffer>;

/** Null where the file is damaged, packed in another way than office programs do, or too large unpacked. */
export function unpackDocx(file: Buffer): Parts | null {
  try {
    return partsOf(file);
  } catch (error) {
    if (error instanceof RangeError || isZlibError(error)) return null;
    throw error;
  }
}

/** Reads beyond the end are RangeErrors of the buffer. */
function partsOf(file: Buffer): Parts {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError('no directory');
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new RangeError('too many parts');
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  for (let entry = 0; entry < count; entry++) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + nameLength!);
    const content = contentOf(file, at, left);
    left -= content.length;
    if (parts.has(name)) throw new RangeError('a part twice');
    if (!name.endsWith('/')) parts.set(name, content);
    at += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}

function contentOf(file: Buffer, entry: number, most: number): Buffer {
  const isEncrypted = (file.readUInt16LE(entry + 8) & 1) === 1;
  const method = file.readUInt16LE(entry + 10);
  const packedLength = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (isEncrypted || file.readUInt32LE(local) !== LOCAL_ENTRY) throw new RangeError('no content');
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + packedLength > file.length) throw new RangeError('cut off');
  const packed = file.subarray(from, from + packedLength);
  if (method !== 0 && method !== 8) throw new RangeError('unknown method');
  const content = method === 0 ? packed : inflate(packed, most);
  if (content.length > most || crc32(content) !== file.readUInt32LE(entry + 16))
    throw new RangeError('damaged');
  return content;
}

/** A limit of nothing would be none. */
function inflate(packed: Buffer, most: number): Buffer {
  return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
}

function isZlibError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE';
}
