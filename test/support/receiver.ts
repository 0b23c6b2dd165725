/** A receiver of webhooks: a real HTTP server that keeps what it was sent and answers as the test says. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Reply = (reply: ServerResponse, received: Received) => void;

export class Receiver {
  readonly received: Received[] = [];
  reply: Reply = (reply) => reply.writeHead(200).end('ok');

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const receiver = new Receiver(server, (server.address() as AddressInfo).port);
    server.on('request', async (request, reply) => {
      let body = '';
      for await (const part of request.setEncoding('utf8')) body += part;
      const { method = '', url = '', headers } = request;
      const received = { method, path: url, headers, body };
      receiver.received.push(received);
      receiver.reply(reply, received);
    });
    return receiver;
  }

  url(host = '127.0.0.1', path = '/hook'): string {
    return `http://${host}:${this.port}${path}`;
  }

  answer(status: number, text = '', headers: Record<string, string> = {}): void {
    this.reply = (reply) => reply.writeHead(status, headers).end(text);
  }

  clear(): void {
    this.received.length = 0;
    this.answer(200, 'ok');
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
