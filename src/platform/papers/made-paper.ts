import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const THREAD = new URL('../../../src/platform/papers/paper-thread.mjs', import.meta.url);

let last: Promise<unknown> = Promise.resolve();

/**
 * The bytes of a paper that has been put together, made on a thread of its own while requests are answered; one after the other,
 * as each of them takes a core and much memory.
 */
export function madePaper(
  work: { readonly kind: 'pdf' | 'docx' } & Record<string, unknown>,
): Promise<Buffer> {
  const made = last.then(() => madeOnThread(work));
  const ended = () => undefined;
  last = made.then(ended, ended);
  return made;
}

async function madeOnThread(work: object): Promise<Buffer> {
  const thread = new Worker(THREAD, { workerData: work, execArgv: [] });
  try {
    const [bytes] = (await once(thread, 'message')) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await thread.terminate();
  }
}
