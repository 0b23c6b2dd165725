/**
 * Where several specs run in one suite, an application that one of them has stopped serves the next, on a new database: to
 * start it takes longer than most specs.
 */
import type { TestApplication } from './application.js';

let isKept = false;
let idle: TestApplication | undefined;

export function keepIdleApplications(): void {
  isKept = true;
}

/** False where whoever stops the application must close it. */
export function keepIdle(application: TestApplication): boolean {
  if (!isKept || idle) return false;
  idle = application;
  return true;
}

export async function takeIdle(template?: string): Promise<TestApplication | undefined> {
  const taken = idle;
  idle = undefined;
  await taken?.beginAgain(template);
  return taken;
}

/** Two applications of one process would share the connections of one queue. */
export async function closeIdle(): Promise<void> {
  const closed = idle;
  idle = undefined;
  await closed?.remove();
}
