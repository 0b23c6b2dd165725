/** Loaded into a program that is to be weighed: on a signal it frees what it can and says what it holds. */
import { setTimeout as pause } from 'node:timers/promises';

process.on('SIGUSR2', async () => {
  for (let time = 0; time < 5; time++) {
    globalThis.gc();
    await pause(200);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  console.log(`weighs ${JSON.stringify({ rss, heap: heapUsed + external })}`);
});
