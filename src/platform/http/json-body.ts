import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jsonText } from '../json-text.js';
import { Refused } from '../refused.js';

/** Validation walks bodies recursively: 80 kB of nested brackets would exhaust the stack. */
const DEEPEST = 20;

/**
 * Reads JSON bodies with a limit on depth, and writes đồng as decimal strings. The interface for programs takes no form, which a
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
  fastify.addHook('preValidation', async ({ headers, routeOptions }) => {
    if (isForm(headers['content-type']) && routeOptions.url?.startsWith('/api/'))
      throw new UnsupportedMediaTypeException();
  });
  fastify.setReplySerializer(jsonText);
}

function isForm(contentType = ''): boolean {
  return /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw Refused.because('malformed-request', { field: '' });
  try {
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    throw Refused.because('malformed-request', { field: '' });
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}
