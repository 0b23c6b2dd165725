/**
 * Packs what is read as text. The length of a packed answer tells of its content to whoever can have it fetched with words
 * of his own and listen (BREACH): what a page of another site asks for, or a browser that does not say who asks, goes unpacked.
 */
import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const TEXT = /^(text\/html|text\/csv|application\/(\w+\+)?json)\b/;
const WORTH_IT_BYTES = 1_024;
/** Half the work of the usual level for nearly its length. */
const LEVEL = 4;
const OURS = new Set(['same-origin', 'none']);

export async function packAnswers(app: NestFastifyApplication): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => {
      if (!isAskedByUs(request)) request.headers['x-no-compression'] = '1';
    });
  await app.register(fastifyCompress as never, {
    encodings: ['gzip', 'identity'],
    customTypes: TEXT,
    threshold: WORTH_IT_BYTES,
    zlibOptions: { level: LEVEL },
  });
}

/** Programs send no cookie, so that nobody can have them ask. */
function isAskedByUs({ headers }: FastifyRequest): boolean {
  return !headers.cookie || OURS.has(String(headers['sec-fetch-site']));
}
