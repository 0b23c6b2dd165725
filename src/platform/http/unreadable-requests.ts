/**
 * What cannot be read as HTTP, or does not come to its end, never becomes a request. It gets a problem like every other error: in the
 * office's language, since the reader's was not read.
 */
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../refused.js';
import { problemOf } from './problem.filter.js';
import { HEADERS_OF_DATA } from './security-headers.js';

type UnreadableStatus = 400 | 408 | 417 | 431;

const STATUS_OF_ERROR: Readonly<Record<string, UnreadableStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

export function answerUnreadable({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(unreadableAnswer(STATUS_OF_ERROR[code] ?? 400));
  socket.destroy();
}

export function unreadableAnswer(status: UnreadableStatus): string {
  const { headers, body } = answerOf(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Node would answer these two without a word. */
export function answerUnmet(server: Server, fastify: FastifyInstance): void {
  server.on('checkExpectation', (_request, response) => {
    const { headers, body } = answerOf(417);
    response.writeHead(417, headers).end(body);
  });
  fastify.addHook('onRequest', async ({ raw: { httpVersion, headers } }) => {
    if (httpVersion === '1.1' && headers.host === undefined)
      throw Refused.because('malformed-request', { field: 'Host' });
  });
}

function answerOf(status: UnreadableStatus) {
  const body = JSON.stringify(problemOf({ statusCode: status }, 'vi'));
  const headers = {
    ...HEADERS_OF_DATA,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  return { headers, body };
}
