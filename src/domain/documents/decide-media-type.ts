/** What a file is says its content, never its name; what is none of the kinds that are taken is refused. */
import { allow, type Decision, refuse } from '../refusal.js';
import { endingOf, type MediaType } from './media-types.js';
import { jpegPixels, MOST_PIXELS, pngPixels } from './picture-size.js';
import { listedZip } from './zip-entries.js';

/** As much of a content as tells its kind, with what a camera writes before the size of a picture. */
export interface ContentSample {
  readonly size: number;
  readonly head: Uint8Array;
  /** The last bytes; for a small file all of them. */
  readonly tail: Uint8Array;
  /** Readable UTF-8 without control characters, from first to last. */
  readonly isText: boolean;
}

export const HEAD_BYTES = 256 * 1024;
/** The list of names at the end of an office file with three thousand parts fits in. */
export const TAIL_BYTES = 256 * 1024;

const NOT_TAKEN = refuse('file-type-not-taken', undefined, 'file');

export function decideMediaType(sample: ContentSample, name: string): Decision<MediaType> {
  if (sample.size === 0) return refuse('file-empty', undefined, 'file');
  const signature = SIGNATURES.find(({ bytes }) => startsWith(sample.head, bytes));
  if (signature) return signature.decide(sample);
  return sample.isText ? decideText(sample, name) : NOT_TAKEN;
}

interface Signature {
  readonly bytes: readonly number[];
  readonly decide: (sample: ContentSample) => Decision<MediaType>;
}

/** Only at the very beginning: what another format can stand before is read as that by some program. */
const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF-'), decide: decidePdf },
  { bytes: [0x89, ...ascii('PNG\r\n\x1a\n')], decide: decidePicture('image/png', pngPixels) },
  { bytes: [0xff, 0xd8, 0xff], decide: decidePicture('image/jpeg', jpegPixels) },
  { bytes: ascii('PK\x03\x04'), decide: decideOfficeFile },
];

function decidePdf({ tail }: ContentSample): Decision<MediaType> {
  return includes(tail, ascii('%%EOF'))
    ? allow('application/pdf')
    : refuse('file-cut-off', undefined, 'file');
}

/** A small file may be a picture that fills the memory of whoever looks at it. */
function decidePicture(type: MediaType, pixelsIn: (head: Uint8Array) => number | null) {
  return ({ head, size }: ContentSample): Decision<MediaType> => {
    const pixels = pixelsIn(head);
    if (pixels === null && size > head.length) return refuse('file-cut-off', undefined, 'file');
    return pixels !== null && pixels > MOST_PIXELS
      ? refuse('file-picture-too-large', { most: MOST_PIXELS / 1_000_000 }, 'file')
      : allow(type);
  };
}

const OOXML: readonly (readonly [RegExp, MediaType])[] = [
  [/^word\/document\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^xl\/workbook\d*\.xml$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
/** What an office file may become when a program opens it; the list at its end may lie, so whoever unpacks has limits too. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
const MACROS = /(^|\/)vbaProject\.bin$|^Basic\//i;

function decideOfficeFile({ head, tail, size }: ContentSample): Decision<MediaType> {
  const zip = listedZip(tail, size);
  if (!zip || zip.packedSize > size) return refuse('file-cut-off', undefined, 'file');
  if (zip.unpackedSize > MOST_UNPACKED_BYTES)
    return refuse('file-unpacks-too-large', { most: MOST_UNPACKED_BYTES / 1024 / 1024 }, 'file');
  const { names } = zip;
  const type = isOpenDocumentText(head)
    ? 'application/vnd.oasis.opendocument.text'
    : names.includes('[Content_Types].xml') &&
      OOXML.find(([part]) => names.some((name) => part.test(name)))?.[1];
  if (!type) return NOT_TAKEN;
  return names.some((name) => MACROS.test(name))
    ? refuse('file-with-macros', undefined, 'file')
    : allow(type);
}

const ODT = 'mimetypeapplication/vnd.oasis.opendocument.text';
const LOCAL_HEADER_LENGTH = 30;

/** An open document begins with an entry `mimetype`, not packed (OpenDocument 1.2 part 3, 3.3). */
function isOpenDocumentText(head: Uint8Array): boolean {
  const begin = new TextDecoder('latin1').decode(
    head.subarray(LOCAL_HEADER_LENGTH, LOCAL_HEADER_LENGTH + 80),
  );
  return begin.startsWith(`${ODT}PK`);
}

/** Between the two kinds of text only the name can tell; neither can do anything. */
function decideText({ head }: ContentSample, name: string): Decision<MediaType> {
  const begin = new TextDecoder().decode(head).trimStart();
  if (begin.startsWith('<')) return NOT_TAKEN;
  return allow(endingOf(name) === 'csv' ? 'text/csv' : 'text/plain');
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte);
}

function includes(bytes: Uint8Array, part: readonly number[]): boolean {
  for (let at = bytes.length - part.length; at >= 0; at--) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
