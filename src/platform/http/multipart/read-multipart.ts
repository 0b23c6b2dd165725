import fastifyMultipart from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MultipartForm } from './multipart-form.js';
import './takes-file.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Read up to its file; absent unless the route takes one and the request is such a form. */
    multipartForm?: MultipartForm;
  }
}

const MEGABYTE = 1024 * 1024;
/** The fields of a form before its file, with what stands around them. */
const MOST_BEFORE_FILE = MEGABYTE;
/** Read beyond the largest file, so that whoever chose one too large is told, which browsers show only when all was taken. */
const MOST_BEYOND_FILE = 64 * MEGABYTE;

const LIMITS = { fields: 20, parts: 25, files: 1, fieldNameSize: 100, fieldSize: 20_000, headerPairs: 20 };

/** Takes forms with a file on the routes that are marked for it; elsewhere such a form is refused as before. */
export async function readMultipartForms(app: NestFastifyApplication, mostBytes: number): Promise<void> {
  const limits = { ...LIMITS, fileSize: mostBytes };
  await app.register(fastifyMultipart as never, { limits, throwFileSizeLimit: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    if (!request.routeOptions.config.takesFile) throw new UnsupportedMediaTypeException();
    const most = mostBytes + MOST_BEYOND_FILE;
    const form = new MultipartForm(
      request.parts(),
      isLongerThan(most, request) ? () => request.raw.unpipe().pause() : undefined,
    );
    const meter = cutOffAt(MOST_BEFORE_FILE, request);
    await form.readUpToFile();
    meter.most = most;
    request.multipartForm = form;
    request.body = form.fields;
  });
  fastify.addHook('onResponse', async (request) => {
    if (request.isMultipart()) letGo(request);
  });
}

/** One that does not say how long it is may be endless. */
function isLongerThan(most: number, { headers }: FastifyRequest): boolean {
  return !(Number(headers['content-length'] ?? Number.NaN) <= most);
}

/** A stream that goes on beyond what was waited for ends with its connection. */
function cutOffAt(most: number, { raw }: FastifyRequest): { most: number } {
  const meter = { most, read: 0 };
  raw.on('data', (piece: Buffer) => {
    meter.read += piece.length;
    if (meter.read > meter.most) raw.destroy();
  });
  return meter;
}

/** What an early answer left unread would stand before the next request of the same connection. */
function letGo({ raw }: FastifyRequest): void {
  if (raw.readableEnded || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
}
