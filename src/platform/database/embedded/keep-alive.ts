/** A server that dies while the program lives is started again at the same port; one that is stopped stays stopped. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endServer } from './postmaster.js';

export interface Keeper {
  /** Any number of times; the first one stops. */
  stop(): Promise<void>;
}

export function keepAlive(
  first: ChildProcess,
  relaunch: () => Promise<ChildProcess>,
  onRevival: (sentence: string) => void,
): Keeper {
  let child = first;
  let stopped: Promise<void> | undefined;
  let revival = Promise.resolve();

  const watch = () => {
    child.once('exit', () => {
      if (!stopped) revival = revive();
    });
  };
  const revive = async () => {
    while (!stopped) {
      try {
        child = await relaunch();
        watch();
        return onRevival('The embedded database had died and was started again.');
      } catch (error) {
        onRevival(String(error));
        await pause(1000);
      }
    }
  };
  const end = async () => {
    await revival;
    process.removeListener('exit', endAtExit);
    if (child.pid) await endServer(child.pid);
  };
  // A program that ends without stopping its server asks it to stop all the same.
  const endAtExit = () => void child.kill('SIGINT');

  watch();
  process.once('exit', endAtExit);
  return {
    stop: () => {
      stopped ??= end();
      return stopped;
    },
  };
}
