import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { type Problem, problemOf, retryAfter } from '../../platform/http/problem.filter.js';
import type { Reader } from '../layout/reader.js';

const TOLD_BESIDE_THE_FORM = [400, 403, 409, 412, 422, 429];

/** Why a form was not taken, to be shown on it; anything else goes on its way, to an error page. */
export function refusedOn(error: unknown, { language }: Reader, reply: FastifyReply): Problem {
  const problem = problemOf(error, language);
  if (!TOLD_BESIDE_THE_FORM.includes(problem.status)) throw error;
  reply.status(problem.status);
  reply.request.refusedAs = problem.code;
  const pause = retryAfter(error, problem.status);
  if (pause) reply.header('retry-after', pause);
  return problem;
}

/** The version that the form was filled from, so that nobody writes over what another saved meanwhile. */
export function versionSeen(act: Act, { version }: Readonly<Record<string, unknown>>): Act {
  return typeof version === 'string' && version ? { ...act, expectedVersion: Number(version) } : act;
}
