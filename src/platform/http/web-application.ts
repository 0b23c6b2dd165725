import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import { ConsoleLogger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.module.js';
import { LOG_OUTPUT } from '../log-output.js';
import { watchTraffic } from './draining.js';
import { answerEvenly, STEPS } from './even-answers.js';
import { readAndWriteJson } from './json-body.js';
import { readMultipartForms } from './multipart/read-multipart.js';
import { describeApi } from './openapi.js';
import { packAnswers, refusePackedBodies } from './pack-answers.js';
import { problemOf } from './problem.filter.js';
import { languageOf } from './request-act.js';
import { requestLog } from './request-log.js';
import { type AddHeaders, securityHeaders } from './security-headers.js';
import { cutSlowBodies, PATIENCE, serverTimeouts } from './slow-clients.js';
import { refuseUnmarkedRoutes } from './unmarked-routes.js';
import { answerUnmet, answerUnreadable } from './unreadable-requests.js';

const JSON_LIMIT_BYTES = 256 * 1024;

/** The web program around its modules, the same for production and tests; it does not listen yet. */
export async function createWebApplication(
  module: DynamicModule,
  config: Config,
  { patience = PATIENCE, steps = STEPS } = {},
): Promise<NestFastifyApplication> {
  const addHeaders = securityHeaders(config.publicUrl);
  const { http: serverOptions, ...timeouts } = serverTimeouts(patience);
  const quiet = config.logLevel === 'silent';
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT_BYTES,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    // Answered by answerUnmet.
    http: { ...serverOptions, requireHostHeader: false },
    ...timeouts,
    // While the program ends, what comes on a kept connection is still answered.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    frameworkErrors: problemAnswer(addHeaders),
    clientErrorHandler: answerUnreadable,
    logger: quiet ? false : { ...requestLog(config.logLevel), stream: LOG_OUTPUT },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: quiet ? false : new ConsoleLogger({ json: true, logLevels: ['fatal', 'error', 'warn'] }),
    abortOnError: false,
    bodyParser: false,
  });
  watchTraffic(app);
  answerUnmet(app.getHttpServer(), adapter.getInstance());
  cutSlowBodies(adapter.getInstance(), patience);
  await app.register(fastifyCookie as never);
  await app.register(fastifyFormbody as never, { bodyLimit: JSON_LIMIT_BYTES });
  await readMultipartForms(app, config.maxFileBytes);
  readAndWriteJson(app);
  refusePackedBodies(app);
  await packAnswers(app);
  adapter.getInstance().addHook('onSend', async (request, reply) => addHeaders(request, reply));
  answerEvenly(adapter.getInstance(), steps);
  await app.init();
  refuseUnmarkedRoutes(app);
  describeApi(app);
  return app;
}

/** Addresses that cannot be read never reach a route or a hook; they get a problem like every other error. */
function problemAnswer(addHeaders: AddHeaders) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(error, languageOf(request));
    addHeaders(request, reply);
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
