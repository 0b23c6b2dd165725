import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { UnreadableFile } from './unreadable-file.js';

const THREAD = new URL('../../../src/platform/documents-text/pdf-thread.mjs', import.meta.url);
const MOST_PAGES = 1_000;
const LONGEST_MS = 30_000;
const LOOK_EVERY_MS = 100;
const MOST_HEAP_MB = 256;
/** What unpacking may take beside the thread's heap, which knows no limit of its own. */
const MOST_GROWTH_BYTES = 512 * 1024 * 1024;

/** @throws UnreadableFile where it is broken, locked, or takes too long or too much */
export async function pdfText(bytes: Uint8Array, mostCharacters: number): Promise<string> {
  const thread = new Worker(THREAD, {
    workerData: { bytes, mostPages: MOST_PAGES, mostCharacters },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const done = new AbortController();
  try {
    return await Promise.race([answerOf(thread), patience(done.signal)]);
  } finally {
    done.abort();
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error) => reject(new UnreadableFile(reasonOf(error))));
    thread.once('exit', () => reject(new UnreadableFile('broken')));
  });
}

async function patience(signal: AbortSignal): Promise<never> {
  const before = process.memoryUsage.rss();
  for (let waited = 0; waited < LONGEST_MS; waited += LOOK_EVERY_MS) {
    await pause(LOOK_EVERY_MS, undefined, { signal });
    if (process.memoryUsage.rss() - before > MOST_GROWTH_BYTES) throw new UnreadableFile('too-large');
  }
  throw new UnreadableFile('too-slow');
}

function reasonOf({ name, code }: Error & { code?: string }) {
  if (name === 'PasswordException') return 'locked';
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken';
}
