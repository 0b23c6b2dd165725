import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; absent on routes open to anyone. */
    actor?: Actor;
  }
}

/** `If-Match: "7"` names version 7 of the record; anything else names no version that exists. */
function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  return match ? Number(match[1]) : -1;
}

export const CurrentAct = createParamDecorator((_: unknown, context: ExecutionContext): Act => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const version = expectedVersion(request.headers['if-match']);
  return {
    actor: speaking(request),
    requestId: request.id,
    fromAddress: request.ip,
    ...(version !== undefined && { expectedVersion: version }),
  };
});

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    speaking(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The reader's language: the one of ours that the header wants most, else what the account chose, else Vietnamese. */
export function languageOf(request: FastifyRequest): Language {
  return wantedMost(request.headers['accept-language']) ?? request.actor?.language ?? 'vi';
}

/** Who asks, in the language of this request. */
function speaking(request: FastifyRequest): Actor {
  return { ...request.actor!, language: languageOf(request) };
}

function wantedMost(header = ''): Language | undefined {
  const wanted = header
    .split(',')
    .map((entry) => /^\s*(vi|en)\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(entry))
    .filter((match) => match !== null)
    .map(([, language, quality = '1']) => ({
      language: language!.toLowerCase() as Language,
      quality: Number(quality),
    }))
    .filter(({ quality }) => quality > 0);
  return wanted.sort((a, b) => b.quality - a.quality)[0]?.language;
}

export const CurrentLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
