/** How long a client may take; whoever takes longer is cut off, so that dawdlers hold no place that others need. */
import type { FastifyInstance } from 'fastify';
import { unreadableAnswer } from './unreadable-requests.js';

export interface Patience {
  /** For the headers, and for the body of a request without a file. */
  readonly requestMs: number;
  /** For a whole request with a file. */
  readonly uploadMs: number;
  /** Without a byte moving, in either direction. */
  readonly silenceMs: number;
  /** A kept connection without a request: short, since a program that ends waits for it. */
  readonly keptMs: number;
  /** How often the headers are looked at. */
  readonly lookMs: number;
}

/** An upload: 25 MB at 0.7 Mbit/s. */
export const PATIENCE: Patience = {
  requestMs: 30_000,
  uploadMs: 300_000,
  silenceMs: 60_000,
  keptMs: 5_000,
  lookMs: 5_000,
};

export function serverTimeouts(patience: Patience) {
  return {
    http: { headersTimeout: patience.requestMs, connectionsCheckingInterval: patience.lookMs },
    requestTimeout: patience.uploadMs,
    connectionTimeout: patience.silenceMs,
    keepAliveTimeout: patience.keptMs,
  };
}

/** The server's own limit for a whole request must let uploads through; a form or JSON has no such excuse. */
export function cutSlowBodies(fastify: FastifyInstance, { requestMs }: Patience): void {
  fastify.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const hasBody =
      raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
    if (!hasBody || routeOptions.config.takesFile) return;
    const timer = setTimeout(() => {
      raw.socket.end?.(unreadableAnswer(408));
      raw.destroy();
    }, requestMs);
    timer.unref();
    const clear = () => clearTimeout(timer);
    raw.once('end', clear).once('close', clear);
    // What was answered without its body being read must not end the connection of later requests.
    reply.raw.once('close', clear);
  });
}
