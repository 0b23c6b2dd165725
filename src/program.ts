/** What the three programs share: read the settings, run until a signal, end in order, complain in one sentence. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig } from './platform/config/config.js';
import { outliveTheLog } from './platform/log-output.js';
import { sentenceOf } from './platform/mendable.js';

const LONGEST_SHUTDOWN_MS = 25_000;

/** Something the program started; ended in reverse order. */
export type Ending = () => Promise<void> | void;

/** Starts a program; a signal, or a failure while starting, runs the endings, last first. */
export async function runProgram(
  start: (config: Config, onEnd: (ending: Ending) => void) => Promise<void>,
): Promise<void> {
  outliveTheLog();
  const endings: Ending[] = [];
  let ended: Promise<void> | undefined;
  const endOnce = () => {
    ended ??= endAll(endings);
    return ended;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      void endOnce().then(() => process.exit(0));
    });
  }
  try {
    await start(readConfig(), (ending) => endings.push(ending));
  } catch (error) {
    // A start that was told to stop fails somewhere on its way: that is no news.
    if (!ended) console.error(sentenceOf(error));
    await endOnce();
    process.exit(1);
  }
}

async function endAll(endings: readonly Ending[]): Promise<void> {
  const impatience = new AbortController();
  void pause(LONGEST_SHUTDOWN_MS, undefined, { signal: impatience.signal, ref: false }).then(
    () => process.exit(1),
    () => undefined,
  );
  for (const ending of [...endings].reverse()) {
    try {
      await ending();
    } catch (error) {
      console.error(sentenceOf(error));
    }
  }
  impatience.abort();
}
