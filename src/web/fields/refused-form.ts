import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { type Problem, problemOf } from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import type { Reader } from '../layout/reader.js';

/** Why a form was not taken, to be shown on it; anything else goes on its way. */
export function refusedOn(error: unknown, { language }: Reader, reply: FastifyReply): Problem {
  if (!(error instanceof Refused)) throw error;
  const problem = problemOf(error, language);
  if (problem.status === 404) throw error;
  reply.status(problem.status);
  return problem;
}

/** The version that the form was filled from, so that nobody writes over what another saved meanwhile. */
export function versionSeen(act: Act, { version }: Readonly<Record<string, unknown>>): Act {
  return typeof version === 'string' && version ? { ...act, expectedVersion: Number(version) } : act;
}
