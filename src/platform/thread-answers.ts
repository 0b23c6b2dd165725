/** Work on bytes from outside, on a thread of its own, which is ended when it takes too long or too much. */
import { on } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const LOOK_EVERY_MS = 100;
const MOST_HEAP_MB = 256;
/** What unpacking may take beside the thread's heap, which knows no limit of its own. */
const MOST_GROWTH_BYTES = 512 * 1024 * 1024;

export class ThreadEnded extends Error {
  constructor(
    readonly reason: 'broken' | 'too-large' | 'too-slow',
    cause?: unknown,
  ) {
    super(`the thread was ended: ${reason}`, { cause });
  }
}

export interface ThreadWork {
  readonly data: Readonly<Record<string, unknown>>;
  /** Given away, not copied. */
  readonly given?: readonly ArrayBuffer[];
  readonly longestMs: number;
}

/**
 * What the thread says, until it is done or nobody listens on.
 * @param script plain JavaScript, loaded as it is beside the built program
 * @throws ThreadEnded
 */
export async function* threadAnswers<Answer>(
  script: URL,
  { data, given = [], longestMs }: ThreadWork,
): AsyncGenerator<Answer> {
  const thread = new Worker(script, {
    workerData: data,
    transferList: [...given],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // One that breaks while it is being ended has nobody left to tell.
  thread.on('error', () => undefined);
  const [done, enough] = [new AbortController(), new AbortController()];
  patience(longestMs, done.signal).then(
    (reason) => enough.abort(new ThreadEnded(reason)),
    () => undefined,
  );
  try {
    const said = on(thread, 'message', { signal: enough.signal, close: ['exit'] });
    for await (const [answer] of said) yield answer;
  } catch (error) {
    throw enough.signal.aborted ? enough.signal.reason : endOf(error as NodeJS.ErrnoException);
  } finally {
    done.abort();
    await thread.terminate();
  }
}

async function patience(longestMs: number, signal: AbortSignal): Promise<ThreadEnded['reason']> {
  const before = process.memoryUsage.rss();
  for (let waited = 0; waited < longestMs; waited += LOOK_EVERY_MS) {
    await pause(LOOK_EVERY_MS, undefined, { signal });
    if (process.memoryUsage.rss() - before > MOST_GROWTH_BYTES) return 'too-large';
  }
  return 'too-slow';
}

/** One that could not even begin says nothing of what it was given. */
function endOf(error: NodeJS.ErrnoException): Error {
  if (error.code === 'ERR_WORKER_INIT_FAILED') return error;
  return new ThreadEnded(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken', error);
}
