import { Refused } from '../refused.js';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** A disk without room is no fault of the program: whoever sends is told what to ask for. */
export function tellFullDisk(error: NodeJS.ErrnoException): never {
  if (FULL.has(error.code ?? '')) throw Refused.because('store-full', undefined, 'file');
  throw error;
}

export function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
