/** The text of a file that was taken in, by its kind; pictures have none. */
import type { MediaType } from '../../domain/documents/media-types.js';
import { DOCX, ODT, officeText, XLSX } from './office-text.js';
import { pdfText } from './pdf-text.js';

/** Some five hundred pages. */
const MOST_CHARACTERS = 1_000_000;
/** In UTF-8 a character takes four bytes at most. */
const MOST_TEXT_BYTES = 4 * MOST_CHARACTERS;

type Reading = (bytes: Uint8Array) => string | Promise<string>;

const plainText: Reading = (bytes) => new TextDecoder().decode(bytes.subarray(0, MOST_TEXT_BYTES));

const READINGS: Readonly<Partial<Record<MediaType, Reading>>> = {
  'application/pdf': (bytes) => pdfText(bytes, MOST_CHARACTERS),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) =>
    officeText(bytes, DOCX, MOST_CHARACTERS),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (bytes) =>
    officeText(bytes, XLSX, MOST_CHARACTERS),
  'application/vnd.oasis.opendocument.text': (bytes) => officeText(bytes, ODT, MOST_CHARACTERS),
  'text/plain': plainText,
  'text/csv': plainText,
};

export const READ_MEDIA_TYPES = Object.keys(READINGS) as MediaType[];

/** @throws UnreadableFile where the text cannot be had, now or later */
export async function fileWords(bytes: Uint8Array, mediaType: MediaType): Promise<string> {
  const text = (await READINGS[mediaType]?.(bytes)) ?? '';
  return text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
