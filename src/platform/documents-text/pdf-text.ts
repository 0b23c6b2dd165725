import { ThreadEnded, threadAnswers } from '../thread-answers.js';
import { UnreadableFile } from './unreadable-file.js';

const THREAD = new URL('../../../src/platform/documents-text/pdf-thread.mjs', import.meta.url);
const MOST_PAGES = 1_000;
const LONGEST_MS = 30_000;

/** @throws UnreadableFile where it is broken, locked, or takes too long or too much */
export async function pdfText(bytes: Uint8Array, mostCharacters: number): Promise<string> {
  const data = { bytes, mostPages: MOST_PAGES, mostCharacters };
  try {
    for await (const text of threadAnswers<string>(THREAD, { data, longestMs: LONGEST_MS })) return text;
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    const isLocked = (error.cause as Error | undefined)?.name === 'PasswordException';
    throw new UnreadableFile(isLocked ? 'locked' : error.reason);
  }
  throw new UnreadableFile('broken');
}
