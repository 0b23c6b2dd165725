import { createParamDecorator, type ExecutionContext, ParseUUIDPipe } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import { type Reader, readerOf } from '../layout/reader.js';
import type { FormFields } from './form-fields.js';
import { refusedOn } from './refused-form.js';

/** What is no id names no record: the same page as for an unknown one. */
export const RECORD_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

/** A form that its reader sent. */
export interface Submission {
  readonly act: Act;
  readonly reader: Reader;
  readonly fields: FormFields;
  readonly reply: FastifyReply;
}

/** A form that was refused: why, and what it held. */
export interface RefusedForm {
  readonly form: string;
  readonly reasons: readonly string[];
  /** With the field that each is about. */
  readonly errors: Problem['errors'];
  readonly fields: FormFields;
}

/** Whose sentences come from services too: they speak the language of the page, whatever the browser asks for. */
export const PageActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export const CurrentSubmission = createParamDecorator((_: unknown, context: ExecutionContext): Submission => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    act: { actor: actorOf(request), requestId: request.id, fromAddress: request.ip },
    reader: readerOf(request),
    fields: (request.body ?? {}) as FormFields,
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  };
});

/** Null where it was done; else what to tell beside the form. */
export async function attempt(
  form: string,
  { reader, fields, reply }: Submission,
  use: () => Promise<unknown>,
): Promise<RefusedForm | null> {
  try {
    await use();
    return null;
  } catch (error) {
    const { title, errors } = refusedOn(error, reader, reply);
    const reasons = errors.length > 0 ? errors.map(({ message }) => message) : [title];
    return { form, reasons: [...new Set(reasons)], errors, fields };
  }
}

function actorOf(request: FastifyRequest): Actor {
  return { ...request.actor!, language: readerOf(request).language };
}
