import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import type { StoredFile } from '../files/stored-file.entity.js';

const SHUT = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/**
 * Browsers draw a PDF by a page of their own: sandboxed it stays empty (Safari, older Chrome), without styles it is a strip.
 * What a PDF runs, it runs in that viewer, not in our origin.
 */
const PDF_POLICY = `${SHUT}; style-src 'unsafe-inline'; object-src 'self'`;
const POLICY = `sandbox; ${SHUT}; img-src 'self'; style-src 'unsafe-inline'`;

/** A file from outside is saved, or shown where its kind can do no harm; it never acts in our name. */
export function contentHeaders(file: StoredFile, wantedInline: boolean): Record<string, string> {
  const { mediaType, fileName, size } = file;
  const inline = wantedInline && MEDIA_TYPES[mediaType].shownInline;
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(size),
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', fileName),
    'content-security-policy': inline && mediaType === 'application/pdf' ? PDF_POLICY : POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
