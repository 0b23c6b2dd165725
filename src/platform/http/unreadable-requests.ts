/**
 * What cannot be read as HTTP, or does not come to its end, never becomes a request. It gets a problem like every other error: in the
 * office's language, since the reader's was not read.
 */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem.filter.js';
import { HEADERS_OF_DATA } from './security-headers.js';

type UnreadableStatus = 400 | 408 | 431;

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
  const body = JSON.stringify(problemOf({ statusCode: status }, 'vi'));
  const headers = {
    ...HEADERS_OF_DATA,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
