import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { addressIn, isPublicAddress } from './public-address.js';
import { signatureOf } from './signature.js';

export interface SignedMessage {
  readonly url: string;
  readonly secret: string;
  /** Stays the same when a send is repeated, so that the receiver can tell the repetition. */
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

export interface WebhookAnswer {
  readonly status: number;
  /** The beginning of what the receiver said. */
  readonly excerpt: string;
}

/** Why there was no answer. */
export type SendFailure = 'address-refused' | 'secret-sealed' | 'timed-out' | 'connection-failed';

export class WebhookUnanswered extends Error {
  constructor(
    readonly failure: SendFailure,
    readonly detail?: string,
  ) {
    super(detail ? `${failure}: ${detail}` : failure);
  }
}

const PATIENCE_MS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;
const MOST_EXCERPT = 500;

/** Posts a signed message: to public addresses, without following redirects, in bounded time, reading a bounded answer. */
@Injectable()
export class WebhookSender {
  private readonly patienceMs = PATIENCE_MS;
  private readonly resolve = lookup;

  constructor(private readonly config: Config) {}

  /** Whether this host, written as an address, is one that is never called. */
  isShut(hostname: string): boolean {
    const address = addressIn(hostname);
    return address !== null && !this.mayCall(address);
  }

  async post(message: SignedMessage): Promise<WebhookAnswer> {
    const url = new URL(message.url);
    if (this.isShut(url.hostname)) throw new WebhookUnanswered('address-refused');
    const impatience = AbortSignal.timeout(this.patienceMs);
    try {
      return await this.exchange(url, message, impatience);
    } catch (error) {
      if (error instanceof WebhookUnanswered) throw error;
      if (impatience.aborted) throw new WebhookUnanswered('timed-out');
      throw new WebhookUnanswered('connection-failed', (error as NodeJS.ErrnoException).code);
    }
  }

  private exchange(url: URL, message: SignedMessage, signal: AbortSignal): Promise<WebhookAnswer> {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain;
    const { id, body, secret, sentAt } = message;
    const timestampS = Math.floor(sentAt.getTime() / 1000);
    return new Promise((resolve, reject) => {
      // A connection of its own each time: one kept open would skip the check of its address.
      const sending = send(url, {
        method: 'POST',
        agent: false,
        signal,
        lookup: this.lookUp,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'khcn-tracker',
          'webhook-id': id,
          'webhook-timestamp': String(timestampS),
          'webhook-signature': signatureOf(secret, id, timestampS, body),
        },
      });
      const fail = (error?: Error) => reject(error ?? new WebhookUnanswered('connection-failed'));
      sending.once('error', fail);
      // Where the receiver wants another protocol there is neither an answer nor an error.
      sending.once('close', fail);
      sending.once('response', (answer) => {
        sending.off('close', fail).off('error', fail).on('error', ignore);
        readBeginning(answer).then((text) => {
          sending.destroy();
          resolve({ status: answer.statusCode!, excerpt: excerptOf(text) });
        }, reject);
      });
      sending.end(body);
    });
  }

  /** All that a name resolves to must be allowed, and only what was checked is connected to. */
  private readonly lookUp: LookupFunction = (hostname, options, done) => {
    this.resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return done(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => this.mayCall(address)))
        return done(new WebhookUnanswered('address-refused'), []);
      if (options.all) return done(null, addresses);
      done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

  private mayCall(address: string): boolean {
    return this.config.webhookPrivateAddresses || isPublicAddress(address);
  }
}

/** An answer that broke off is told as far as it came. */
function ignore(): void {}

/** Whoever answered has the message: an answer that is cut off or never ends still counts by its status. */
async function readBeginning(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of answer) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= MOST_ANSWER_BYTES) break;
    }
  } catch {
    // What came until then is told.
  }
  return Buffer.concat(parts).subarray(0, MOST_ANSWER_BYTES);
}

/** As text that the log can hold and a page can show. */
function excerptOf(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/(?![\t\n])\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MOST_EXCERPT)
    .toWellFormed();
}
