/**
 * A file of the data folder that only grows, a line at a time, each on the disk before the call returns. A line that a crash cut
 * short is no line: it is not read, and the next takes its place.
 */
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createFolder, giveToOwnerOf } from '../data-folder.js';
import { unlessMissing } from './store-failures.js';

const NEW_LINE = 0x0a;
const TAIL_BYTES = 64 * 1024;

export async function readLines(path: string): Promise<string[]> {
  const text = (await readFile(path, 'utf8').catch(unlessMissing)) ?? '';
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  createFolder(dirname(path));
  const isNew = !existsSync(path);
  const file = await open(path, isNew ? 'wx+' : 'r+', 0o600);
  try {
    const whole = await endOfWholeLines(file);
    await file.truncate(whole);
    await file.write(Buffer.from(`${lines.join('\n')}\n`), 0, undefined, whole);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await keepInFolder(path);
}

async function endOfWholeLines(file: Awaited<ReturnType<typeof open>>): Promise<number> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  return from + buffer.subarray(0, bytesRead).lastIndexOf(NEW_LINE) + 1;
}

/** The name of a new file is on the disk only when its folder is. */
async function keepInFolder(path: string): Promise<void> {
  giveToOwnerOf(dirname(path), path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
