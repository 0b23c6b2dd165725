/** A client across a real connection, which is kept alive as browsers do; what is not answered is told apart from what is. */
import { Agent, request } from 'node:http';

export interface NetworkAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the assertions
  readonly body: any;
}

/** Nothing came back, or not all of it: whether it was done is not known. */
export class Unanswered extends Error {
  constructor(
    readonly code: string,
    what: string,
    /** The connection had answered before and was kept. */
    private readonly isKept = false,
  ) {
    super(`${what}: ${code}`);
  }

  /** Nobody took the connection, so nothing was done. */
  get isRefused(): boolean {
    return this.code === 'ECONNREFUSED';
  }

  /** The other side may have closed what was kept just as this was sent: clients ask anew, as HTTP has them do. */
  get mayHaveCrossed(): boolean {
    return this.isKept && this.code === 'ECONNRESET';
  }
}

export interface Sending {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 30_000;

export class NetworkClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(
    /** Changes where the program moves to another port. */
    public port: number,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Paths are below /api/v1 unless they begin with a slash. */
  send(path: string, { method, body, headers = {} }: Sending = {}): Promise<NetworkAnswer> {
    const verb = method ?? (body === undefined ? 'GET' : 'POST');
    const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) =>
        reject(new Unanswered(error.code ?? error.message, `${verb} ${path}`, asked.reusedSocket));
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path: path.startsWith('/') ? path : `/api/v1/${path}`,
          method: verb,
          agent: this.agent,
          headers: {
            ...this.headers,
            ...(payload !== undefined && {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(payload as string)),
            }),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', fail);
          answer.on('end', () => {
            if (!answer.complete) return fail(new Error('cut off'));
            const text = Buffer.concat(chunks).toString('utf8');
            const isJson = String(answer.headers['content-type']).includes('json');
            resolve({
              status: answer.statusCode!,
              headers: answer.headers,
              text,
              body: isJson && text ? JSON.parse(text) : null,
            });
          });
        },
      );
      asked.setTimeout(PATIENCE_MS, () =>
        asked.destroy(Object.assign(new Error('no answer'), { code: 'HANGS' })),
      );
      asked.on('error', fail);
      asked.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** As HTTP clients do where the other side closed a kept connection just as this was sent. */
export async function onceMore(ask: () => Promise<NetworkAnswer>): Promise<NetworkAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Unanswered && error.mayHaveCrossed) return ask();
    throw error;
  }
}

/** The body of an answer that must have been yes. */
export function yes({ status, text, body }: NetworkAnswer): NetworkAnswer['body'] {
  if (status >= 300) throw new Error(`answered ${status}: ${text.slice(0, 400)}`);
  return body;
}
