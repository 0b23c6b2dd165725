import { PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jsonText } from '../json-text.js';
import { Refused } from '../refused.js';

/** Validation walks bodies recursively: 80 kB of nested brackets would exhaust the stack. */
const DEEPEST = 20;
/**
 * In a body or a form, objects and lists counted too. Each is checked, which takes long for many small ones; the largest that
 * anybody needs, a plan of 200 lines with all their fields and three cuts, has about 3,500 values, and as a form 2,500 fields.
 */
const MOST_VALUES = 5_000;

/**
 * Reads JSON bodies with limits on depth and number of values, and writes đồng as decimal strings. The interface for programs takes no form, which a
 * page of another site could send without the browser asking first.
 */
export function readAndWriteJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : parseJson(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addHook('preValidation', async ({ headers, routeOptions, body }) => {
    if (!isForm(headers['content-type'])) return;
    if (routeOptions.url?.startsWith('/api/')) throw new UnsupportedMediaTypeException();
    if (Object.values(body ?? {}).flat().length > MOST_VALUES) throw new PayloadTooLargeException();
  });
  fastify.setReplySerializer(jsonText);
}

function isForm(contentType = ''): boolean {
  return /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

export function parseJson(text: string): unknown {
  const { deepest, values } = measuresOf(text);
  if (deepest > DEEPEST) throw Refused.because('malformed-request', { field: '' });
  if (values > MOST_VALUES) throw new PayloadTooLargeException();
  try {
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    throw Refused.because('malformed-request', { field: '' });
  }
}

/** Before it is read: each value follows a bracket or a comma, or is the whole. */
function measuresOf(text: string): { deepest: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === ',') values++;
    else if (character === '[' || character === '{') {
      deepest = Math.max(deepest, ++depth);
      values++;
    } else if (character === ']' || character === '}') depth--;
  }
  return { deepest, values };
}
