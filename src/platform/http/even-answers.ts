/**
 * Answers whose time could tell what their words keep. A record that a reader may not know of is refused at the same steps of time as
 * one that does not exist, and a door stays shut at the same steps whoever knocks.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { stopwatch } from '../clock.js';

/** Each longer than what it hides takes on a busy machine, where a record may cost 60 ms to refuse; 0: at once. */
export interface Steps {
  readonly absenceMs: number;
  readonly shutDoorMs: number;
}

export const STEPS: Steps = { absenceMs: 100, shutDoorMs: 100 };

/** Timers wake late by about as much as they are to hide: the rest is waited for turn by turn. */
const TIMER_MS = 2;

export function answerEvenly(server: FastifyInstance, { absenceMs, shutDoorMs }: Steps): void {
  const steps = new Map([
    [404, absenceMs],
    [401, shutDoorMs],
    [429, shutDoorMs],
  ]);
  const watches = new WeakMap<FastifyRequest, () => number>();
  server.addHook('onRequest', async (request) => {
    watches.set(request, stopwatch());
  });
  server.addHook('onSend', async (request, reply) => {
    const step = steps.get(reply.statusCode);
    const elapsed = watches.get(request);
    if (!step || !elapsed) return;
    const at = Math.ceil(elapsed() / step) * step;
    const rough = at - elapsed() - TIMER_MS;
    if (rough > 0) await pause(rough);
    while (elapsed() < at) await nextTurn();
  });
}
