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

const LIMITS = { fields: 20, parts: 25, files: 1, fieldNameSize: 100, fieldSize: 20_000, headerPairs: 20 };

/** Takes forms with a file on the routes that are marked for it; elsewhere such a form is refused as before. */
export async function readMultipartForms(app: NestFastifyApplication, mostBytes: number): Promise<void> {
  const limits = { ...LIMITS, fileSize: mostBytes };
  await app.register(fastifyMultipart as never, { limits, throwFileSizeLimit: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    if (!request.routeOptions.config.takesFile) throw new UnsupportedMediaTypeException();
    const form = new MultipartForm(request.parts());
    await form.readUpToFile();
    request.multipartForm = form;
    request.body = form.fields;
  });
  fastify.addHook('onResponse', async (request) => {
    if (request.isMultipart()) letGo(request);
  });
}

/** What an early answer left unread would stand before the next request of the same connection. */
function letGo({ raw }: FastifyRequest): void {
  if (raw.readableEnded || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
}
