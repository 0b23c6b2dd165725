/**
 * Packs what is read as text. The length of a packed answer tells of its content to whoever can have it fetched with words
 * of his own and listen (BREACH): what a page of another site asks for, or a browser that does not say who asks, goes unpacked.
 */
import fastifyCompress from '@fastify/compress';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const TEXT = /^(text\/html|text\/csv|application\/(\w+\+)?json)\b/;
const WORTH_IT_BYTES = 1_024;
/** Half the work of the usual level for nearly its length. */
const LEVEL = 4;
const OURS = new Set(['same-origin', 'none']);

export async function packAnswers(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request) => {
    if (!isAskedByUs(request)) request.headers['x-no-compression'] = '1';
  });
  await app.register(fastifyCompress as never, {
    encodings: ['gzip', 'identity'],
    globalDecompression: false,
    customTypes: TEXT,
    threshold: WORTH_IT_BYTES,
    zlibOptions: { level: LEVEL },
  });
}

/** Unpacking would come before it is known who asks, and small bodies can be made to unpack to large ones: RFC 9110, 15.5.16. */
export function refusePackedBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ headers }, reply) => {
    const packing = headers['content-encoding']?.trim().toLowerCase() || 'identity';
    if (packing === 'identity') return;
    reply.header('accept-encoding', 'identity');
    throw new UnsupportedMediaTypeException();
  });
}

/** Programs send no cookie, so that nobody can have them ask. */
function isAskedByUs({ headers }: FastifyRequest): boolean {
  return !headers.cookie || OURS.has(String(headers['sec-fetch-site']));
}
