/** A program that is replaced answers all it has begun to receive, and lets nobody send what it would not answer. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ending } from '../ending.js';

/** What a kept connection may still bring, its client knows from the answer before; a little more for the way. */
const KEPT_FOR_MS = 5_500;
/** What takes longer is cut off: supervisors wait no longer either. */
const PATIENCE_MS = 12_000;
const LOOK_MS = 50;

interface Traffic {
  requests: number;
  isEnding: boolean;
}

const traffics = new WeakMap<Server, Traffic>();

/** Counts what is being answered; while the program ends, each answer closes its connection. */
export function watchTraffic(app: NestFastifyApplication): void {
  const traffic: Traffic = { requests: 0, isEnding: false };
  traffics.set(app.getHttpServer(), traffic);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (_, reply) => {
    traffic.requests++;
    reply.raw.once('close', () => traffic.requests--);
  });
  fastify.addHook('onSend', async (_, reply) => {
    if (traffic.isEnding) reply.header('connection', 'close');
  });
}

/** Resolves when nobody is waiting for an answer any more; new connections are refused from the beginning. */
export async function drain(app: NestFastifyApplication): Promise<void> {
  app.get(Ending).begin();
  const server: Server = app.getHttpServer();
  const traffic = traffics.get(server);
  if (!traffic || !server.listening) return;
  traffic.isEnding = true;
  let isEmpty = false;
  void once(server, 'close').then(() => {
    isEmpty = true;
  });
  // The server's own way would cut connections on which a request may be on its way.
  Listener.prototype.close.call(server);
  for (let waitedMs = 0; waitedMs < PATIENCE_MS && !isEmpty; waitedMs += LOOK_MS) {
    if (waitedMs > KEPT_FOR_MS && traffic.requests === 0) break;
    await pause(LOOK_MS);
  }
  server.closeAllConnections();
}
