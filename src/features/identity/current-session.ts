import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../../platform/refused.js';
import './session-cookie.js';

/** The id of the session that asks; the guard lets nothing else reach such a route. */
export const CurrentSessionId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionId } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!sessionId) throw Refused.because('session-needed');
  return sessionId;
});
